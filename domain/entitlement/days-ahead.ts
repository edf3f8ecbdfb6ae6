/**
 * The days ahead on which a result can turn, if nothing changes but the date: a month more has been paid in, a deadline or a version
 * has passed, a derived fact has another value. Between two of them nothing turns, so nothing has to be looked at.
 */
import { addDays, addMonths, type CivilDate, daysBetween, monthsBetween } from '#domain/calendar/civil-date.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { turningDays } from '#domain/rules/cells.ts'
import { withDerived } from '#domain/rules/derive.ts'
import { applicationDate, dateOf, type FactDictionary, type Facts, type FactValue, numberOf } from '#domain/rules/fact.ts'
import { type Marks, marksOf } from '#domain/rules/marks.ts'
import type { Rulebook } from './assess.ts'

/** The case as it would be on a later day: filed then, with the months grown that grow by themselves. `facts` are those of `on`. */
export function factsLater(facts: Facts, on: CivilDate, later: CivilDate, dictionary: FactDictionary): Facts {
  const months = monthsBetween(on, later)
  const grown = [...facts].map(([id, value]): [typeof id, FactValue] => {
    const grows = dictionary.get(id)?.growsMonthly === true && typeof value === 'number'
    return [id, grows ? value + months : value]
  })
  return new Map([...grown, [applicationDate, later]])
}

/** In order, after `on` up to and with `until`; `policies` share a benefit. */
export function turningDaysAhead(
  policies: readonly Policy[],
  facts: Facts,
  on: CivilDate,
  until: CivilDate,
  { dictionary, catalogues }: Rulebook,
): readonly CivilDate[] {
  const marks = policies.map(marksOf)
  const filed = marks.flatMap((each) => each.get(applicationDate) ?? [])
  const compared = filed.filter((mark) => mark.kind !== 'pair' || dateOf(facts, mark.other) !== undefined)
  const days = [
    ...(turningDays(compared, facts) ?? []),
    ...growthDays(marks, facts, on, until, dictionary),
    ...derivedDays(marks, facts, on, until, { dictionary, catalogues: catalogues ?? new Map() }),
  ]
  return [...new Set(days.filter((day) => day > on && day <= until))].toSorted()
}

/** The days on which a number that grows by the month reaches what some rule asks for; all months where the amount rises with it. */
function growthDays(marks: readonly Marks[], facts: Facts, on: CivilDate, until: CivilDate, dictionary: FactDictionary): CivilDate[] {
  const months = monthsBetween(on, until)
  const steps = growing(marks, facts, dictionary).flatMap(({ have, limits, isRising }) =>
    isRising ? Array.from({ length: months }, (_, nth) => nth + 1) : limits.map((limit) => limit - have),
  )
  return steps.filter((step) => step >= 1 && step <= months).map((step) => addMonths(on, step))
}

type Growing = { readonly have: number; readonly limits: readonly number[]; readonly isRising: boolean }

function growing(marks: readonly Marks[], facts: Facts, dictionary: FactDictionary): readonly Growing[] {
  return marks.flatMap((each) =>
    [...each].flatMap(([fact, found]): readonly Growing[] => {
      const have = numberOf(facts, fact)
      if (have === undefined || dictionary.get(fact)?.growsMonthly !== true) return []
      const limits = found.flatMap((mark) => (mark.kind === 'number' ? [mark.from] : []))
      return [{ have, limits, isRising: found.some(({ kind }) => kind === 'rising') }]
    }),
  )
}

/** Where a derived fact that the rules read takes another value as the day of filing moves on. Only the facts are worked out daily. */
function derivedDays(
  marks: readonly Marks[],
  facts: Facts,
  on: CivilDate,
  until: CivilDate,
  { dictionary, catalogues }: Required<Pick<Rulebook, 'dictionary' | 'catalogues'>>,
): readonly CivilDate[] {
  const read = [...dictionary.values()].filter(
    ({ id, derivation }) => derivation !== undefined && !facts.has(id) && marks.some((each) => each.has(id)),
  )
  if (read.length === 0) return []
  const derived: FactDictionary = new Map(
    [...dictionary].filter(([, fact]) => fact.derivation !== undefined || fact.fromClaims !== undefined),
  )
  const valuesOn = (day: CivilDate): string => {
    const known = withDerived(factsLater(facts, on, day, dictionary), derived, catalogues)
    return read.map(({ id }) => String(known.get(id))).join(';')
  }
  const days = Array.from({ length: daysBetween(on, until) }, (_, nth) => addDays(on, nth + 1))
  let before = valuesOn(on)
  return days.filter((day) => {
    const now = valuesOn(day)
    const turns = now !== before
    before = now
    return turns
  })
}
