/** /exams/calibration — how often what reports foretold came true, or how many sittings are missing until that can be said. */
import { requestContext } from '#app/context.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { RECENT_SITTINGS } from '#domain/exam/outlook.ts'
import { type CalibrationPage, LEAST_FORECASTS, MOST_FORECASTS, readCalibration } from '#features/exams/read-calibration.ts'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/calibration.ts'
import { Reliability } from './reliability.tsx'

/** Not kept with the pages of the content: it changes with every sitting. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'public, max-age=600' })
export const meta: Route.MetaFunction = ({ loaderData }) => [
  ...pageMeta('我们说的准不准', '模拟考成绩单上说的过线可能，后来有没有应验：全部公开，不好看也公开。'),
  canonical(loaderData?.bare ?? '/'),
]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  return { page: await readCalibration(ctx), bare: ctx.publicOrigin + links.calibration() }
}

export default function CalibrationRoute({ loaderData: { page } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.exams(), label: '模拟考' },
        ]}
        here="准不准"
      />
      <main id="main" className="wrap narrow-c">
        <PageHead title="我们说的准不准" lede="成绩单上写着过线的可能。后来真过了没有，都记在这里。不好看也公开。" />
        <Panel bleed>{page.calibration ? <Reliability count={page.count} calibration={page.calibration} /> : <TooFew page={page} />}</Panel>
        <Section id="how" title="怎么算的">
          <Panel bleed>
            <KeyValues
              facts={[
                {
                  term: '先说',
                  value: `从成绩单接着开考时，按前面最多 ${RECENT_SITTINGS} 次的对错，算出这张卷过线的可能，当场存下，不能再改`,
                },
                { term: '后看', value: '交了卷，看过没过线' },
                { term: '哪些算', value: '前面答过 30 题，这次至少答了一半的题。选了“允许再出做过的题”的不算' },
                { term: '算多少', value: `最新的 ${MOST_FORECASTS} 次。同一个人考几次就算几次，我们分不出谁是谁` },
                { term: '布赖尔分', value: '每次把“说的”减“结果”再平方，取平均。0 最准；总说 50% 是 0.25；越小越好' },
                { term: '可靠图', value: '说 70% 左右的那些次，真过线的是不是 70% 左右。点在虚线上就是准' },
                { term: '不算什么', value: '只比模拟考。真考过没过，我们不知道' },
                { term: '记了什么', value: '只有可能性、过没过、交卷时间。没有名字，没有电话' },
              ]}
            />
          </Panel>
        </Section>
        <div className="mt-5">
          <LinkButton href={links.exams()} kind="go" after="arrow">
            去考一次
          </LinkButton>
        </div>
      </main>
    </>
  )
}

const TooFew = ({ page: { count } }: { readonly page: CalibrationPage }): React.JSX.Element => (
  <EmptyState
    title={`现在 ${count} 次，还不够 ${LEAST_FORECASTS} 次`}
    text={`还差 ${LEAST_FORECASTS - count} 次。太少的时候，算出来的准不准多半是碰巧，所以先不说。够了以后，这里会有一个分数、一张图和一张表。`}
  />
)
