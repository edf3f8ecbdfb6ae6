/** The interpreter: a condition and what is known → the same tree with a truth at every node. Always ends, never throws on gaps. */
import { addMonths, type CivilDate, yearOf } from '#domain/calendar/civil-date.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { isWithin } from '#domain/region/region.ts'
import { dateOf, type FactId, type Facts, numberOf, regionOf, setOf, textOf } from './fact.ts'
import type { Condition, Group, Leaf, Test, Variant } from './rule.ts'
import { agreementOf, allOf, anyOf, atLeastOf, isSettled, not, review, type Truth, truthOf, unknown } from './truth.ts'

/** A judged condition. The tree of reasons is the tree of the rule, so nothing has to be recorded to explain a result. */
export type Reason =
  | { readonly kind: 'leaf'; readonly condition: Leaf; readonly truth: Truth }
  | { readonly kind: 'group'; readonly condition: Group; readonly truth: Truth; readonly of: NonEmpty<Reason> }

export function evaluate(condition: Condition, facts: Facts): Reason {
  if (condition.kind === 'leaf') return { kind: 'leaf', condition, truth: judge(condition.test, facts) }
  const [first, ...others] = condition.of
  const of: NonEmpty<Reason> = [evaluate(first, facts), ...others.map((each) => evaluate(each, facts))]
  return {
    kind: 'group',
    condition,
    truth: joined(
      condition,
      of.map(({ truth }) => truth),
    ),
    of,
  }
}

/** What the truths of its members come to in a group. */
export function joined(group: Group, truths: readonly Truth[]): Truth {
  switch (group.kind) {
    case 'all':
      return allOf(truths)
    case 'any':
      return anyOf(truths)
    case 'none':
      return not(anyOf(truths))
    case 'atLeast':
      return atLeastOf(group.least, truths)
  }
}

/** The truth of one test. A fact that is missing, or of another type than the test speaks of, leaves it open. */
export function judge(test: Test, facts: Facts): Truth {
  switch (test.op) {
    case 'is': {
      const value = facts.get(test.fact)
      return typeof value === 'boolean' ? truthOf(value === test.value) : unknown
    }
    case 'oneOf':
      return known(textOf(facts, test.fact), (value) => test.values.includes(value))
    case 'noneOf':
      return known(textOf(facts, test.fact), (value) => !test.values.includes(value))
    case 'includesAny':
      return known(setOf(facts, test.fact), (values) => test.values.some((each) => values.includes(each)))
    case 'includesNone':
      return known(setOf(facts, test.fact), (values) => !test.values.some((each) => values.includes(each)))
    case 'atLeast':
      return known(numberOf(facts, test.fact), (value) => value >= test.value)
    case 'atMost':
      return known(numberOf(facts, test.fact), (value) => value <= test.value)
    case 'onOrAfter':
      return known(dateOf(facts, test.fact), (value) => value >= test.day)
    case 'before':
      return known(dateOf(facts, test.fact), (value) => value < test.day)
    case 'within':
      return judgeWithin(test, facts)
    case 'notBefore':
      return knownBoth(facts, test, (date, other) => date >= other)
    case 'sameYear':
      return knownBoth(facts, test, (date, other) => yearOf(date) === yearOf(other))
    case 'inRegion':
      return known(regionOf(facts, test.fact), (value) => isWithin(value, test.region))
    case 'decidedByOffice':
      return review
    case 'disputed':
      return agreementOf(test.variants.map((variant) => judge(variant.test, facts)))
  }
}

const known = <T>(value: T | undefined, holds: (value: T) => boolean): Truth => (value === undefined ? unknown : truthOf(holds(value)))

function knownBoth(
  facts: Facts,
  { fact, other }: { readonly fact: FactId; readonly other: FactId },
  holds: (date: CivilDate, other: CivilDate) => boolean,
): Truth {
  const second = dateOf(facts, other)
  return second === undefined ? unknown : known(dateOf(facts, fact), (first) => holds(first, second))
}

function judgeWithin({ fact, months, after, lastDay }: Extract<Test, { op: 'within' }>, facts: Facts): Truth {
  const start = dateOf(facts, after)
  const date = dateOf(facts, fact)
  if (start === undefined || date === undefined) return unknown
  const last = addMonths(start, months)
  if (date === last && lastDay === 'unknown') return review
  return truthOf(lastDay === 'doesNotCount' ? date < last : date <= last)
}

/** The facts a test reads. */
export function factsOf(test: Test): readonly FactId[] {
  switch (test.op) {
    case 'within':
      return [test.after, test.fact]
    case 'notBefore':
    case 'sameYear':
      return [test.other, test.fact]
    case 'decidedByOffice':
      return []
    case 'disputed':
      return test.variants.flatMap((variant: Variant) => factsOf(variant.test))
    case 'is':
    case 'oneOf':
    case 'noneOf':
    case 'includesAny':
    case 'includesNone':
    case 'atLeast':
    case 'atMost':
    case 'onOrAfter':
    case 'before':
    case 'inRegion':
      return [test.fact]
  }
}

/** Missing facts that can still change a judged tree: those of unsettled leaves under unsettled nodes. */
export function openFacts(reason: Reason, facts: Facts): readonly FactId[] {
  if (isSettled(reason.truth)) return []
  switch (reason.kind) {
    case 'leaf':
      return factsOf(reason.condition.test).filter((fact) => !facts.has(fact))
    case 'group':
      return reason.of.flatMap((each) => openFacts(each, facts))
  }
}

/** All leaves of a judged tree, in reading order. */
export function leavesOf(reason: Reason): readonly (Reason & { kind: 'leaf' })[] {
  return reason.kind === 'leaf' ? [reason] : reason.of.flatMap(leavesOf)
}

/** All leaves of a tree that is not judged, in the same order. */
export const leavesIn = (condition: Condition): readonly Leaf[] =>
  condition.kind === 'leaf' ? [condition] : condition.of.flatMap(leavesIn)
