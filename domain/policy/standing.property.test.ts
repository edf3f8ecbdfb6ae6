/** Laws of `standingOn` on random histories, against slow oracles that know nothing of sorting. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { onDay } from '#domain/calendar/rough-date.ts'
import { aDay, aHistory, anEnd, aRoughDate, aSureDate, aSureEnd, startsApart, worldDays } from './history.fixture.ts'
import type { PolicyVersion } from './policy.ts'
import { type Standing, standingOn } from './standing.ts'

/** Where every date is known: paint every version over the calendar, oldest first; read off the day and its neighbours. */
function painted(versions: readonly PolicyVersion[], on: CivilDate): Standing {
  const calendar = new Map<CivilDate, PolicyVersion>()
  for (const version of versions.toSorted((a, b) => (a.from.first < b.from.first ? -1 : 1)))
    for (const d of worldDays)
      if (d >= version.from.first && (version.end.kind !== 'lastDay' || d <= version.end.on.last)) calendar.set(d, version)

  const version = calendar.get(on)
  if (version !== undefined) return { kind: 'inForce', version }
  const days = [...calendar.keys()].toSorted()
  const last = days.findLast((d) => d < on)
  const next = days.find((d) => d > on)
  if (last === undefined) return { kind: 'notYet', opensOn: onDay(next ?? on) }
  return next === undefined ? { kind: 'lapsed', lapsedOn: onDay(last) } : { kind: 'gap', lapsedOn: onDay(last), resumesOn: onDay(next) }
}

const sureHistory = aHistory(aSureDate, aSureEnd).filter(startsApart)

const agreesWithPaint = (standing: typeof standingOn) =>
  fc.property(sureHistory, aDay, (versions, on) => {
    expect(standing(versions, on)).toEqual(painted(versions, on))
  })

test('where nothing is in doubt, it agrees with painting a calendar', () => {
  fc.assert(agreesWithPaint(standingOn), { numRuns: 1000 })
})

/** One way it may have been: a first day, and a last day where there is one. */
type Course = { readonly from: CivilDate; readonly last: CivilDate | undefined }

const days = (first: CivilDate, last: CivilDate): readonly CivilDate[] => (first > last ? [] : [first, ...days(addDays(first, 1), last)])

/** Every course that the source leaves open for a version. */
function coursesOf({ from, end }: PolicyVersion): readonly Course[] {
  const starts = days(from.first, from.last)
  switch (end.kind) {
    case 'open':
      return starts.map((start) => ({ from: start, last: undefined }))
    case 'unknown': {
      const lasts = [undefined, ...worldDays.filter((last) => last >= (end.runsThrough ?? ''))]
      const mayEndAtOnce = end.runsThrough === undefined ? starts.map((start) => ({ from: start, last: addDays(start, -1) })) : []
      return [...mayEndAtOnce, ...starts.flatMap((start) => lasts.map((last) => ({ from: start, last })))]
    }
    case 'lastDay':
      return starts.flatMap((start) => days(end.on.first, end.on.last).flatMap((last) => (last < start ? [] : [{ from: start, last }])))
  }
}

const runs = (course: Course, on: CivilDate): boolean => course.from <= on && (course.last === undefined || on <= course.last)

/** What may govern: a version with a course that runs on the day, while every other can be taken not to run, or to be no newer. */
function possible(
  versions: readonly PolicyVersion[],
  on: CivilDate,
): { readonly may: readonly PolicyVersion[]; readonly mayBeNone: boolean } {
  const courses = new Map(versions.map((version) => [version, coursesOf(version)]))
  const may = versions.filter((version) =>
    courses
      .get(version)
      ?.some(
        (own) =>
          runs(own, on) &&
          versions.every(
            (other) => other === version || courses.get(other)?.some((course) => !runs(course, on) || course.from <= own.from),
          ),
      ),
  )
  return { may, mayBeNone: versions.every((version) => courses.get(version)?.some((course) => !runs(course, on))) }
}

const idsOf = (versions: readonly PolicyVersion[]) => versions.map(({ id }) => id).toSorted()

