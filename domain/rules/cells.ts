/**
 * A fact that is not known, cut into finitely many cells: no rule of the policy can tell two values of one cell apart, so one value
 * stands for all of them. What cannot be cut is said by type, and then nobody pretends to be exact.
 */
import { addDays, addMonths, type CivilDate, fromEpochDay, toEpochDay, yearOf } from '#domain/calendar/civil-date.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { dateOf, type FactDefinition, type Facts, type FactValue, type Option } from './fact.ts'
import type { DatePair, Mark } from './marks.ts'

/** `noSuchFact`: not in the dictionary · `datePair`: compared with a date that is missing as well · `tooMany`: more than 64 cells. */
export type Uncut = 'noSuchFact' | 'datePair' | 'tooMany'

const MOST_CELLS = 64
/** The calendar of the product ends here (see `parseCivilDate`). */
const LAST_DAY = '2199-12-31' as CivilDate

/**
 * One value of each cell, in order. `today` is the last day that an answer may name where the fact allows none after today; without
 * it any day may come.
 */
export function cellsOf(
  definition: FactDefinition | undefined,
  marks: readonly Mark[],
  facts: Facts,
  today: CivilDate = LAST_DAY,
): Result<NonEmpty<FactValue>, Uncut> {
  if (definition === undefined) return fail('noSuchFact')
  const { type } = definition
  switch (type.kind) {
    case 'boolean':
      return ok([true, false])
    case 'choice':
      return bounded(distinctOptions(type.options, marks))
    case 'region':
      return bounded(type.options.map(({ value }) => value))
    case 'set':
      return subsetsOf(type.options, marks)
    case 'integer':
    case 'duration':
    case 'money':
      return bounded(numbersBetween(type.least, type.most, marks))
    case 'date': {
      const turns = turningDays(marks, facts)
      if (turns === undefined) return fail('datePair')
      const last = type.latest === 'today' ? today : type.latest
      return bounded([type.earliest, ...sorted(turns).filter((day) => day > type.earliest && day <= last)])
    }
    case 'claims':
      return fail('tooMany')
  }
}

const bounded = (values: readonly FactValue[]): Result<NonEmpty<FactValue>, Uncut> =>
  isNonEmpty(values) && values.length <= MOST_CELLS ? ok(values) : fail('tooMany')

/** Options that some rule names, and one that stands for all others. */
function distinctOptions(options: readonly Option[], marks: readonly Mark[]): readonly string[] {
  const named = new Set(marks.flatMap((mark) => (mark.kind === 'options' ? mark.values : [])))
  const values = options.map(({ value }) => value)
  const other = values.find((value) => !named.has(value))
  return marks.some(({ kind }) => kind === 'region') ? values : values.filter((value) => named.has(value) || value === other)
}

/** Options that every test treats alike are one; of the rest, every combination. */
function subsetsOf(options: readonly Option[], marks: readonly Mark[]): Result<NonEmpty<FactValue>, Uncut> {
  const lists = marks.flatMap((mark) => (mark.kind === 'anyOf' ? [mark.values] : []))
  const signature = (value: string): string => lists.map((list) => (list.includes(value) ? '1' : '0')).join('')
  const alike = Map.groupBy(
    options.map(({ value }) => value).filter((value) => lists.some((list) => list.includes(value))),
    signature,
  )
  const kinds = [...alike.values()].flatMap(([first]) => first ?? [])
  if (2 ** kinds.length > MOST_CELLS) return fail('tooMany')
  return bounded(Array.from({ length: 2 ** kinds.length }, (_, bits) => kinds.filter((_kind, nth) => (bits >> nth) % 2 === 1)))
}

function numbersBetween(least: number, most: number, marks: readonly Mark[]): readonly number[] {
  const turns = marks.flatMap((mark) => (mark.kind === 'number' && mark.from > least && mark.from <= most ? [mark.from] : []))
  const ends = marks.some(({ kind }) => kind === 'rising') ? [...turns.map((from) => from - 1), most] : []
  return [...new Set([least, ...turns, ...ends])].toSorted((a, b) => a - b)
}

/** The first days on the far side of every mark. Undefined where the date is compared with one that is missing too. */
export function turningDays(marks: readonly Mark[], facts: Facts): readonly CivilDate[] | undefined {
  const days: CivilDate[] = []
  for (const mark of marks) {
    if (mark.kind === 'day') days.push(mark.from)
    if (mark.kind !== 'pair') continue
    const other = dateOf(facts, mark.other)
    if (other === undefined) return undefined
    days.push(...turnsBeside(mark.test, mark.test.fact === mark.other, other))
  }
  return days
}

/** The first days on the far side, for the one date of a pair while the other is known; `isOther`: the known one is `test.fact`. */
function turnsBeside(test: DatePair, isOther: boolean, known: CivilDate): readonly CivilDate[] {
  switch (test.op) {
    case 'within': {
      if (isOther) return startsAround(known, test.months)
      const last = addMonths(known, test.months)
      return [last, addDays(last, 1)]
    }
    case 'notBefore':
      return [isOther ? addDays(known, 1) : known]
    case 'sameYear':
      return [`${yearOf(known)}-01-01` as CivilDate, `${yearOf(known) + 1}-01-01` as CivilDate]
  }
}

/** Starts whose `months` end on or after a day: several days of a long month may end on one day of a short one. */
function startsAround(day: CivilDate, months: number): readonly CivilDate[] {
  const near = toEpochDay(addMonths(day, -months))
  const candidates = Array.from({ length: 9 }, (_, nth) => fromEpochDay(near - 4 + nth))
  const reaching = candidates.find((start) => addMonths(start, months) >= day)
  const passing = candidates.find((start) => addMonths(start, months) > day)
  return [reaching, passing].filter((each) => each !== undefined)
}

const sorted = (days: readonly CivilDate[]): readonly CivilDate[] => [...new Set(days)].toSorted()
