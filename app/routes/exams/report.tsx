/** /exams/:sitting/report — what the paper came to, where marks were lost, and every item with its key. */
import { redirect } from 'react-router'
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta, sayTitle } from '#app/page-meta.ts'
import type { RouteHandle } from '#app/route-handle.ts'
import { toSittingCode } from '#domain/exam/sitting.ts'
import type { ItemId } from '#domain/item/item.ts'
import { plainStem } from '#domain/item/plain-stem.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { sayMarks, toMarks } from '#domain/item/score/marks.ts'
import { type NoSuchSitting, sayNoSuchSitting } from '#features/exams/no-such-sitting.ts'
import { type ReportPage, readReport } from '#features/exams/read-report.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { ScoreCard } from '#ui/score-card/score-card.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Route } from './+types/report.ts'
import { parseAskedPlan } from './exam-day.ts'
import { sayExtension } from './form-words.tsx'
import { FunctionScores } from './function-scores.tsx'
import { OutlookPanel } from './outlook-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { ProgressPanel } from './progress-panel.tsx'
import { RescoredNote } from './rescored-note.tsx'
import { saySpent } from './say-time.ts'
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

/** As many lost items as stand open; the others are folded. */
const LISTED = 10

export default function ReportRoute({ loaderData: { page, asked, today, rescored } }: Route.ComponentProps) {
  const { sitting, submission, result, standard, functions, reviews, outlook, progress } = page
  const { form } = sitting
  const lost = reviews.filter(({ score }) => score.verdict !== 'right')
  const right = reviews.filter(({ score }) => score.verdict === 'right')
  return (
    <>
      <title>{sayTitle('模拟考成绩')}</title>
      <main id="main" className="wrap">
        <PageHead title={`${sayMarks(result.marks)} 分，${result.isPassed ? '过线了' : '没过线'}`} lede={sayWorst(page)} />
        <div className="cols cols--lead">
          <aside aria-label="成绩">
            <ScoreCard
              title={`理论成绩，${form.title}`}
              score={sayMarks(result.marks)}
              of={`/ ${sayMarks(result.most)}　合格线 ${form.passMark.value}`}
              parts={form.content.sections.map(({ itemKind, count }, nth) => ({
                label: `${sayItemKind(itemKind)} ${count} 题`,
                figure: `${sayMarks(result.sections[nth]?.marks ?? result.marks)} 分`,
              }))}
            />
            <p className="s mute mt-3">
              {`从开考到交卷 ${saySpent(submission.at - sitting.startedAt)}。`}
              {sitting.extension !== 'none' && `加时：${sayExtension(sitting.extension)}，别和没加时的混着比。`}
              {submission.by === 'clock' && '到点自动收的卷。'}
            </p>
            <div className="mt-4">
              <ButtonRow>
                {page.worst && <PractiseLost bank={standard.id} items={page.worst.lost} />}
                <LinkButton href={links.exams({ after: sitting.code })} kind={page.worst ? 'plain' : 'go'}>
                  换一套题再考
                </LinkButton>
              </ButtonRow>
            </div>
          </aside>
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
            <Section id="lost" title={lost.length === 0 ? '没有丢分的题' : `丢分的 ${lost.length} 题`}>
              <ReviewRows page={page} of={lost.slice(0, LISTED)} />
              {lost.length > LISTED && (
                <div className="mt-3">
                  <Details summary={`另外 ${lost.length - LISTED} 题`} panel>
                    <ReviewRows page={page} of={lost.slice(LISTED)} />
                  </Details>
                </div>
              )}
            </Section>
            {right.length > 0 && (
              <Section id="right" title="答对的">
                <Details summary={`答对的 ${right.length} 题，也能看解析`} panel>
                  <ReviewRows page={page} of={right} />
                </Details>
              </Section>
            )}
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

/** As many as an address may name. */
const MOST_IN_ROUND = 40

/** The lost items of the weakest part, one after another, as a round of practice. */
function PractiseLost({ bank, items }: { readonly bank: string; readonly items: readonly ItemId[] }): React.JSX.Element | null {
  const round = items.slice(0, MOST_IN_ROUND)
  const [first] = round
  if (first === undefined) return null
  return (
    <LinkButton href={links.practiceItem(bank, first, { of: round.join('.') })} kind="go" after="arrow">
      {`先练这一块丢的 ${round.length} 题`}
    </LinkButton>
  )
}

function ReviewRows({ page, of }: { readonly page: ReportPage; readonly of: ReportPage['reviews'] }): React.JSX.Element | null {
  if (of.length === 0) return null
  return (
    <Rows
      rows={of.map(({ nth, stem, score }) => ({
        href: links.sittingItem(page.sitting.code, nth + 1),
        title: `第 ${nth + 1} 题`,
        tag: <span className="s">{score.verdict === 'blank' ? '没答' : `${sayMarks(score.marks)} / ${sayMarks(score.most)}`}</span>,
        text: plainStem(stem),
      }))}
    />
  )
}

/** Where most marks were lost: what to practise next. */
function sayWorst({ worst }: ReportPage): string {
  if (worst === undefined) return '一分没丢。换一套题，看还是不是这样。'
  const lost = sayMarks(toMarks(worst.most - worst.marks))
  return `丢分最多的是“${worst.workFunction.name}”：${sayMarks(worst.most)} 分丢了 ${lost} 分。先补这一块。`
}
