/** /check/result — what the answers in the address come to, on a day. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { parseSince } from '#app/http/since.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { type AskedTopic, sayTopic, topicOf } from '#app/topic-words.ts'
import { toSearch } from '#features/eligibility/answers-in-address.ts'
import { type ResultPage, readResult } from '#features/eligibility/read-result.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton, TapLink } from '#ui/button/button.tsx'
import { CallScript } from '#ui/call-script/call-script.tsx'
import { Day } from '#ui/day/day.tsx'
import { Details } from '#ui/details/details.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import type { Route } from './+types/result.ts'
import { callFor } from './call-lines.ts'
import { CaseNotes, OpenNote } from './case-notes.tsx'
import { ChangesSince } from './changes-since.tsx'
import { EntitlementCard } from './entitlement-card.tsx'
import { HelpList } from './help-list.tsx'
import { OutlookList } from './outlook-list.tsx'
import { ResultTotal, sumSupport } from './result-total.tsx'
import { SinceForm } from './since-form.tsx'
import { TogetherPanel } from './together-panel.tsx'
import { looks, sayHeadline, sayVerdictFor } from './verdict-words.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [...pageMeta('我能领什么：结果'), canonical(loaderData?.bare ?? '/')]
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const topic = topicOf(url)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const { since, note: sinceNote } = parseSince(url, asOf.on)
  const page = await readResult(ctx, { search: url.searchParams, topic, on: asOf.on, since })
  const isDated = url.searchParams.has('on') && note === undefined
  return {
    page,
    topic,
    note,
    sinceNote,
    sinceGiven: url.searchParams.get('since')?.slice(0, 10) ?? '',
    on: isDated ? asOf.on : undefined,
    tree: url.searchParams.get('tree'),
    isPrint: url.searchParams.get('print') === '1',
    bare: `${ctx.publicOrigin}/check/result`,
  }
}

export default function ResultRoute({ loaderData: { page, topic, note, sinceNote, sinceGiven, on, tree, isPrint } }: Route.ComponentProps) {
  const { entitlements, dictionary } = page
  const answers = toSearch(page.answers, dictionary)
  const view = { topic, ...(on && { on }) }
  const since = page.comparison?.since
  const again = links.result(answers, { topic, since: page.on })
  const call = topic === 'right' ? undefined : callFor(entitlements, dictionary, page.on) // rights lie with several offices
  const keep = { ...Object.fromEntries(answers), ...(topic !== 'benefit' && { topic }) }
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.check(answers, view), label: sayTopic(topic) },
        ]}
        here="结果"
      />
      <main id="main" className="wrap">
        <PageHead title={titleOf(page, topic)} lede={<Lede page={page} />} above={topic === 'benefit' && sumSupport(page)}>
          <AsOf on={page.on} action="/check/result" keep={{ ...keep, ...(since && { since }) }} note={note} />
          <SinceForm since={sinceGiven} keep={{ ...keep, ...(on && { on }) }} note={sinceNote} />
        </PageHead>
        <CaseNotes page={page} view={view} />
        <OpenNote open={page.open} href={links.check(answers, view)} />
        <div className="cols cols--lead mt-4">
          <aside className="sticky" aria-label="合计">
            {topic === 'benefit' && <ResultTotal page={page} />}
            <div className="only-wide mt-4">
              <Glance page={page} />
            </div>
          </aside>
          <div className="main">
            {call && call.lines.length > 0 && (
              <CallScript
                id="next"
                title="下一步：打电话，照着念"
                number={call.number}
                office={call.office}
                lines={call.lines}
                actions={
                  <ButtonRow full>
                    <LinkButton icon="print" href={links.result(answers, { ...view, since, print: '1' })}>
                      打印带去窗口
                    </LinkButton>
                    <LinkButton icon="flag" href={links.plan(answers, view)}>
                      我的清单
                    </LinkButton>
                  </ButtonRow>
                }
              />
            )}
            <ChangesSince page={page} again={again} />
            {topic === 'benefit' && <TogetherPanel together={page.together} />}
            <Section id="results" title="逐条结果" aside={`共 ${entitlements.length} 条`}>
              {entitlements.map((entitlement, nth) => (
                <EntitlementCard
                  key={entitlement.benefit}
                  entitlement={entitlement}
                  page={page}
                  narrowings={page.narrowings[nth] ?? []}
                  answers={answers}
                  view={view}
                  isPrint={isPrint}
                  tree={tree === entitlement.benefit ? 'open' : isPrint || nth === 0 ? 'here' : 'elsewhere'}
                  isOpen={isPrint || entitlement === entitlements[0]}
                />
              ))}
            </Section>
            {topic === 'benefit' && (
              <p className="mt-4">
                <TapLink href={links.result(answers, { ...view, topic: 'right' })} after="arrow">
                  不是钱的也看看：落户、职称、公租房
                </TapLink>
              </p>
            )}
            <HelpList help={page.help} dictionary={dictionary} />
            <OutlookList outlook={page.outlook} entitlements={entitlements} on={page.on} dictionary={dictionary} />
            {since === undefined && (
              <p className="mt-4">
                <TapLink href={again} after="arrow">
                  收藏这个网址：以后打开，就看从 {page.on} 起变了什么
                </TapLink>
              </p>
            )}
            <Section id="answers" title="你的回答">
              <Details summary={`${page.answered.length} 个回答，点开可以改`} open={isPrint} panel>
                <Rows
                  panel={false}
                  rows={page.answered.map(({ fact, says, isUnsure }) => ({
                    href: links.check(answers, { ...view, ask: fact.param }),
                    title: fact.label,
                    text: isUnsure ? '不确定，点这里补' : says,
                  }))}
                />
              </Details>
            </Section>
          </div>
        </div>
      </main>
    </>
  )
}

function titleOf({ entitlements, total }: ResultPage, topic: AskedTopic): string {
  switch (topic) {
    case 'exam':
      return '电工各级，你够不够报考'
    case 'right':
      return '落户、职称、住房，你够不够条件'
    case 'benefit':
      return sayHeadline(entitlements, total)
  }
}

function Glance({ page: { entitlements } }: { readonly page: ResultPage }): React.JSX.Element {
  return (
    <Rows
      rows={entitlements.map(({ benefit, policy, verdict }) => ({
        href: `#b-${benefit}`,
        title: policy.title,
        tag: <StatusTag small state={looks[verdict]} word={sayVerdictFor(verdict, policy)} />,
      }))}
    />
  )
}

function Lede({ page: { entitlements, on } }: { readonly page: ResultPage }): React.JSX.Element {
  const count = (verdict: string): number => entitlements.filter((each) => each.verdict === verdict).length
  const words = [
    [count('yes'), '项可以'],
    [count('review'), '项要经办核实'],
    [count('near'), '项还差一点'],
    [count('unknown'), '项资料不足'],
    [count('no'), '项不行'],
  ] as const
  const text = words.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join('，')
  return (
    <>
      {text}。假定在 <Day on={on} /> 去申请；换一天，结果可能不同。
    </>
  )
}
