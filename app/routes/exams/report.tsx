/** /exams/:sitting/report — what the paper came to, where marks were lost, and every item with its key. */
import { redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta, sayTitle } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { toSittingCode } from '#domain/exam/sitting.ts'
import { sayMarks, toMarks } from '#domain/item/score/marks.ts'
import { type NoSuchSitting, sayNoSuchSitting } from '#features/exams/no-such-sitting.ts'
import { type ReportPage, readReport } from '#features/exams/read-report.ts'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/report.ts'
import { parseAskedPlan } from './exam-day.ts'
import { FunctionScores } from './function-scores.tsx'
import { OutlookPanel } from './outlook-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { ProgressPanel } from './progress-panel.tsx'
import { ReportScore } from './report-score.tsx'
import { RescoredNote } from './rescored-note.tsx'
import { ReviewLists } from './review-lists.tsx'
import { SectionTimes } from './section-times.tsx'
import { showRescorings } from './show-rescorings.ts'

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' })
export const meta: Route.MetaFunction = () => [...pageMeta().slice(1), { name: 'robots', content: 'noindex' }]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const report = await readReport(ctx, params.sitting)
  if (!report.ok && report.problem.kind === 'notSubmitted') throw redirect(links.sittingSheet(toSittingCode(params.sitting)), 302)
  const page = orNotFound(report, () => sayNoSuchSitting({ kind: 'noSuchSitting' } satisfies NoSuchSitting))
  return { page, asked: parseAskedPlan(url), today: ctx.clock.today(), rescored: showRescorings(page.rescorings) }
}

export const handle = { onDevice: true } satisfies RouteHandle

export default function ReportRoute({ loaderData: { page, asked, today, rescored } }: Route.ComponentProps) {
  const { sitting, submission, result, standard, functions, outlook, progress } = page
  const { form } = sitting
  return (
    <>
      <title>{sayTitle('模拟考成绩')}</title>
      <main id="main" className="wrap">
        <PageHead title={`${sayMarks(result.marks)} 分，${result.isPassed ? '过线了' : '没过线'}`} lede={sayWorst(page)} />
        <div className="cols cols--lead">
          <ReportScore page={page} />
          <div className="main">
            <RescoredNote of={rescored} sitting={sitting.code} />
            <OutlookPanel outlook={outlook} />
            <ProgressPanel progress={progress} />
            <Section id="functions" title="各块得分" aside="比重是本站默认的，不是官方的">
              <Panel bleed>
                <FunctionScores functions={functions} line={form.passMark.value / (result.most / 100)} />
              </Panel>
            </Section>
            <SectionTimes form={form} result={result} />
            <PlanPanel page={page} asked={asked} today={today} />
            <div
              className="panel bleed mt-5"
              data-device="sat"
              data-bank={standard.id}
              data-at={submission.at}
              data-seed={sitting.seed}
              data-answers={JSON.stringify(page.toKeep)}
              hidden
            />
            <ReviewLists page={page} />
            <div className="mt-5">
              <Note kind="info" title="这个网址就是成绩单">
                <p>
                  存下来，随时能再看。考过了先别收起来：
                  <a href={links.check()}>看拿到证能领什么</a>
                </p>
              </Note>
            </div>
          </div>
        </div>
      </main>
    </>
  )
}

/** Where most marks were lost: what to practise next. */
function sayWorst({ worst }: ReportPage): string {
  if (worst === undefined) return '一分没丢。换一套题，看还是不是这样。'
  const lost = sayMarks(toMarks(worst.most - worst.marks))
  return `丢分最多的是“${worst.workFunction.name}”：${sayMarks(worst.most)} 分丢了 ${lost} 分。先补这一块。`
}
