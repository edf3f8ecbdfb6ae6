/**
 * Where the rules of a policy turn: for every fact they read, the values at which some test, amount or choice of version may come
 * out differently. Between two neighbouring marks nothing can change, so a fact has finitely many cells (see cells.ts).
 */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { FactId } from './fact.ts'
import type { AmountRule, Condition, Test } from './rule.ts'

export type Mark =
  /** Its options, or yes and no, are told apart. */
  | { readonly kind: 'options'; readonly values: readonly string[] }
  /** Several options at once: whether any of these is among them. */
  | { readonly kind: 'anyOf'; readonly values: readonly string[] }
  /** Which of the regions offered it is. */
  | { readonly kind: 'region' }
  /** The first number, or the first day, on the far side. */
  | { readonly kind: 'number'; readonly from: number }
  | { readonly kind: 'day'; readonly from: CivilDate }
  /** Compared with another date: this one turns where the other stands. */
  | { readonly kind: 'pair'; readonly test: DatePair; readonly other: FactId }
  /** Paid by the unit: within a cell the amount only rises, so both ends of a cell are looked at. */
  | { readonly kind: 'rising' }

export type DatePair = Extract<Test, { op: 'within' | 'notBefore' | 'sameYear' }>

/** In the order in which the policy reads them. */
export type Marks = ReadonlyMap<FactId, readonly Mark[]>
type Marked = readonly [FactId, Mark | undefined]

/** Policies never change, so each is read once. */
const read = new WeakMap<Policy, Marks>()

export function marksOf(policy: Policy): Marks {
  const known = read.get(policy)
  if (known !== undefined) return known
  const marks = readMarks(policy)
  read.set(policy, marks)
  return marks
}

function readMarks({ versions }: Policy): Marks {
  const found = versions.flatMap((version) => [
    ...(version.rule?.conditions ?? []).flatMap(ofCondition),
    ...(version.rule === undefined ? [] : ofAmount(version.rule.amount)),
    ...ofPeriod(version),
  ])
  return new Map([...Map.groupBy(found, ([fact]) => fact)].map(([fact, marked]) => [fact, marked.flatMap(([, mark]) => mark ?? [])]))
}

function ofCondition(condition: Condition): readonly Marked[] {
  return condition.kind === 'leaf' ? ofTest(condition.test) : condition.of.flatMap(ofCondition)
}

function ofTest(test: Test): readonly Marked[] {
  switch (test.op) {
    case 'is':
      return [[test.fact, { kind: 'options', values: [] }]]
    case 'oneOf':
    case 'noneOf':
      return [[test.fact, { kind: 'options', values: test.values }]]
    case 'includesAny':
    case 'includesNone':
      return [[test.fact, { kind: 'anyOf', values: test.values }]]
    case 'atLeast':
      return [[test.fact, { kind: 'number', from: test.value }]]
    case 'atMost':
      return [[test.fact, { kind: 'number', from: test.value + 1 }]]
    case 'onOrAfter':
    case 'before':
      return [[test.fact, { kind: 'day', from: test.day }]]
    case 'within':
      return pair(test, test.fact, test.after)
    case 'notBefore':
    case 'sameYear':
      return pair(test, test.fact, test.other)
    case 'inRegion':
      return [[test.fact, { kind: 'region' }]]
    case 'decidedByOffice':
      return []
    case 'disputed':
      return test.variants.flatMap((variant) => ofTest(variant.test))
  }
}

/** A date compared with itself turns nowhere. */
const pair = (test: DatePair, one: FactId, other: FactId): readonly Marked[] =>
  one === other
    ? [[one, undefined]]
    : [
        [one, { kind: 'pair', test, other }],
        [other, { kind: 'pair', test, other: one }],
      ]

function ofAmount(rule: AmountRule): readonly Marked[] {
  switch (rule.kind) {
    case 'fixed':
    case 'unknown':
    case 'notMoney':
      return []
    case 'table':
      return rule.keys.map((key, nth): Marked => [key, { kind: 'options', values: rule.rows.flatMap(({ when }) => when[nth] ?? []) }])
    case 'perUnit':
      return [
        [rule.fact, { kind: 'rising' }],
        [rule.fact, { kind: 'number', from: rule.maxUnits }],
      ]
    case 'shareOf':
      return [[rule.fact, { kind: 'rising' }]]
    case 'percentOf':
      return [[rule.fact, { kind: 'options', values: Object.keys(rule.percents) }], ...ofAmount(rule.base)]
    case 'bands':
      return rule.bands.map(({ upTo }): Marked => [rule.fact, upTo === undefined ? undefined : { kind: 'number', from: upTo + 1 }])
    case 'bounded':
      return ofAmount(rule.base)
    case 'sum':
    case 'leastOf':
      return rule.of.flatMap(ofAmount)
    case 'dated':
      return rule.values.flatMap(({ from, amount }): readonly Marked[] => [[rule.on, { kind: 'day', from }], ...ofAmount(amount)])
  }
}

/** The facts an amount is worked out from. */
export const factsOfAmount = (rule: AmountRule): readonly FactId[] => [...new Set(ofAmount(rule).map(([fact]) => fact))]

/** The days on which a version begins or ends, for the dates that may choose it. */
function ofPeriod({ anchors, from, end }: PolicyVersion): readonly Marked[] {
  const days = [from.first, from.last, ...afterEnd(end).map((last) => addDays(last, 1))]
  return anchors.flatMap((anchor) => days.map((day): Marked => [anchor, { kind: 'day', from: day }]))
}

function afterEnd(end: PolicyVersion['end']): readonly CivilDate[] {
  switch (end.kind) {
    case 'open':
      return []
    case 'lastDay':
      return [end.on.first, end.on.last]
    case 'unknown':
      return end.runsThrough === undefined ? [] : [end.runsThrough]
  }
}
