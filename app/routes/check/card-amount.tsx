/** How much a card names, what the amount hangs on, and the clause that sets it. */
import { links } from '#app/links.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { ResultPage } from '#features/eligibility/read-result.ts'
import { AmountSpan, Unknown } from '#ui/amount/amount.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'

/** The amount as the card shows it; what nobody knows is said so. */
export function amountOf({ amount, verdict, policy }: Entitlement, { dictionary }: ResultPage) {
  if (verdict === 'no') return { amount: '—', quiet: true }
  if (amount === undefined) return { amount: <Unknown>{policy.nature === 'payment' ? '金额没查到' : '没查到'}</Unknown>, quiet: true }
  if (amount.kind !== 'span')
    return {
      amount: amount.kind === 'unknown' ? <Unknown>金额没查到</Unknown> : amount.says,
      amountNote: amount.kind === 'unknown' ? amount.says : undefined,
      quiet: true,
    }
  const depends = amount.dependsOn.map((fact) => dictionary.get(fact)).filter((fact) => fact !== undefined)
  const unknownable = depends.some(({ owner }) => owner === 'catalogue')
  return {
    amount: <AmountSpan low={amount.low} high={amount.high} />,
    amountNote: depends.length > 0 ? `差在${depends.map(({ label }) => label).join('、')}${unknownable ? '，没查到' : ''}` : undefined,
  }
}

/** The clause that sets the amount, and how well it is sourced. */
export function AmountCite({ entitlement: { lead, policy, verdict } }: { readonly entitlement: Entitlement }): React.JSX.Element | null {
  const version = lead?.version
  const clause = version?.clauses.find(({ anchor }) => anchor === version.rule?.amount.clause)
  if (verdict === 'no' || version === undefined || clause === undefined) return null
  const href = links.clause(policy.id, version.id, clause.anchor)
  return (
    <>
      <Cite href={href} text={clause.cite} /> <ConfidenceMark level={clause.confidence} href={`${href}#sources`} />{' '}
      <span className="nb">{policy.lastVerified} 核对</span>
    </>
  )
}
