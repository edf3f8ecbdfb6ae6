/** The day of the exam as the plan's form sends it: three boxes and the minutes a day. */
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import { type DailyMinutes, dailyMinutes } from '#domain/exam/study-plan.ts'
import type { TypedDate } from '#ui/field/date-field.tsx'

/** The field's name; its boxes are `exam-y`, `exam-m`, `exam-d`. */
export const EXAM_DAY = 'exam'
export const DAILY = 'daily'

export type AskedPlan = {
  /** As it was typed; empty where nothing was. */
  readonly typed: TypedDate
  readonly minutes: DailyMinutes
  readonly examDay?: CivilDate
  /** What to write instead. */
  readonly problem?: string
}

const usual: DailyMinutes = 40

/** What cannot be used is told, and never an error page; unknown minutes are the usual ones. */
export function parseAskedPlan({ searchParams }: URL): AskedPlan {
  const box = (part: string): string => (searchParams.get(`${EXAM_DAY}-${part}`) ?? '').trim().slice(0, 10)
  const typed = { year: box('y'), month: box('m'), day: box('d') }
  const minutes = dailyMinutes.find((each) => String(each) === searchParams.get(DAILY)) ?? usual
  if (typed.year + typed.month + typed.day === '') return { typed, minutes }
  const read = parseCivilDate([typed.year, typed.month.padStart(2, '0'), typed.day.padStart(2, '0')].join('-'))
  return read.ok ? { typed, minutes, examDay: read.value } : { typed, minutes, problem: sayBadDate(read.problem) }
}
