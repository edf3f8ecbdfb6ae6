/** /reports/:code — what became of a report. The code in the address is all that is asked. */
import { requestContext } from '#app/context.ts'
import { orNotFound } from '#app/http/or-not-found.ts'
import { links } from '#app/links.ts'
import { pageMeta } from '#app/page-meta.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import { type Reported, sayOutcome } from '#domain/policy/mistake-report.ts'
import { readReport, sayNoSuchReport } from '#features/reports/read-report.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Day } from '#ui/day/day.tsx'
import { Note } from '#ui/note/note.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { Timeline, type TimelineItem } from '#ui/timeline/timeline.tsx'
import type { Route } from './+types/report.ts'
import './report.css'

export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' })
export const meta: Route.MetaFunction = () => [...pageMeta('报错的结果'), { name: 'robots', content: 'noindex' }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  return { page: orNotFound(await readReport(ctx, params.code), sayNoSuchReport), origin: ctx.publicOrigin }
}

export default function ReportRoute({ loaderData: { page, origin } }: Route.ComponentProps) {
  const { report, title, reading } = page
  const last = report.outcomes.at(-1)
  const items: readonly TimelineItem[] = [
    { key: 'received', state: 'on', when: <Day on={civilDayOf(report.reportedAt)} />, children: '收到了' },
    ...report.outcomes.map(
      ({ kind, says, decidedAt }): TimelineItem => ({
        key: String(decidedAt),
        state: 'on',
        when: <Day on={civilDayOf(decidedAt)} />,
        children: (
          <>
            <b>{sayOutcome(kind)}</b>
            {says && <p className="said">{says}</p>}
          </>
        ),
      }),
    ),
  ]
  return (
    <main id="main" className="wrap">
      <div className="narrow">
        <PageHead title={last === undefined ? '收到了，等编辑核对' : sayOutcome(last.kind)} lede={`编号 ${report.code}`} />
        <Note kind="act" title="把这个网址存下来">
          <p className="mono s">
            {origin}
            {links.report(report.code)}
          </p>
          <p>编辑核对的结果写在这里。没有留电话，所以不会通知你，过几天自己来看。</p>
        </Note>
        <Section id="steps" title="到哪一步了">
          <Panel bleed>
            <Timeline items={items} />
          </Panel>
        </Section>
        <Section id="said" title="你写的">
          <Panel bleed>
            <p className="s mute">
              {`“${title}”${reading === undefined ? '' : report.about.kind === 'item' ? `，你看到的那一版：${reading}` : `，这一条：${reading}`}`}
            </p>
            <p className="said">{report.text}</p>
          </Panel>
        </Section>
        <ButtonRow>
          <LinkButton href={placeOf(report.about)}>回到那一页</LinkButton>
        </ButtonRow>
      </div>
    </main>
  )
}

function placeOf(about: Reported): string {
  switch (about.kind) {
    case 'policy':
      return about.version && about.clause
        ? links.clause(about.policy, about.version, about.clause)
        : links.policy(about.policy, { version: about.version })
    case 'item':
      return links.practiceItem(about.bank, about.item)
  }
}
