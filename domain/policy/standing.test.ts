import { describe, expect, test } from 'vitest'
import { toVersionId } from './ids.ts'
import { aVersion, day, endUnknown, open, rough, until } from './policy.fixture.ts'
import { runsOn, standingOn } from './standing.ts'

const base = aVersion({ id: toVersionId('base'), from: rough('2017-07-01') })
const relaxed = aVersion({ id: toVersionId('relaxed'), from: rough('2019-01-01'), end: until('2020-12-31') })

describe('a version runs', () => {
  test.each([
    ['the day before its first', '2024-12-31', 'no'],
    ['on its first day', '2025-01-01', 'surely'],
    ['on its last day', '2025-01-31', 'surely'],
    ['the day after', '2025-02-01', 'no'],
  ])('%s (%s): %s', (_, on, runs) => {
    expect(runsOn(aVersion({ from: rough('2025-01-01'), end: until('2025-01-31') }), day(on))).toBe(runs)
  })

  test.each([
    ['2025-01-31', 'no'],
    ['2025-02-01', 'perhaps'],
    ['2025-02-27', 'perhaps'],
    ['2025-02-28', 'surely'],
    ['2025-04-01', 'surely'],
    ['2025-04-02', 'perhaps'],
    ['2025-04-30', 'perhaps'],
    ['2025-05-01', 'no'],
  ])('from some day in February to some day in April, on %s: %s', (on, runs) => {
    expect(runsOn(aVersion({ from: rough('2025-02'), end: until('2025-04') }), day(on))).toBe(runs)
  })

  test.each([
    ['2025-01-01', endUnknown(), 'perhaps'],
    ['2025-06-30', endUnknown('2025-06-30'), 'surely'],
    ['2025-07-01', endUnknown('2025-06-30'), 'perhaps'],
    ['2024-12-31', endUnknown('2025-06-30'), 'no'],
  ])('where nobody states the end, on %s (%j): %s', (on, end, runs) => {
    expect(runsOn(aVersion({ from: rough('2025-01-01'), end }), day(on))).toBe(runs)
  })

  test('known to have run through a day says nothing about when in its first month it began', () => {
    expect(runsOn(aVersion({ from: rough('2025-01'), end: endUnknown('2025-06-30') }), day('2025-01-15'))).toBe('perhaps')
  })
})

test('a dated relaxation stands above the open base, and the base returns when it ends', () => {
  const versions = [base, relaxed]
  expect(standingOn(versions, day('2018-12-31'))).toEqual({ kind: 'inForce', version: base })
  expect(standingOn(versions, day('2019-01-01'))).toEqual({ kind: 'inForce', version: relaxed })
  expect(standingOn(versions, day('2020-12-31'))).toEqual({ kind: 'inForce', version: relaxed })
  expect(standingOn(versions, day('2021-01-01'))).toEqual({ kind: 'inForce', version: base })
})

test('between two versions there is a gap, before the first nothing yet, after the last a lapse', () => {
  const later = aVersion({ from: rough('2022-01'), end: until('2022-12-31') })
  const versions = [relaxed, later]
  expect(standingOn(versions, day('2018-12-31'))).toEqual({ kind: 'notYet', opensOn: rough('2019-01-01') })
  expect(standingOn(versions, day('2021-06-01'))).toEqual({
    kind: 'gap',
    lapsedOn: rough('2020-12-31'),
    resumesOn: rough('2022-01'),
  })
  expect(standingOn(versions, day('2023-01-01'))).toEqual({ kind: 'lapsed', lapsedOn: rough('2022-12-31') })
})

test('a version that may have ended leaves the one beneath it possible, and with an open one beneath something surely runs', () => {
  const newest = aVersion({ id: toVersionId('newest'), from: rough('2023-07-01'), end: endUnknown('2023-12-31') })
  expect(standingOn([base, newest], day('2023-12-31'))).toEqual({ kind: 'inForce', version: newest })
  expect(standingOn([base, newest], day('2024-01-01'))).toEqual({ kind: 'unsettled', candidates: [newest, base], mayBeNone: false })
  expect(standingOn([relaxed, newest], day('2024-01-01'))).toEqual({ kind: 'unsettled', candidates: [newest], mayBeNone: true })
})

test('a start known to the month leaves both versions possible within that month only', () => {
  const newer = aVersion({ id: toVersionId('newer'), from: rough('2023-07') })
  expect(standingOn([base, newer], day('2023-06-30'))).toEqual({ kind: 'inForce', version: base })
  expect(standingOn([base, newer], day('2023-07-01'))).toEqual({ kind: 'unsettled', candidates: [newer, base], mayBeNone: false })
  expect(standingOn([base, newer], day('2023-07-31'))).toEqual({ kind: 'inForce', version: newer })
})

test('of two versions that start on the same day, neither is preferred', () => {
  const twins = [aVersion({ id: toVersionId('a'), end: open }), aVersion({ id: toVersionId('b'), end: open })]
  expect(standingOn(twins, day('2025-01-01'))).toEqual({ kind: 'unsettled', candidates: twins, mayBeNone: false })
})

test('a policy without versions has no standing', () => {
  expect(standingOn([], day('2025-01-01'))).toBeUndefined()
})
