/** Random histories for laws. The world is eight days small, so that starts, ends and gaps often touch. */
import fc from 'fast-check'
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { onDay, type RoughDate } from '#domain/calendar/rough-date.ts'
import { toVersionId } from './ids.ts'
import { aVersion, day, open } from './policy.fixture.ts'
import type { End, PolicyVersion } from './policy.ts'

const dayNumber = fc.integer({ min: 0, max: 7 })
const nthDay = (nth: number): CivilDate => addDays(day('2025-01-01'), nth)
export const worldDays: readonly CivilDate[] = Array.from({ length: 8 }, (_, nth) => nthDay(nth))
export const aDay: fc.Arbitrary<CivilDate> = dayNumber.map(nthDay)

/** A date known to the day. */
export const aSureDate: fc.Arbitrary<RoughDate> = aDay.map(onDay)

/** Up to three days that it may mean: the months of a world of eight days. */
export const aRoughDate: fc.Arbitrary<RoughDate> = fc
  .tuple(dayNumber, fc.integer({ min: 0, max: 2 }))
  .map(([first, length]) =>
    length === 0 ? onDay(nthDay(first)) : { precision: 'month', first: nthDay(first), last: nthDay(first + length) },
  )

const endingOn = (date: fc.Arbitrary<RoughDate>): fc.Arbitrary<End> => date.map((on): End => ({ kind: 'lastDay', on }))
export const aSureEnd: fc.Arbitrary<End> = fc.oneof(fc.constant(open), endingOn(aSureDate))
export const anEnd: fc.Arbitrary<End> = fc.oneof(
  fc.constant(open),
  endingOn(aRoughDate),
  fc.constant<End>({ kind: 'unknown' }),
  aDay.map((runsThrough): End => ({ kind: 'unknown', runsThrough })),
)

/** One to five versions; none can end before it starts. */
export const aHistory = (from: fc.Arbitrary<RoughDate>, end: fc.Arbitrary<End>): fc.Arbitrary<readonly PolicyVersion[]> =>
  fc
    .array(fc.record({ from, end }).filter(isPossible), { minLength: 1, maxLength: 5 })
    .map((spans) => spans.map((span, nth) => aVersion({ ...span, id: toVersionId(`v${nth}`) })))

function isPossible({ from, end }: { readonly from: RoughDate; readonly end: End }): boolean {
  switch (end.kind) {
    case 'open':
      return true
    case 'unknown':
      return end.runsThrough === undefined || from.last <= end.runsThrough
    case 'lastDay':
      return from.first <= end.on.first && from.last <= end.on.last
  }
}

export const startsApart = (versions: readonly PolicyVersion[]): boolean =>
  versions.every((one) => versions.every((other) => one === other || one.from.last < other.from.first || other.from.last < one.from.first))
