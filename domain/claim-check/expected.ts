/** What a version of a policy says in figures at one clause: read off its rule; off the words of the clause only where no rule has it. */

import type { ClauseAnchor } from '#domain/policy/ids.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { type AmountFigure, figuresOf } from '#domain/rules/amount-figures.ts'
import type { Condition, Leaf, Test } from '#domain/rules/rule.ts'
import type { Unit } from './claim-check.ts'
import { figuresIn } from './figures.ts'
import { levelAt, levelsIn } from './levels-in.ts'

export type Expected = { readonly low: number; readonly high: number; readonly level?: string | undefined }

/** Empty where the version has no such clause, or the clause no such figure. */
export function expectedAt(version: PolicyVersion, anchor: ClauseAnchor, unit: Unit): readonly Expected[] {
  const clause = version.clauses.find((each) => each.anchor === anchor)
  if (clause === undefined) return []
  const ruled = [...amountsAt(version, anchor, unit), ...leavesAt(version, anchor).flatMap(({ test }) => numbersOf(test, unit))]
  if (ruled.length > 0) return ruled
  const text = clause.paraphrase.normalize('NFKC')
  const levels = levelsIn(text)
  return figuresIn(text).flatMap((figure) =>
    figure.unit === unit
      ? [{ low: figure.low, high: figure.high, level: levels.length === 0 ? undefined : levelAt(levels, figure.start) }]
      : [],
  )
}

export const leavesIn = (conditions: readonly Condition[]): readonly Leaf[] =>
  conditions.flatMap((condition) => (condition.kind === 'leaf' ? [condition] : leavesIn(condition.of)))

const leavesAt = (version: PolicyVersion, anchor: ClauseAnchor): readonly Leaf[] =>
  leavesIn(version.rule?.conditions ?? []).filter(({ clause }) => clause === anchor)

function numbersOf(test: Test, unit: Unit): readonly Expected[] {
  if (test.op === 'disputed') return test.variants.flatMap((variant) => numbersOf(variant.test, unit))
  if (unit === 'times' && test.op === 'atMost') return [exactly(test.value + 1)] // those received before this one
  if (unit !== 'months') return []
  if (test.op === 'within') return [exactly(test.months)]
  return test.op === 'atLeast' || test.op === 'atMost' ? [exactly(test.value)] : []
}

function amountsAt(version: PolicyVersion, anchor: ClauseAnchor, unit: Unit): readonly Expected[] {
  const amount = version.rule?.amount
  if (amount === undefined || amount.clause !== anchor) return []
  const figures = figuresOf(amount)
  const each = figures.flatMap((figure): readonly Expected[] => {
    const found = figureAs(figure, unit)
    return found === undefined ? [] : [{ ...exactly(found), level: levelOf(figure) }]
  })
  const whole = amount.kind === 'perUnit' && unit === 'yuan' ? [exactly((amount.fen * amount.maxUnits) / 100)] : []
  return [...each, ...whole]
}

function figureAs({ at, value }: AmountFigure, unit: Unit): number | undefined {
  if (value.kind === 'money') return unit === 'yuan' ? value.fen / 100 : undefined
  if (value.kind === 'percent') return unit === 'percent' ? value.percent : undefined
  return value.kind === 'count' && unit === 'days' && at.at(-1)?.kind === 'maxUnits' ? value.count : undefined
}

const levelOf = ({ at }: AmountFigure): string | undefined =>
  at.flatMap((step) => (step.kind === 'row' ? step.when : [])).find((option) => /^L[1-5]$/u.test(option))

const exactly = (value: number): Expected => ({ low: value, high: value })
