/** How much: one figure, a span while facts are missing, or an honest "not established". */

import { type Fen, toFen } from '#domain/money/fen.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { dateOf, type FactId, type Facts, numberOf, textOf } from './fact.ts'
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
  /** Not established; or `dependsOn` names the missing facts without which nothing can be said. */
  | { readonly kind: 'unknown'; readonly says: string; readonly clause: ClauseAnchor; readonly dependsOn?: readonly FactId[] }
  | { readonly kind: 'notMoney'; readonly says: string; readonly clause: ClauseAnchor }

export function amountFor(rule: AmountRule, facts: Facts): Amount {
  switch (rule.kind) {
    case 'fixed':
      return exactly(rule.fen, rule.clause)
    case 'table':
      return fromTable(rule, facts)
    case 'perUnit': {
      const units = numberOf(facts, rule.fact)
      const most = toFen(rule.fen * rule.maxUnits)
      if (units === undefined) return { kind: 'span', low: toFen(0), high: most, dependsOn: [rule.fact], clause: rule.clause }
      return exactly(toFen(rule.fen * Math.min(units, rule.maxUnits)), rule.clause)
    }
    case 'percentOf':
      return scaled(rule, facts)
    case 'shareOf': {
      const base = numberOf(facts, rule.fact)
      return base === undefined ? missing(rule.fact, rule.clause) : exactly(shareOf(toFen(base), rule.basisPoints), rule.clause)
    }
    case 'bands':
      return fromBands(rule, facts)
    case 'bounded':
      return bounded(rule, amountFor(rule.base, facts))
    case 'sum':
      return added(
        rule.of.map((each) => amountFor(each, facts)),
        rule.clause,
      )
    case 'leastOf':
      return smallest(
        rule.of.map((each) => amountFor(each, facts)),
        rule.clause,
      )
    case 'dated':
      return onItsDay(rule, facts)
    case 'unknown':
    case 'notMoney':
      return { kind: rule.kind, says: rule.says, clause: rule.clause }
  }
}

const exactly = (fen: Fen, clause: ClauseAnchor): AmountSpan => ({ kind: 'span', low: fen, high: fen, dependsOn: [], clause })

/** Nothing bounds it while the fact is missing, so there is no honest span. */
const missing = (fact: FactId, clause: ClauseAnchor): Amount => ({
  kind: 'unknown',
  says: '还缺一个数，补上才能算',
  dependsOn: [fact],
  clause,
})

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

function fromBands({ fact, bands, clause }: Extract<AmountRule, { kind: 'bands' }>, facts: Facts): AmountSpan {
  const number = numberOf(facts, fact)
  const found = number === undefined ? undefined : bands.find(({ upTo }) => upTo === undefined || number <= upTo)
  if (number !== undefined) return exactly(found?.fen ?? toFen(0), clause)
  const [low, high] = boundsOf(bands.map(({ fen }) => fen))
  return { kind: 'span', low, high, dependsOn: [fact], clause }
}

function bounded({ least, most, clause }: Extract<AmountRule, { kind: 'bounded' }>, amount: Amount): Amount {
  if (amount.kind !== 'span') return amount
  const clamp = (fen: Fen): Fen => toFen(Math.max(least ?? Number.NEGATIVE_INFINITY, Math.min(most ?? Number.POSITIVE_INFINITY, fen)))
  const [low, high] = [clamp(amount.low), clamp(amount.high)]
  return { ...amount, low, high, dependsOn: low === high ? [] : amount.dependsOn, clause }
}

/** A sum with a part that nobody knows is not known. */
function added(amounts: readonly Amount[], clause: ClauseAnchor): Amount {
  const open = amounts.find(({ kind }) => kind === 'unknown')
  if (open !== undefined) return open
  const spans = amounts.filter((amount): amount is AmountSpan => amount.kind === 'span')
  const total = (end: 'low' | 'high'): Fen => toFen(spans.reduce((sum, span) => sum + span[end], 0))
  return {
    kind: 'span',
    low: total('low'),
    high: total('high'),
    dependsOn: [...new Set(spans.flatMap(({ dependsOn }) => dependsOn))],
    clause,
  }
}

/** While one of them is not known, neither is which is the smallest. */
function smallest(amounts: readonly Amount[], clause: ClauseAnchor): Amount {
  const spans = amounts.filter((amount): amount is AmountSpan => amount.kind === 'span')
  if (spans.length < amounts.length)
    return amounts.find(({ kind }) => kind === 'unknown') ?? { kind: 'unknown', says: '有一样不是钱，比不出哪个小', clause }
  const least = (end: 'low' | 'high'): Fen => toFen(Math.min(...spans.map((span) => span[end])))
  const [low, high] = [least('low'), least('high')]
  const dependsOn = low === high ? [] : [...new Set(spans.flatMap((span) => span.dependsOn))]
  return { kind: 'span', low, high, dependsOn, clause }
}

/** The newest value that had begun; while the day is missing, the span of all. */
function onItsDay({ on, values, clause }: Extract<AmountRule, { kind: 'dated' }>, facts: Facts): Amount {
  const day = dateOf(facts, on)
  if (day === undefined) {
    const spans = spanOfAmounts(values.map(({ amount }) => amountFor(amount, facts)))
    return spans?.kind === 'span' ? { ...spans, dependsOn: [...new Set([...spans.dependsOn, on])] } : missing(on, clause)
  }
  const begun = values.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  return begun === undefined ? { kind: 'unknown', says: `${day} 那天的标准没查到`, clause } : amountFor(begun.amount, facts)
}

const percentOf = (fen: Fen, percent: number): Fen => toFen(Math.floor((fen * percent + 50) / 100))
const shareOf = (fen: Fen, basisPoints: number): Fen => toFen(Math.floor((fen * basisPoints + 5000) / 10_000))

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
