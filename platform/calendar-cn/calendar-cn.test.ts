import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { isWeekend, isWorkingDay, workingDayOnOrBefore } from '#domain/calendar/working-days.ts'
import { projectRoot } from '#platform/project-root.ts'
import { chinaCalendar } from './calendar-cn.ts'

const { firstYear, lastYear, daysOff, makeUpDays, table } = chinaCalendar
const day = (text: string) => text as CivilDate
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, nth) => firstYear + nth)
const inYear = (days: ReadonlySet<CivilDate>, year: number) => [...days].filter((each) => each.startsWith(String(year))).toSorted()

/** Runs of days in a row. */
function blocksOf(days: readonly CivilDate[]): readonly (readonly CivilDate[])[] {
  const blocks: CivilDate[][] = []
  for (const each of days) {
    const last = blocks.at(-1)
    if (last?.at(-1) === addDays(each, -1)) last?.push(each)
    else blocks.push([each])
  }
  return blocks
}

test('the version that is cited is the one that is installed', () => {
  const installed = JSON.parse(readFileSync(join(projectRoot, 'node_modules/chinese-days/package.json'), 'utf8')) as { version: string }
  expect(table.version).toBe(installed.version)
})

test('every notice is one that the package itself names', () => {
  const source = readFileSync(join(projectRoot, 'node_modules/chinese-days/src/holidays/generate.ts'), 'utf8')
  for (const { address, number = '' } of table.notices.values())
    expect([source.includes(address), source.includes(number)]).toEqual([true, true])
})

describe.each(years)('%i', (year) => {
  test('make-up days fall on weekends and are no days off', () => {
    for (const each of inYear(makeUpDays, year)) expect([each, isWeekend(each), daysOff.has(each)]).toEqual([each, true, false])
  })

  test('holidays come in blocks of one to ten days (ten in 2020, when the spring festival was prolonged)', () => {
    const off = inYear(daysOff, year)
    const blocks = blocksOf(off)
    expect(blocks.every(({ length }) => length <= 10)).toBe(true)
    expect(blocks.length).toBeGreaterThanOrEqual(3)
    expect(blocks.length).toBeLessThanOrEqual(9)
    expect(off.length).toBeGreaterThanOrEqual(20)
    expect(off.length).toBeLessThanOrEqual(34)
  })

  test('the weekdays off that are not made up for are the statutory holidays, no more than 13', () => {
    const weekdaysOff = inYear(daysOff, year).filter((each) => !isWeekend(each)).length
    const net = weekdaysOff - inYear(makeUpDays, year).length
    expect(net).toBeGreaterThanOrEqual(6)
    expect(net).toBeLessThanOrEqual(13)
  })
})

test('the spring festival of 2026: worked on the Saturday before, off until the 23rd', () => {
  expect([isWorkingDay(chinaCalendar, day('2026-02-14')), isWorkingDay(chinaCalendar, day('2026-02-20'))]).toEqual([true, false])
  expect(workingDayOnOrBefore(chinaCalendar, day('2026-02-23'))).toEqual({ on: '2026-02-14', isArranged: true })
})

test('a year that is not arranged yet is not guessed', () => {
  expect(workingDayOnOrBefore(chinaCalendar, day(`${lastYear + 1}-01-03`)).isArranged).toBe(false)
})
