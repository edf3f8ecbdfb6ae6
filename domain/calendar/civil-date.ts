/**
 * A day of the civil calendar in Asia/Shanghai, written `2025-03-08`. Text order is time order.
 *
 * Months are added as contracts count them: the same day of a later month, or that month's last day where it is shorter
 * (31 January + 1 month = 28 or 29 February).
 */
import type { Brand } from '#domain/prelude/brand.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'

export type CivilDate = Brand<string, 'CivilDate'>
export type BadDate = { readonly kind: 'badDate'; readonly given: string }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

/** A real day between 1900 and 2199, written in full; else `badDate` with the first 40 characters of what was given. */
export function parseCivilDate(text: string): Result<CivilDate, BadDate> {
  const [, year = '', month = '', day = ''] = shape.exec(text) ?? []
  const date = fromParts(Number(year), Number(month), Number(day))
  return date === text && year >= '1900' && year < '2200' ? ok(date) : fail({ kind: 'badDate', given: text.slice(0, 40) })
}

export const sayBadDate = ({ given }: BadDate): string => `“${given}”不是有效日期。请写成 2025-03-08 这样：年4位、月2位、日2位。`

/** The day `days` later (earlier where negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => fromEpochDay(toEpochDay(date) + days)

/** The same day `months` later, or the last day of that month where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const total = year * 12 + (month - 1) + months
  const targetYear = Math.floor(total / 12)
  const targetMonth = (total % 12) + 1
  return fromParts(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toEpochDay(to) - toEpochDay(from)

/** Whole months from `from` to `to`: the greatest n with `addMonths(from, n) <= to`. A started month does not count. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  const a = partsOf(from)
  const b = partsOf(to)
  const months = (b.year - a.year) * 12 + (b.month - a.month)
  return addMonths(from, months) <= to ? months : months - 1
}

/** Calendar year, e.g. 2025. */
export const yearOf = (date: CivilDate): number => partsOf(date).year

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

export const partsOf = (date: CivilDate): DateParts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** The last day number of a month (1–12). */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Days since 1970-01-01; for arithmetic and compact encodings. */
export const toEpochDay = (date: CivilDate): number => Date.UTC(...utcArgs(partsOf(date))) / dayMs

export const fromEpochDay = (day: number): CivilDate => new Date(day * dayMs).toISOString().slice(0, 10) as CivilDate

const utcArgs = ({ year, month, day }: DateParts): [number, number, number] => [year, month - 1, day]

/** Builds the text of a date; parts outside the calendar roll over, so callers compare with what was given. */
const fromParts = (year: number, month: number, day: number): CivilDate => {
  const ms = Date.UTC(year, month - 1, day)
  return (Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10)) as CivilDate
}
