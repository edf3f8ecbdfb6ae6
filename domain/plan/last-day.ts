/** The last day on which a claim should be filed, as somebody who goes to an office needs it. */
import { type CivilDate, daysBetween } from '#domain/calendar/civil-date.ts'
import { type WorkingCalendar, type WorkingDay, workingDayOnOrBefore } from '#domain/calendar/working-days.ts'
import type { Deadline } from '#domain/rules/deadline.ts'

/**
 * `open`: there is a working day left · `onlineOnly`: the last working day has passed and the deadline has not, so an office is of no
 * use any more · `passed`.
 */
export type LastDayState = 'open' | 'onlineOnly' | 'passed'

export type LastDay = {
  readonly deadline: Deadline
  /** The latest working day on or before the safe day. */
  readonly working: WorkingDay
  /** Whole days from `asOf` to that working day; negative once it has passed. */
  readonly daysLeft: number
  readonly asOf: CivilDate
  readonly state: LastDayState
}

export function lastDayOf(deadline: Deadline, calendar: WorkingCalendar, asOf: CivilDate): LastDay {
  const working = workingDayOnOrBefore(calendar, deadline.safeDay)
  const state: LastDayState = asOf <= working.on ? 'open' : asOf <= deadline.safeDay ? 'onlineOnly' : 'passed'
  return { deadline, working, daysLeft: daysBetween(asOf, working.on), asOf, state }
}

/** 从 2026-02-12 算还有 278 天: never a count without the two days it lies between. */
export function sayDaysLeft({ state, daysLeft, asOf }: LastDay): string {
  switch (state) {
    case 'open':
      return daysLeft === 0 ? `${asOf} 就是这天` : `从 ${asOf} 算还有 ${daysLeft} 天`
    case 'onlineOnly':
      return `按 ${asOf} 看，最后一个工作日已经过了，窗口办不了，网上能办就马上办`
    case 'passed':
      return `按 ${asOf} 看已经过了`
  }
}

/** Why the working day is not the deadline itself; empty where they are the same and nothing is open. */
export function sayWorkingDay({ deadline: { safeDay, lastDay, counts }, working: { on, isArranged } }: LastDay): string {
  const reasons = [
    counts !== 'counts' && `满期是 ${lastDay}，当天算不算没查到，按前一天算`,
    on < safeDay && `${safeDay} 不上班，往前推到工作日`,
    !isArranged && `${on.slice(0, 4)} 年的放假安排还没公布，只除去周末`,
  ]
  return reasons.filter((reason) => reason !== false).join('；')
}
