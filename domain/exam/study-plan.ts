/**
 * What to practise on which day until the exam: in rounds that each go over everything that lost marks, the costliest first and longest,
 * and end with a mock exam; in the last days nothing new. The measures of a day are our own, not taken from a source.
 */
import { addDays, type CivilDate, daysBetween } from '#domain/calendar/civil-date.ts'

/** A part of the exam, by its code. `lost`: share of its marks that was lost, 0 to 1; `weight`: of 100 marks. */
export type Weakness = { readonly code: string; readonly lost: number; readonly weight: number }

/** Minutes of practice a day among which one may choose. */
export const dailyMinutes = [20, 40, 60] as const
export type DailyMinutes = (typeof dailyMinutes)[number]

/** Days without a break on which the same is practised; both ends count. */
export type Stretch = { readonly from: CivilDate; readonly lastDay: CivilDate; readonly codes: readonly string[] }
export type Round = {
  readonly stretches: readonly Stretch[]
  /** On its last day, after its stretches; a short round has none. */
  readonly mockOn: CivilDate | undefined
}

export type StudyPlan =
  | { readonly kind: 'over' }
  | { readonly kind: 'today' }
  | {
      readonly kind: 'plan'
      readonly daysLeft: number
      /** Items a day, with their explanations read. */
      readonly items: number
      readonly rounds: readonly Round[]
      /** The last days: only what was practised before. Undefined where the exam is so far off that the plan ends before it. */
      readonly review: Stretch | undefined
    }

/** Nobody keeps to a plan longer than this; after its last mock exam a new one is due. */
export const MOST_DAYS = 84
const ROUND_DAYS = 14
/** A mock exam on the third day at the earliest: before that there is nothing new to see. */
const LEAST_ROUND_WITH_MOCK = 4
const MOST_REVIEW_DAYS = 7
/** A fifth of the time is for going over it again. */
const REVIEW_SHARE = 0.2
/** To answer an item and to read why. */
const MINUTES_EACH = 1.5

/** From `today` up to the day before `examDay`. Where nothing was lost, everything is gone over by weight. */
export function planUntil(examDay: CivilDate, today: CivilDate, weaknesses: readonly Weakness[], minutes: DailyMinutes): StudyPlan {
  const daysLeft = daysBetween(today, examDay)
  if (daysLeft < 0) return { kind: 'over' }
  if (daysLeft === 0) return { kind: 'today' }
  const parts = byGain(weaknesses)
  const planned = Math.min(daysLeft, MOST_DAYS)
  const reviewDays = daysLeft > MOST_DAYS ? 0 : Math.min(MOST_REVIEW_DAYS, Math.max(1, Math.round(planned * REVIEW_SHARE)))
  const practiceDays = planned - reviewDays
  return {
    kind: 'plan',
    daysLeft,
    items: Math.floor(minutes / MINUTES_EACH),
    rounds: roundsOf(practiceDays).map(({ from, days }) => roundOf(addDays(today, from), days, parts)),
    review:
      reviewDays === 0
        ? undefined
        : { from: addDays(today, practiceDays), lastDay: addDays(today, planned - 1), codes: parts.map(({ code }) => code) },
  }
}

type Part = { readonly code: string; readonly gain: number }

/** The marks of 100 that can be won, most first; equal ones keep their order. */
function byGain(weaknesses: readonly Weakness[]): readonly Part[] {
  const parts = weaknesses.map(({ code, lost, weight }) => ({ code, gain: lost * Math.max(1, weight) }))
  const weak = parts.filter(({ gain }) => gain > 0)
  const all = weak.length > 0 ? weak : weaknesses.map(({ code, weight }) => ({ code, gain: Math.max(1, weight) }))
  return all.toSorted((a, b) => b.gain - a.gain)
}

/** Rounds of about two weeks, as equal as days allow; `from` is counted from the first day. */
function roundsOf(days: number): readonly { readonly from: number; readonly days: number }[] {
  if (days === 0) return []
  const count = Math.max(1, Math.round(days / ROUND_DAYS))
  const edge = (nth: number): number => Math.round((nth * days) / count)
  return Array.from({ length: count }, (_, nth) => ({ from: edge(nth), days: edge(nth + 1) - edge(nth) }))
}

function roundOf(from: CivilDate, days: number, parts: readonly Part[]): Round {
  const hasMock = days >= LEAST_ROUND_WITH_MOCK
  const practice = hasMock ? days - 1 : days
  return { stretches: stretchesOf(from, practice, parts), mockOn: hasMock ? addDays(from, days - 1) : undefined }
}

/** With days enough each part has its own, the costlier the more; else several share a day. */
function stretchesOf(from: CivilDate, days: number, parts: readonly Part[]): readonly Stretch[] {
  if (parts.length === 0) return [{ from, lastDay: addDays(from, days - 1), codes: [] }]
  if (parts.length > days)
    return Array.from({ length: days }, (_, nth) => ({
      from: addDays(from, nth),
      lastDay: addDays(from, nth),
      codes: parts.slice(Math.floor((nth * parts.length) / days), Math.floor(((nth + 1) * parts.length) / days)).map(({ code }) => code),
    }))
  let next = from
  return daysOf(days, parts).map((own, nth) => {
    const stretch = { from: next, lastDay: addDays(next, own - 1), codes: parts.slice(nth, nth + 1).map(({ code }) => code) }
    next = addDays(next, own)
    return stretch
  })
}

/** One day for each part, and each further day to the part that is the worst off for its gain. @source D'Hondt */
function daysOf(days: number, parts: readonly Part[]): readonly number[] {
  const own = parts.map(() => 1)
  for (let left = days - parts.length; left > 0; left--) {
    const needs = parts.map(({ gain }, nth) => gain / (own[nth] ?? 1))
    const most = needs.indexOf(Math.max(...needs))
    own[most] = (own[most] ?? 0) + 1
  }
  return own
}
