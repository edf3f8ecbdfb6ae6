import { expect, test } from 'vitest'
import { bareAddress, beginAttempt, readAddress, withActs } from './attempt-address.ts'

const begun = beginAttempt(new URLSearchParams({ do: 'begin', mode: 'exam', seed: '7' }), 'v1', 1_000_000)

test('what was begun and done is read again, and what a form asked for is gone', () => {
  const at = withActs(new URLSearchParams(`${begun}&do=test&pot=5`), [['test'], ['c', 'L1', 'QL1']], 1_000_012)
  expect(at.toString()).toBe('mode=exam&v=v1&b=1000000&seed=7&log=test_12*c_L1_QL1_12')
  expect(readAddress(at)).toMatchObject({ beganAt: 1_000_000, mode: 'exam', version: 'v1', seed: 7, unread: [] })
  expect(bareAddress(at).toString()).toBe(at.toString())
})

test('a clock that goes backwards, or months later, does not spoil the log', () => {
  const late = withActs(withActs(begun, [['test']], 90_000_000), [['ask']], 1_000_001)
  expect(readAddress(late)).toMatchObject({ acts: [{ atS: 9_999_999 }, { atS: 9_999_999 }], unread: [] })
})

test('a full log takes no more, but an attempt can still be ended', () => {
  const full = new URLSearchParams(begun)
  full.set('log', Array.from({ length: 582 }, () => 'c_L1_QL1_99').join('*'))
  expect(withActs(full, [['test']], 1_000_100).get('log')).toBe(full.get('log'))
  expect(readAddress(withActs(full, [['handIn']], 1_000_100, true)).acts.slice(-1)).toMatchObject([{ words: ['handIn'] }])
})

test('an address that makes no sense is read as one at its beginning', () => {
  expect(readAddress(new URLSearchParams('b=x&mode=holiday&seed=-4'))).toEqual({
    beganAt: undefined,
    mode: 'practice',
    version: undefined,
    seed: 1,
    acts: [],
    unread: [],
  })
})
