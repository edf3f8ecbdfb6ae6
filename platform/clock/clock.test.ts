import { expect, test } from 'vitest'
import { fixedClock } from '#testing/clock.ts'
import { systemClock } from './clock.ts'

test('a fixed clock names the day in Shanghai, not in UTC', () => {
  expect(fixedClock('2026-02-12T00:30+08:00').today()).toBe('2026-02-12')
  expect(fixedClock('2026-02-11T15:59:59Z').today()).toBe('2026-02-11')
  expect(() => fixedClock('2026-02-12T08:00')).toThrow('offset')
})

test('the system clock goes on', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000)
})