const agreesWithPossible = (standing: typeof standingOn, history = aHistory(aRoughDate, anEnd)) =>
  fc.property(history, aDay, (versions, on) => {
    const { may, mayBeNone } = possible(versions, on)
    const found = standing(versions, on)
    const claimed = found?.kind === 'inForce' ? [found.version] : found?.kind === 'unsettled' ? found.candidates : []
    expect(idsOf(claimed)).toEqual(idsOf(may))
    expect(found?.kind === 'inForce').toBe(may.length === 1 && !mayBeNone)
    if (found?.kind === 'unsettled') expect(found.mayBeNone).toBe(mayBeNone)
  })

test('with rough ends, it names exactly the versions that may govern, and one in force only if no other may', () => {
  fc.assert(agreesWithPossible(standingOn, aHistory(aSureDate, anEnd)), { numRuns: 1000 })
})

test('with rough starts that do not overlap, too', () => {
  fc.assert(agreesWithPossible(standingOn, aHistory(aRoughDate, anEnd).filter(startsApart)), { numRuns: 1000 })
})

test('with rough starts, too, even where one may be earlier or later than another', () => {
  fc.assert(agreesWithPossible(standingOn), { numRuns: 1000 })
})

/** No two ends that are known differently well but may be the same day. */
const endsApart = (versions: readonly PolicyVersion[]): boolean => {
  const ends = versions.flatMap(({ end }) => (end.kind === 'lastDay' ? [end.on] : []))
  return ends.every((one) => ends.every((other) => one.last !== other.last || one.first === other.first))
}

const ignoresOrder = (history: fc.Arbitrary<readonly PolicyVersion[]>) =>
  fc.property(history, aDay, (versions, on) => {
    expect(standingOn(versions.toReversed(), on)).toEqual(standingOn(versions, on))
  })

test('the order in which versions are listed does not matter', () => {
  fc.assert(ignoresOrder(aHistory(aRoughDate, anEnd).filter(startsApart).filter(endsApart)), { numRuns: 1000 })
})

test('nor does it when of two last days one is known to the day and one to the month', () => {
  fc.assert(
    ignoresOrder(
      aHistory(
        aSureDate,
        aRoughDate.map((on) => ({ kind: 'lastDay' as const, on })),
      ).filter(startsApart),
    ),
    { numRuns: 3000 },
  )
})

test('a version that may have ended is never presented as in force', () => {
  fc.assert(
    fc.property(aHistory(aRoughDate, anEnd), aDay, (versions, on) => {
      const found = standingOn(versions, on)
      if (found?.kind !== 'inForce') return
      const { end } = found.version
      expect(end.kind === 'open' || on <= (end.kind === 'lastDay' ? end.on.first : (end.runsThrough ?? ''))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

const changed = (versions: readonly PolicyVersion[], change: (version: PolicyVersion) => PolicyVersion, on: CivilDate) => {
  const originals = new Map(versions.map((version) => [change(version), version]))
  const found = standingOn([...originals.keys()], on)
  const original = (version: PolicyVersion): PolicyVersion => originals.get(version) ?? version
  if (found?.kind === 'inForce') return { ...found, version: original(found.version) }
  return found
}

test('the calendar law notices an end that is off by one day', () => {
  const lastsADayMore = (version: PolicyVersion): PolicyVersion =>
    version.end.kind === 'lastDay' ? { ...version, end: { kind: 'lastDay', on: onDay(addDays(version.end.on.last, 1)) } } : { ...version }
  const mutant: typeof standingOn = (versions, on) => changed(versions, lastsADayMore, on)
  expect(fc.check(agreesWithPaint(mutant), { numRuns: 1000, seed: 1 }).failed).toBe(true)
})

test('the law of the possible notices an unknown end that is taken for open', () => {
  const runsOn = (version: PolicyVersion): PolicyVersion =>
    version.end.kind === 'unknown' ? { ...version, end: { kind: 'open' } } : { ...version }
  const mutant: typeof standingOn = (versions, on) => changed(versions, runsOn, on)
  expect(fc.check(agreesWithPossible(mutant, aHistory(aSureDate, anEnd)), { numRuns: 1000, seed: 1 }).failed).toBe(true)
})
