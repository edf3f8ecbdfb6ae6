/** The inverse of every test: what would make it come out as wanted, and whether that is a matter of time or of the person. */
import { addDays, addMonths, type CivilDate } from '#domain/calendar/civil-date.ts'
import { applicationDate, dateOf, type FactDictionary, type FactId, type Facts, type FactValue, numberOf, setOf } from './fact.ts'
import type { Test } from './rule.ts'

export type Remedy =
  /** Passing time alone brings it, on this day at the earliest. `missing`: how much, in the unit of the fact. */
  | { readonly kind: 'wait'; readonly by: CivilDate; readonly fact: FactId; readonly missing?: number }
  /** The fact would have to be this; whether the person can bring it about, the rule says. */
  | { readonly kind: 'become'; readonly fact: FactId; readonly value: FactValue; readonly missing?: number }
  /** Only an office can say. */
  | { readonly kind: 'office' }
  /** Nothing brings it: a day has passed, or no such value exists. */
  | { readonly kind: 'never' }

const never: Remedy = { kind: 'never' }

/**
 * What turns a test that came out otherwise. Several remedies: all of them are needed. `facts` are those of `on`, the day of filing.
 */
export function inverseOf(test: Test, wanted: boolean, facts: Facts, on: CivilDate, dictionary: FactDictionary): readonly Remedy[] {
  switch (test.op) {
    case 'is':
      return [{ kind: 'become', fact: test.fact, value: wanted ? test.value : !test.value }]
    case 'oneOf':
      return [option(test.fact, test.values, wanted, dictionary)]
    case 'noneOf':
      return [option(test.fact, test.values, !wanted, dictionary)]
    case 'includesAny':
      return [members(test.fact, test.values, wanted, facts)]
    case 'includesNone':
      return [members(test.fact, test.values, !wanted, facts)]
    case 'atLeast':
      return [wanted ? reach(test.fact, test.value, facts, on, dictionary) : atMost(test.fact, test.value - 1, dictionary)]
    case 'atMost':
      return [wanted ? atMost(test.fact, test.value, dictionary) : reach(test.fact, test.value + 1, facts, on, dictionary)]
    case 'onOrAfter':
      return [wanted ? comes(test.fact, test.day, on) : earlier(test.fact, addDays(test.day, -1))]
    case 'before':
      return [wanted ? earlier(test.fact, addDays(test.day, -1)) : comes(test.fact, test.day, on)]
    case 'within':
      return [within(test, wanted, facts, on)]
    case 'notBefore':
      return [beside(test, wanted, facts, on)]
    case 'sameYear':
      return [never] // both days lie in the past, and neither can be moved
    case 'inRegion':
      return [wanted ? { kind: 'become', fact: test.fact, value: test.region } : never]
    case 'decidedByOffice':
      return [{ kind: 'office' }]
    case 'disputed':
      return test.variants.flatMap((variant) => inverseOf(variant.test, wanted, facts, on, dictionary))
  }
}

function option(fact: FactId, values: readonly string[], isAmong: boolean, dictionary: FactDictionary): Remedy {
  const type = dictionary.get(fact)?.type
  const options = type !== undefined && 'options' in type ? type.options.map(({ value }) => value) : []
  const value = isAmong ? values[0] : options.find((each) => !values.includes(each))
  return value === undefined ? never : { kind: 'become', fact, value }
}

function members(fact: FactId, values: readonly string[], isAmong: boolean, facts: Facts): Remedy {
  const has = setOf(facts, fact) ?? []
  const value = isAmong ? [...has, ...values.slice(0, 1)] : has.filter((each) => !values.includes(each))
  return { kind: 'become', fact, value }
}

function reach(fact: FactId, least: number, facts: Facts, on: CivilDate, dictionary: FactDictionary): Remedy {
  const missing = least - (numberOf(facts, fact) ?? 0)
  const definition = dictionary.get(fact)
  if (definition?.growsMonthly === true) return { kind: 'wait', by: addMonths(on, missing), fact, missing }
  const derivation = definition?.derivation
  if (derivation === undefined) return { kind: 'become', fact, value: least, missing }
  if (derivation.kind === 'catalogue' || derivation.to !== applicationDate) return never
  const from = dateOf(facts, derivation.from)
  if (from === undefined) return never
  if (derivation.kind === 'days') return { kind: 'wait', by: addDays(from, least), fact, missing }
  return { kind: 'wait', by: addMonths(from, derivation.kind === 'wholeMonths' ? least : least * 12), fact, missing }
}

/** What only grows never shrinks. */
function atMost(fact: FactId, most: number, dictionary: FactDictionary): Remedy {
  const definition = dictionary.get(fact)
  return definition?.growsMonthly === true || definition?.derivation !== undefined ? never : { kind: 'become', fact, value: most }
}

const comes = (fact: FactId, day: CivilDate, on: CivilDate): Remedy =>
  fact === applicationDate && day >= on ? { kind: 'wait', by: day, fact } : { kind: 'become', fact, value: day }

const earlier = (fact: FactId, day: CivilDate): Remedy => (fact === applicationDate ? never : { kind: 'become', fact, value: day })

/** The last day for filing passes and does not come back; where the period counts from, the person may be able to start anew. */
function within({ fact, months, after, lastDay }: Extract<Test, { op: 'within' }>, wanted: boolean, facts: Facts, on: CivilDate): Remedy {
  const start = dateOf(facts, after)
  if (start === undefined) return never
  const last = addMonths(start, months)
  if (!wanted) return comes(fact, addDays(last, 1), on)
  return fact === applicationDate
    ? { kind: 'become', fact: after, value: on }
    : earlier(fact, lastDay === 'counts' ? last : addDays(last, -1))
}

function beside({ fact, other }: Extract<Test, { op: 'notBefore' }>, wanted: boolean, facts: Facts, on: CivilDate): Remedy {
  const day = dateOf(facts, other)
  if (day === undefined) return never
  return wanted ? comes(fact, day, on) : earlier(fact, addDays(day, -1))
}
