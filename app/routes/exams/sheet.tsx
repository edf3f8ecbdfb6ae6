/** /exams/:sitting/sheet — what is answered and what is not, and handing in. */
import { data, redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { formOf } from '#app/http/form-of.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta, sayTitle } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { plainStem } from '#domain/item/plain-stem.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { sayMarks } from '#domain/item/score/marks.ts'
import { sayNoSuchSitting } from '#features/exams/no-such-sitting.ts'
import { readSheet, type SheetPage } from '#features/exams/read-sheet.ts'
import { submit } from '#features/exams/submit.ts'
import { AnswerSheet, type SheetCell, SheetLegend, SheetPart } from '#ui/answer-sheet/answer-sheet.tsx'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { CheckBox } from '#ui/check-box/check-box.tsx'
import { Doors } from '#ui/doors/doors.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { NumberRow } from '#ui/number-row/number-row.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/sheet.ts'
import { sayLeft, saySpent } from './say-time.ts'

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' })
export const meta: Route.MetaFunction = () => [...pageMeta().slice(1), { name: 'robots', content: 'noindex' }]

export const handle = { ownBar: true } satisfies RouteHandle // during an exam nothing leads away by a slip of the thumb

/** As many open items as a list still helps with; the sheet below shows them all. */
const LISTED = 8

export async function loader({ params, context }: Route.LoaderArgs) {
  const page = orNotFound(await readSheet(context.get(requestContext), params.sitting), sayNoSuchSitting)
  if (page.stand.kind === 'submitted') throw redirect(links.sittingReport(page.sitting.code), 302)
  return { page, leftMs: page.stand.leftMs }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = context.get(requestContext)
  const { sitting } = orNotFound(await readSheet(ctx, params.sitting), sayNoSuchSitting)
  const form = await formOf(request)
  if (!form.has('sure')) return data({ problems: { sure: '先勾上“知道交了不能再改”，再交卷' } }, { status: 422 })
  orNotFound(await submit(ctx, sitting.code, 'candidate'), sayNoSuchSitting)
  return redirect(links.sittingReport(sitting.code), 303)
}

export default function SheetRoute({ loaderData: { page, leftMs }, actionData }: Route.ComponentProps) {
  const { sitting, sheet, open, openMarks, sections } = page
  const { code, paper } = sitting
  const flagged = sheet.filter(({ isFlagged }) => isFlagged).length
  const [firstOpen] = open
  const title = open.length === 0 ? '都答完了，可以交卷' : `还有 ${open.length} 题没答，先别交`
  return (
    <>
      <title>{sayTitle(`${actionData ? '有错：' : ''}答题卡`)}</title>
      <main id="main" className="wrap">
        <ErrorSummary problems={actionData?.problems} title="还没交" />
        <PageHead title={title} lede={`${sayLeft(leftMs)}。答错不倒扣，空着就是 0 分。`} />
        <NumberRow
          numbers={[
            { figure: String(paper.length - open.length), says: `已答，共 ${paper.length} 题` },
            { figure: String(open.length), says: `没答，值 ${sayMarks(openMarks)} 分`, isMarked: open.length > 0 },
            { figure: String(flagged), says: '标记了' },
            {
              figure: leftMs === undefined ? '不限' : String(Math.floor(leftMs / 60_000)),
              says: leftMs === undefined ? '时间' : '分钟，到点自动交卷',
            },
          ]}
        />
        <div className="cols mt-6">
          <div className="main">
            {firstOpen && (
              <>
                <LinkButton href={links.sittingItem(code, firstOpen.nth + 1)} kind="go" after="arrow">
                  {`去做第 ${firstOpen.nth + 1} 题`}
                </LinkButton>
                {open.length <= LISTED && <OpenList page={page} />}
              </>
            )}
            <Section id="sheet" title="答题卡" aside="点号回到那一题">
              <Panel bleed>
                <SheetLegend />
                {sections.map(({ section, places, open: left, spentMs }) => (
                  <div key={section.itemKind}>
                    <SheetPart
                      title={`${sayItemKind(section.itemKind)} ${(places[0] ?? 0) + 1}–${(places.at(-1) ?? 0) + 1}`}
                      aside={`${left === 0 ? '都答了' : `漏 ${left} 题`}，用了 ${saySpent(spentMs)}`}
                    />
                    <AnswerSheet cells={places.map((nth) => cellOf(page, nth))} />
                  </div>
                ))}
              </Panel>
            </Section>
          </div>
          <aside>
            <Panel bleed>
              <h2 className="term fs-l">交卷</h2>
              <form method="post" action={links.sittingSheet(code)} className="mt-3">
                <CheckBox name="sure">{open.length === 0 ? '知道交了不能再改' : `知道还有 ${open.length} 题没答，交了不能再改`}</CheckBox>
                <div className="mt-3">
                  <Button kind="solid" block>
                    交卷
                  </Button>
                </div>
              </form>
              <p className="s mute mt-3">成绩马上出来，每题都有解析。</p>
              <p className="s mute mt-3">要先走开，关掉就行：答过的都存了，表不停。再打开这个网址，或者打开“模拟考”点“接着答”。</p>
              {page.note && <p className="s mute mt-3">{page.note}</p>}
            </Panel>
          </aside>
        </div>
      </main>
    </>
  )
}

function OpenList({ page: { sitting, open } }: { readonly page: SheetPage }): React.JSX.Element {
  return (
    <Section id="open" title={`没答的 ${open.length} 题`}>
      <Doors
        doors={open.map(({ nth, section, stem, isFlagged }) => ({
          href: links.sittingItem(sitting.code, nth + 1),
          title: `第 ${nth + 1} 题`,
          says: `${sayItemKind(section.itemKind)} ${section.marksEach} 分${isFlagged ? '，标记' : ''}　${plainStem(stem)}`,
        }))}
      />
    </Section>
  )
}

const cellOf = ({ sitting, sheet }: SheetPage, nth: number): SheetCell => ({
  at: nth + 1,
  href: links.sittingItem(sitting.code, nth + 1),
  isAnswered: sheet[nth]?.response !== undefined,
  isFlagged: sheet[nth]?.isFlagged ?? false,
})
