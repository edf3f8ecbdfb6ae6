/**
 * Working days of a country whose holidays are arranged year by year: which weekdays are off and which weekend days are worked is known
 * only once the arrangement of that year was announced. For any other year only weekends are left out, and the answer says so.
 */
import { addDays, type CivilDate, toEpochDay, yearOf } from './civil-date.ts'

export type WorkingCalendar = {
  /** Both inclusive; every year between them is arranged. */
  readonly firstYear: number
  readonly lastYear: number
  /** Days off by arrangement, weekend days among them included. */
  readonly daysOff: ReadonlySet<CivilDate>
  /** Weekend days on which work is made up for. */
  readonly makeUpDays: ReadonlySet<CivilDate>
  readonly table: CalendarTable
}

/** Where the table was taken from, and the announcements that it says it rests on. */
export type CalendarTable = {
  readonly name: string
  readonly version: string
  readonly notices: ReadonlyMap<number, { readonly number?: string; readonly address: string }>
}

/** `isArranged`: the arrangements of all days that were looked at are known; otherwise only weekends were left out. */
export type WorkingDay = { readonly on: CivilDate; readonly isArranged: boolean }

const isArranged = ({ firstYear, lastYear }: WorkingCalendar, day: CivilDate): boolean =>
  yearOf(day) >= firstYear && yearOf(day) <= lastYear

/** Outside the arranged years: whether it is a weekday. */
export function isWorkingDay(calendar: WorkingCalendar, day: CivilDate): boolean {
  if (!isArranged(calendar, day)) return !isWeekend(day)
  return calendar.makeUpDays.has(day) || !(isWeekend(day) || calendar.daysOff.has(day))
}

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: CivilDate): boolean => (toEpochDay(day) + 4) % 7 === 0 || (toEpochDay(day) + 4) % 7 === 6

/** The day itself where it is worked, else the first that is after it. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, day: CivilDate): WorkingDay => seek(calendar, day, 1)

/** The day itself where it is worked, else the last that was before it. */
export const workingDayOnOrBefore = (calendar: WorkingCalendar, day: CivilDate): WorkingDay => seek(calendar, day, -1)

/** The `days`-th working day after `day`, which itself is not counted; with 0 the first on or after it. */
export function addWorkingDays(calendar: WorkingCalendar, day: CivilDate, days: number): WorkingDay {
  let at = workingDayOnOrAfter(calendar, day)
  if (days > 0 && at.on > day) at = { ...at, on: addDays(at.on, -1) } // the first one found is the first to count
  for (let left = days; left > 0; left -= 1) {
    const next = seek(calendar, addDays(at.on, 1), 1)
    at = { on: next.on, isArranged: at.isArranged && next.isArranged }
  }
  return at
}

function seek(calendar: WorkingCalendar, from: CivilDate, step: 1 | -1): WorkingDay {
  let on = from
  while (!isWorkingDay(calendar, on)) on = addDays(on, step)
  return { on, isArranged: isArranged(calendar, from) && isArranged(calendar, on) }
}
