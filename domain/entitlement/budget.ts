/**
 * What a rule costs over a population, as far as it can be known: must … may. A missing fact widens the span and never moves it;
 * learning it can only narrow what is said here.
 */
import { type Fen, toFen } from '#domain/money/fen.ts'
import type { Facts } from '#domain/rules/fact.ts'
import type { Judge } from './judge.ts'

/** Both ends inclusive. */
export type Count = { readonly least: number; readonly most: number }

export type Budget = {
  /** `least` surely get it; `most` are all that are not refused. */
  readonly people: Count
  /** In 分: `low` sums the least that the sure ones get, `high` the most that anybody may. */
  readonly cost: { readonly low: Fen; readonly high: Fen }
  /** Of these people, those whose sum is not known or is no money: the cost does not hold them. */
  readonly withoutAmount: Count
}

export function budgetOf(judge: Judge, population: readonly Facts[]): Budget {
  const judged = population.map(judge).filter(({ answer }) => answer !== 'no')
  const sure = judged.filter(({ answer }) => answer === 'yes')
  const sumOf = (all: typeof judged, end: 'low' | 'high'): Fen =>
    toFen(all.reduce((sum, { amount }) => sum + (amount?.kind === 'span' ? amount[end] : 0), 0))
  const unpriced = (all: typeof judged): number => all.filter(({ amount }) => amount?.kind !== 'span').length
  return {
    people: { least: sure.length, most: judged.length },
    cost: { low: sumOf(sure, 'low'), high: sumOf(judged, 'high') },
    withoutAmount: { least: unpriced(sure), most: unpriced(judged) },
  }
}
