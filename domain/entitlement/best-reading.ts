/** Where a rule for cases under way lets a person choose between versions, the better one counts: for the verdict and for the money. */
import { toFen } from '#domain/money/fen.ts'
import { type Amount, type AmountSpan, spanOfAmounts } from '#domain/rules/amount.ts'
import { anyOf, isNo, isYes, review, type Truth } from '#domain/rules/truth.ts'

type Judged = { readonly truth: Truth; readonly amount: Amount }

/** `someUnknown`: one of the versions could not be established, so it may still be the better one. */
export const bestOf = (truths: readonly Truth[], someUnknown: boolean): Truth => anyOf([...truths, ...(someUnknown ? [review] : [])])

/** At least what is sure under one of them. What nobody could put a figure on can only bring more. */
export function bestAmount(judged: readonly Judged[]): Amount | undefined {
  const hopeful = judged.filter(({ truth }) => !isNo(truth))
  const spans = hopeful.flatMap(({ truth, amount }) => (amount.kind === 'span' ? [{ truth, amount }] : []))
  const [first] = spans
  if (first === undefined) return spanOfAmounts(hopeful.map(({ amount }) => amount))
  const sure = spans.filter(({ truth }) => isYes(truth)).map(({ amount }) => amount.low)
  const low = sure.length > 0 ? Math.max(...sure) : Math.min(...spans.map(({ amount }) => amount.low))
  const high = Math.max(...spans.map(({ amount }) => amount.high))
  const dependsOn = [...new Set(spans.flatMap(({ amount }) => amount.dependsOn))]
  const best = spans.find(({ amount }) => amount.high === high) ?? first
  const span: AmountSpan = { kind: 'span', low: toFen(low), high: toFen(high), dependsOn, clause: best.amount.clause }
  return low === high ? { ...span, dependsOn: [] } : span
}

/** The one that serves the person better comes first; the order given settles ties. */
export const byFavour = (one: Judged, other: Judged): number =>
  other.truth.least - one.truth.least || other.truth.most - one.truth.most || worthOf(other.amount) - worthOf(one.amount)

const worthOf = (amount: Amount): number => (amount.kind === 'span' ? amount.high : -1)
