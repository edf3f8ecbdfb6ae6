/** /check/company/result — what one unit's answers in the address come to, on a day. One unit at a time, by its totals: no roster. */
import { requestContext } from '#app/context.ts'
import { parseAsOf } from '#app/http/as-of.ts'
import { links } from '#app/links.ts'
import { canonical, pageMeta } from '#app/page-meta.ts'
import { companyTitle } from '#app/topic-words.ts'
import { totalOf } from '#domain/entitlement/total.ts'
import { toSearch } from '#features/eligibility/answers-in-address.ts'
import { readResult } from '#features/eligibility/read-result.ts'
import { AsOf } from '#ui/as-of/as-of.tsx'
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { CallScript } from '#ui/call-script/call-script.tsx'
import { Day } from '#ui/day/day.tsx'
import { Details } from '#ui/details/details.tsx'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { PageHead } from '#ui/page-head/page-head.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import type { Route } from './+types/company-result.ts'
import { AskFor } from './ask-for.tsx'
import { callFor } from './call-lines.ts'
import { CaseNotes, OpenNote } from './case-notes.tsx'
import { CompanyTogether } from './company-together.tsx'
import { CompanyTotal, unitSumSupport } from './company-total.tsx'
import { sayCounts, sayUnitHeadline } from './company-words.ts'
import { EntitlementCard } from './entitlement-card.tsx'
import { HelpList } from './help-list.tsx'
import { looks, sayVerdictFor } from './verdict-words.ts'

const audience = 'enterprise'
const topic = 'benefit'
/** Facts that stand above the result; the others are below, with all answers. */
const SHOWN = 6

export const meta: Route.MetaFunction = ({ loaderData }) => [...pageMeta(`${companyTitle}：结果`), canonical(loaderData?.bare ?? '/')]
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { asOf, note } = parseAsOf(url, ctx.clock)
  const page = await readResult(ctx, { search: url.searchParams, topic, audience, on: asOf.on })
  const isDated = url.searchParams.has('on') && note === undefined
  return {
    page,
    note,
    on: isDated ? asOf.on : undefined,
    isPrint: url.searchParams.get('print') === '1',
    tree: url.searchParams.get('tree'),
    bare: `${ctx.publicOrigin}${url.pathname}`,
  }
}

export default function CompanyResultRoute({ loaderData: { page, note, on, tree, isPrint } }: Route.ComponentProps) {
  const { entitlements, dictionary } = page
  const answers = toSearch(page.answers, dictionary)
  const view = { audience, ...(on && { on }) } as const
  const total = totalOf(entitlements, 'enterprise')
  const call = callFor(entitlements, dictionary, page.on)
  const own = page.answered.filter(({ fact }) => fact.owner === 'enterprise')
  const judged = entitlements.filter(({ lead, verdict }) => lead !== undefined || verdict === 'unknown' || verdict === 'no')
  const blank = entitlements.filter((each) => !judged.includes(each))
  return (
    <>
      <Breadcrumb
        trail={[
          { href: links.home(), label: '首页' },
          { href: links.check(answers, view), label: companyTitle },
        ]}
        here="结果"
      />
      <main id="main" className="wrap">
        <AskFor audience={audience} />
        <PageHead
          title={sayUnitHeadline(entitlements, total)}
          above={unitSumSupport(entitlements)}
          lede={
            <>
              {sayCounts(entitlements)}。假定在 <Day on={page.on} /> 去办；换一天，结果可能不同。
            </>
          }
        >
          <AsOf on={page.on} action="/check/company/result" keep={Object.fromEntries(answers)} note={note} />
        </PageHead>
        <CaseNotes page={page} view={view} />
        <OpenNote open={page.open} href={links.check(answers, view)} />
        {own.length > 0 && (
          <KeyValues
            isStrip
            facts={own.slice(0, SHOWN).map(({ fact, says, isUnsure }) => ({ term: fact.label, value: isUnsure ? '待核实' : says }))}
          />
        )}
        <div className="cols cols--lead mt-4">
          <aside className="sticky" aria-label="合计">
            <CompanyTotal total={total} entitlements={entitlements} />
            <p className="s mute mt-3">一次算一家单位，按填的总数算，不收职工名单。几家一起办的，一家一家查。</p>
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
                    <LinkButton icon="print" href={links.result(answers, { ...view, print: '1' })}>
                      打印给领导看
                    </LinkButton>
                  </ButtonRow>
                }
              />
            )}
            <Section id="results" title="逐项结果" aside={`共 ${judged.length} 项`}>
              {judged.map((entitlement, nth) => (
                <EntitlementCard
                  key={entitlement.benefit}
                  entitlement={entitlement}
                  narrowings={page.narrowings[entitlements.indexOf(entitlement)] ?? []}
                  page={page}
                  answers={answers}
                  view={{ ...view, topic }}
                  tree={tree === entitlement.benefit ? 'open' : isPrint || nth === 0 ? 'here' : 'elsewhere'}
                  isPrint={isPrint}
                  isOpen={isPrint || entitlement === judged[0]}
                />
              ))}
            </Section>
            {blank.length > 0 && (
              <Section id="ask-first" title={`还有 ${blank.length} 项，先打听`}>
                <Rows
                  rows={blank.map(({ policy, verdict }) => ({
                    href: links.policy(policy.id),
                    title: policy.title,
                    tag: <StatusTag small state={looks[verdict]} word={sayVerdictFor(verdict, policy)} />,
                    text: policy.summary,
                  }))}
                />
              </Section>
            )}
            <CompanyTogether entitlements={entitlements} exclusions={page.references?.exclusions ?? []} />
            <HelpList help={page.help} dictionary={dictionary} />
            <Section id="answers" title="填的数">
              <Details summary={`${page.answered.length} 个回答，点开可以改`} open={isPrint} panel>
                <Rows
                  panel={false}
                  rows={page.answered.map(({ fact, says, isUnsure }) => ({
                    href: links.check(answers, { ...view, ask: fact.param }),
                    title: fact.label,
                    text: isUnsure ? '不确定，点这里补' : <span className="given">{says}</span>,
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
