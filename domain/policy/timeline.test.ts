import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/civil-date.ts'
import { aDay, aHistory, anEnd, aRoughDate, aSureDate, aSureEnd, worldDays } from './history.fixture.ts'
import { toVersionId } from './ids.ts'
import { aVersion, day, endUnknown, open, rough, until } from './policy.fixture.ts'
import { runsOn, standingOn } from './standing.ts'
import { timeline } from './timeline.ts'

const base = aVersion({ id: toVersionId('base'), from: rough('2017-07-01'), end: open })
const relaxed = aVersion({ id: toVersionId('relaxed'), from: rough('2019-01-01'), end: until('2020-12-31') })
const latest = aVersion({ id: toVersionId('latest'), from: rough('2024-01-01'), end: endUnknown() })

describe('each version says where it stands on the day', () => {
  test.each([
    ['2017-06-30', ['future', 'future', 'future']],
    ['2018-01-01', ['present', 'future', 'future']],
    ['2019-06-01', ['beneath', 'present', 'future']],
    ['2021-01-01', ['present', 'past', 'future']],
    ['2024-01-01', ['perhaps', 'past', 'perhaps']],
  ])('%s', (on, when) => {
    const entries = timeline([latest, relaxed, base], day(on))
    expect(entries).toEqual([base, relaxed, latest].map((version, nth) => ({ kind: 'version', version, when: when[nth] })))
  })
})

test('a stretch for which nothing was found stands between the versions', () => {
  const first = aVersion({ id: toVersionId('first'), from: rough('2019-01-01'), end: until('2019-12-31') })
  const second = aVersion({ id: toVersionId('second'), from: rough('2021'), end: until('2021-12-31') })
  expect(timeline([second, first], day('2020-06-01'))).toEqual([
    { kind: 'version', version: first, when: 'past' },
    { kind: 'gap', after: rough('2019-12-31'), before: rough('2021') },
    { kind: 'version', version: second, when: 'future' },
  ])
})

describe('there is no gap', () => {
  const until2019 = aVersion({ from: rough('2019-01-01'), end: until('2019-12-31') })
  test.each([
    ['when the next begins on the following day', [until2019, aVersion({ from: rough('2020-01-01') })]],
    ['when one beneath still runs', [base, until2019, aVersion({ from: rough('2021-01-01') })]],
    ['when nobody knows whether the earlier one ended', [latest, aVersion({ from: rough('2026-01-01') })]],
    ['before the first', [aVersion({ from: rough('2020-01-01') })]],
  ])('%s', (_, versions) => {
    expect(timeline(versions, day('2025-01-01')).filter(({ kind }) => kind === 'gap')).toEqual([])
  })
})

test('every version is there once, and its word agrees with the standing', () => {
  fc.assert(
    fc.property(aHistory(aRoughDate, anEnd), aDay, (versions, on) => {
      const entries = timeline(versions, on).flatMap((entry) => (entry.kind === 'version' ? [entry] : []))
      expect(entries.map(({ version }) => version.id).toSorted()).toEqual(versions.map(({ id }) => id).toSorted())
      const standing = standingOn(versions, on)
      for (const { version, when } of entries) {
        const governs = standing?.kind === 'inForce' && standing.version === version
        const mayGovern = standing?.kind === 'unsettled' && standing.candidates.includes(version)
        const unmentioned = runsOn(version, on) !== 'no' ? 'beneath' : on < version.from.first ? 'future' : 'past'
        expect(when).toBe(governs ? 'present' : mayGovern ? 'perhaps' : unmentioned)
      }
    }),
    { numRuns: 1000 },
  )
})

test('where every date is known, the gaps are exactly the days that no version covers', () => {
  fc.assert(
    fc.property(aHistory(aSureDate, aSureEnd), (versions) => {
      const starts = versions.map(({ from }) => from.first).toSorted()
      const bare = worldDays.filter(
        (d) => d > (starts[0] ?? '') && d < (starts.at(-1) ?? '') && versions.every((version) => runsOn(version, d) === 'no'),
      )
      const gaps = timeline(versions, worldDays[0] ?? day('2025-01-01')).flatMap((entry) => (entry.kind === 'gap' ? [entry] : []))
      const inGaps = worldDays.filter((d) => gaps.some(({ after, before }) => d >= addDays(after.last, 1) && d < before.first))
      expect(inGaps).toEqual(bare)
    }),
    { numRuns: 1000 },
  )
})
