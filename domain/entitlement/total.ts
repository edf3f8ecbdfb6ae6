/** What it comes to: money to the person, or to the unit where a unit asks, split by how sure it is. Deductions and rights are never added up with money. */
import { type Fen, toFen } from '#domain/money/fen.ts'
import type { Payee } from '#domain/rules/rule.ts'
import type { Entitlement, Verdict } from './entitlement.ts'

/** In 分. `low` and `high` differ where an amount still depends on something. */
export type Span = { readonly low: Fen; readonly high: Fen }

export type Total = {
  readonly sure: Span
  /** The person's own conditions are met; an office has to confirm the rule. */
  readonly toConfirm: Span
  /** Benefits that pay money, but nobody could find out how much. */
  readonly withoutAmount: number
}

/** Those that the sum is made of: money, paid to whoever asks, that may be claimed or has to be confirmed. */
export const countedIn = (entitlements: readonly Entitlement[], to: Payee = 'person'): readonly Entitlement[] =>
  entitlements.filter(
    ({ policy, payee, verdict }) => policy.nature === 'payment' && payee === to && (verdict === 'yes' || verdict === 'review'),
  )

export function totalOf(entitlements: readonly Entitlement[], to: Payee = 'person'): Total {
  const counted = countedIn(entitlements, to)
  return {
    sure: sumOf(counted, 'yes'),
    toConfirm: sumOf(counted, 'review'),
    withoutAmount: counted.filter(({ amount }) => amount?.kind !== 'span').length,
  }
}

function sumOf(entitlements: readonly Entitlement[], verdict: Verdict): Span {
  const spans = entitlements.flatMap((each) => (each.verdict === verdict && each.amount?.kind === 'span' ? [each.amount] : []))
  return {
    low: toFen(spans.reduce((sum, { low }) => sum + low, 0)),
    high: toFen(spans.reduce((sum, { high }) => sum + high, 0)),
  }
}
