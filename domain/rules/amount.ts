/** How much: one figure, a span while facts are missing, or an honest "not established". */

import { type Fen, toFen } from '#domain/money/fen.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { type FactId, type Facts, numberOf, textOf } from './fact.ts'
import type { AmountRow, AmountRule } from './rule.ts'

/** `low` and `high` are equal when the amount is certain; `dependsOn` names the missing facts that make the difference. */
export type AmountSpan = {
  readonly kind: 'span'
  readonly low: Fen
  readonly high: Fen
  readonly dependsOn: readonly FactId[]
  readonly clause: ClauseAnchor
}
export type Amount =
  | AmountSpan
  | { readonly kind: 'unknown'; readonly says: string; readonly clause: ClauseAnchor }
  | { readonly kind: 'notMoney'; readonly says: string; readonly clause: ClauseAnchor }

export function amountFor(rule: AmountRule, facts: Facts): Amount {
  switch (rule.kind) {
    case 'fixed':
      return { kind: 'span', low: rule.fen, high: rule.fen, dependsOn: [], clause: rule.clause }
    case 'table':
      return fromTable(rule, facts)
    case 'perUnit': {
      const units = numberOf(facts, rule.fact)
      const most = toFen(rule.fen * rule.maxUnits)
      if (units === undefined) return { kind: 'span', low: toFen(0), high: most, dependsOn: [rule.fact], clause: rule.clause }
      const exact = toFen(rule.fen * Math.min(units, rule.maxUnits))
      return { kind: 'span', low: exact, high: exact, dependsOn: [], clause: rule.clause }
    }
    case 'percentOf':
      return scaled(rule, facts)
    case 'unknown':
    case 'notMoney':
      return { kind: rule.kind, says: rule.says, clause: rule.clause }
  }
}

/** The rows that what is known still allows give the span. A combination without a row is not paid for. */
function fromTable({ keys, rows, clause }: Extract<AmountRule, { kind: 'table' }>, facts: Facts): AmountSpan {
  const possible = rows.filter((row) => keys.every((key, nth) => allows(facts, key, row, nth)))
  const zero: NonEmpty<Fen> = [toFen(0)]
  const amounts = possible.map(({ fen }) => fen)
  const [low, high] = boundsOf(isNonEmpty(amounts) ? amounts : zero)
  return { kind: 'span', low, high, dependsOn: low === high ? [] : keys.filter((key) => !facts.has(key)), clause }
}

function allows(facts: Facts, key: FactId, row: AmountRow, nth: number): boolean {
  const value = textOf(facts, key)
  return value === undefined || row.when[nth] === value
}

function scaled({ base, fact, percents, clause }: Extract<AmountRule, { kind: 'percentOf' }>, facts: Facts): Amount {
  const amount = amountFor(base, facts)
  if (amount.kind !== 'span') return amount
  const chosen = textOf(facts, fact)
  const factors = chosen === undefined ? Object.values(percents) : [percents[chosen] ?? 100]
  const [low, high] = boundsOf([...factors.map((percent) => percentOf(amount.low, percent)), percentOf(amount.high, Math.max(...factors))])
  return { kind: 'span', low, high, dependsOn: chosen === undefined ? [...amount.dependsOn, fact] : amount.dependsOn, clause }
}

const percentOf = (fen: Fen, percent: number): Fen => toFen(Math.floor((fen * percent + 50) / 100))

const boundsOf = (amounts: readonly Fen[]): readonly [Fen, Fen] => [toFen(Math.min(...amounts)), toFen(Math.max(...amounts))]

/** The span that holds several amounts: what remains possible over several readings. Undefined where none is money. */
export function spanOfAmounts(amounts: readonly Amount[]): Amount | undefined {
  const [first, ...others] = amounts
  if (first === undefined) return undefined
  const spans = amounts.filter((amount): amount is AmountSpan => amount.kind === 'span')
  const [one] = spans
  if (one === undefined || spans.length < amounts.length)
    return others.length === 0 ? first : (amounts.find(({ kind }) => kind === 'unknown') ?? first)
  const [low, high] = boundsOf(spans.flatMap((span) => [span.low, span.high]))
  return { kind: 'span', low, high, dependsOn: [...new Set(spans.flatMap(({ dependsOn }) => dependsOn))], clause: one.clause }
}
