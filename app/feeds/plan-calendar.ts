/** The last days of a case as all-day events with two alarms each. What has passed is left out. */
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { links } from '#app/links.ts'
import { addDays } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import { sayWorkingDay } from '#domain/plan/last-day.ts'
import type { Topic } from '#domain/policy/policy.ts'
import type { ClaimDeadline } from '#features/eligibility/read-plan.ts'
import { utcDay } from './calendar.ts'
import { disclaimer } from './entry-text.ts'
import { legal } from './text.ts'

export type PlanCalendarInput = {
  readonly origin: string
  readonly answers: URLSearchParams
  readonly topic: Topic
  readonly deadlines: readonly ClaimDeadline[]
  readonly writtenAt: Instant
}

/** Days before the last one, at nine in the morning. */
const ALARM_DAYS = [14, 3] as const
const DAY_S = 86_400
const NINE_S = 9 * 3600

/** The only personal thing in it is the address of the result, which holds the answers. */
export function writePlanCalendar({ origin, answers, topic, deadlines, writtenAt }: PlanCalendarInput): string {
  const calendar = ical({
    name: '匠途：我的截止日',
    prodId: { company: 'jiangtu', product: 'plan', language: 'ZH' },
    description: legal(`这个日历里的链接带着你的回答，别转给不相干的人。${disclaimer}`),
  })
  for (const { entitlement, last } of deadlines.filter((each) => each.last.state === 'open')) {
    const { policy, benefit } = entitlement
    const why = sayWorkingDay(last)
    const event = calendar.createEvent({
      id: `plan-${benefit}-${last.deadline.lastDay}@jiangtu`,
      stamp: new Date(writtenAt),
      start: utcDay(last.working.on),
      end: utcDay(addDays(last.working.on, 1)), // exclusive, as RFC 5545 has it
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: legal(`最晚这天去办：${policy.title}`),
      description: legal([why && `${why}。`, `按 ${last.asOf} 查到的规定算的，去之前再看一遍。`, disclaimer].filter(Boolean).join('\n')),
      url: origin + links.result(answers, { topic }, `b-${benefit}`),
    })
    for (const days of ALARM_DAYS)
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: days * DAY_S - NINE_S,
        description: legal(`还有 ${days} 天：${policy.title}`),
      })
  }
  return calendar.toString()
}
