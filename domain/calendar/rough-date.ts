/**
 * A civil date as well as the source tells it: to the day, only the month, or only the year. `2017-07` means some day in that
 * month, so a question about a day inside it has no certain answer.
 */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type CivilDate, daysInMonth, parseCivilDate } from './civil-date.ts'

export type Precision = 'day' | 'month' | 'year'

/** `first` and `last` are the earliest and the latest day it can mean (both inclusive); for a known day they are equal. */
export type RoughDate = { readonly precision: Precision; readonly first: CivilDate; readonly last: CivilDate }

export type BadRoughDate = { readonly kind: 'badRoughDate'; readonly given: string }

export const onDay = (day: CivilDate): RoughDate => ({ precision: 'day', first: day, last: day })

/** Reads `2017`, `2017-07` or `2017-07-01`. */
export function parseRoughDate(text: string): Result<RoughDate, BadRoughDate> {
  const [year = '', month] = text.split('-')
  const yearOnly = /^\d{4}$/.test(text)
  const monthOnly = /^\d{4}-\d{2}$/.test(text)
  const first = parseCivilDate(yearOnly ? `${text}-01-01` : monthOnly ? `${text}-01` : text)
  if (!first.ok) return fail({ kind: 'badRoughDate', given: text.slice(0, 40) })
  if (yearOnly) return ok({ precision: 'year', first: first.value, last: lastOf(year, '12', 31) })
  if (monthOnly)
    return ok({ precision: 'month', first: first.value, last: lastOf(year, month ?? '', daysInMonth(Number(year), Number(month))) })
  return ok(onDay(first.value))
}

/** As it is written in content and tables: `2017`, `2017-07`, `2017-07-01`. */
export function textOf({ precision, first }: RoughDate): string {
  switch (precision) {
    case 'day':
      return first
    case 'month':
      return first.slice(0, 7)
    case 'year':
      return first.slice(0, 4)
  }
}

/** As it is said in a sentence: 2017年、2017年7月、2017年7月1日. */
export function sayRoughDate(date: RoughDate): string {
  const [year, month, day] = textOf(date).split('-')
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].filter(Boolean).join('')
}

function lastOf(year: string, month: string, day: number): CivilDate {
  const last = parseCivilDate(`${year}-${month}-${String(day).padStart(2, '0')}`)
  if (!last.ok) throw new Error(`no such day: ${year}-${month}-${day}`)
  return last.value
}
