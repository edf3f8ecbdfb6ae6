import { expect, test } from 'vitest'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import type { Deadline } from '#domain/rules/deadline.ts'
import { lastDayOf, sayDaysLeft, sayWorkingDay } from './last-day.ts'

const calendar: WorkingCalendar = {
  firstYear: 2026,
  lastYear: 2026,
  daysOff: new Set([day('2026-10-01'), day('2026-10-02')]),
  makeUpDays: new Set(),
  table: { name: 'test', version: '1', notices: new Map() },
}
const until = (safeDay: string, lastDay = safeDay): Deadline => ({
  lastDay: day(lastDay),
  safeDay: day(safeDay),
  counts: safeDay === lastDay ? 'counts' : 'unknown',
  clause: toClauseAnchor('apply-within'),
})

test('a deadline in the holidays is met on the last working day before them', () => {
  const last = lastDayOf(until('2026-10-02', '2026-10-03'), calendar, day('2026-09-01'))
  expect([last.working.on, last.daysLeft, last.state]).toEqual(['2026-09-30', 29, 'open'])
  expect(sayDaysLeft(last)).toBe('从 2026-09-01 算还有 29 天')
  expect(sayWorkingDay(last)).toBe('满期是 2026-10-03，当天算不算没查到，按前一天算；2026-10-02 不上班，往前推到工作日')
})

test.each([
  ['2026-09-30', 'open', '2026-09-30 就是这天'],
  ['2026-10-01', 'onlineOnly', '按 2026-10-01 看，最后一个工作日已经过了，窗口办不了，网上能办就马上办'],
  ['2026-10-03', 'passed', '按 2026-10-03 看已经过了'],
])('seen from %s it is %s', (asOf, state, says) => {
  const last = lastDayOf(until('2026-10-02'), calendar, day(asOf))
  expect([last.state, sayDaysLeft(last)]).toEqual([state, says])
})

test('a year without an arrangement says that only weekends were left out', () => {
  const last = lastDayOf(until('2027-05-02'), calendar, day('2026-09-01')) // a Sunday
  expect(last.working).toEqual({ on: '2027-04-30', isArranged: false })
  expect(sayWorkingDay(last)).toBe('2027-05-02 不上班，往前推到工作日；2027 年的放假安排还没公布，只除去周末')
})
