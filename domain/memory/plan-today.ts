/**
 * What to do today. With a day of the exam, the points come first on which most marks can still be won by that day: what would be
 * forgotten by then, weighed by the marks it is worth. @source exam.md §6.1: (1−R) × weight × importance
 */
import { addDays, type CivilDate, daysBetween } from '#domain/calendar/civil-date.ts'
import { civilDayOf, startOfDay } from '#domain/calendar/instant.ts'
import type { ItemId, PointId } from '#domain/item/item.ts'
import type { Answer } from './answers.ts'
import type { PointMemory } from './point-memory.ts'
import type { Scheduler } from './scheduler.ts'
import { wrongBook } from './wrong-book.ts'

/** A point as the plan sees it; `marks` of a whole paper of 100. */
export type PlannedPoint = { readonly id: PointId; readonly marks: number; readonly items: number }
export type Today = {
  /** Seen before and due, the weightiest first. */
  readonly due: readonly PointId[]
  /** Begun today and not yet through with, then never seen, the weightiest first: as many as are still left of what one day takes in. */
  readonly fresh: readonly PointId[]
  readonly freshItems: number
  readonly wrong: readonly ItemId[]
  readonly minutes: { readonly due: number; readonly fresh: number; readonly wrong: number }
  /** Days from today to the exam; undefined without one, or where it is over. */
  readonly daysLeft?: number
}

export type Situation = {
  readonly today: CivilDate
  readonly examDay: CivilDate | undefined
  readonly points: readonly PlannedPoint[]
  readonly answers: readonly Answer[]
  readonly memory: ReadonlyMap<PointId, PointMemory>
  readonly scheduler: Scheduler
}

/** Our own measure of a day, not taken from a source: what fits into about forty minutes. */
const MOST = { due: 18, fresh: 2, itemsOfFresh: 3, freshBeforeExam: 10, wrong: 5 }
/** In the last days everything seen may be gone over once more, due or not. */
const LAST_DAYS = 7
/** Of an item. */
const MINUTES_EACH = { due: 0.8, fresh: 1.3, wrong: 1.2 }

export function planToday(situation: Situation): Today {
  const { today, examDay, points, answers, memory } = situation
  const daysLeft = examDay !== undefined && examDay >= today ? daysBetween(today, examDay) : undefined
  const seenToday = new Set(answers.filter(({ at }) => civilDayOf(at) === today).flatMap((answer) => answer.points))
  const weighty = byGain(situation, daysLeft === undefined ? today : addDays(today, daysLeft))
  const isDue = ({ id, items }: PlannedPoint): boolean => {
    const dueOn = memory.get(id)?.dueOn
    if (dueOn === undefined || items === 0) return false
    return dueOn <= today || (daysLeft !== undefined && daysLeft <= LAST_DAYS && !seenToday.has(id))
  }
  const unseen = points.filter(({ id, items }) => !memory.has(id) && items > 0)
  const begun = begunOn(today, answers, points)
  const unfinished = [...begun.keys()].filter((id) => begun.get(id) !== 0)
  const pace = daysLeft === undefined ? MOST.fresh : Math.ceil((unseen.length + begun.size) / Math.max(1, daysLeft))
  const due = weighty(points.filter(isDue)).slice(0, MOST.due)
  const left = Math.min(MOST.freshBeforeExam, Math.max(MOST.fresh, pace)) - (begun.size - unfinished.length)
  const fresh = [...unfinished, ...weighty(unseen)].slice(0, Math.max(0, left))
  const freshItems = fresh.reduce((sum, id) => sum + (begun.get(id) ?? itemsFor(points.find((point) => point.id === id))), 0)
  const answeredToday = new Set(answers.filter(({ at }) => civilDayOf(at) === today).map(({ item }) => item))
  const wrong = wrongBook(answers)
    .map(({ item }) => item)
    .filter((item) => !answeredToday.has(item))
    .slice(0, MOST.wrong)
  const minutes = {
    due: Math.ceil(due.length * MINUTES_EACH.due),
    fresh: Math.ceil(freshItems * MINUTES_EACH.fresh),
    wrong: Math.ceil(wrong.length * MINUTES_EACH.wrong),
  }
  return { due, fresh, freshItems, wrong, minutes, ...(daysLeft !== undefined && { daysLeft }) }
}

/**
 * Points met for the first time on that day, each with how many of its items are still to be answered. An item begins the first of its
 * points, and counts for all. In the order in which they were begun.
 */
function begunOn(day: CivilDate, answers: readonly Answer[], points: readonly PlannedPoint[]): ReadonlyMap<PointId, number> {
  const before = new Set(answers.filter(({ at }) => civilDayOf(at) < day).flatMap((answer) => answer.points))
  const own = answers.filter(({ at }) => civilDayOf(at) === day)
  const begun = new Set(own.map(({ points: [first] }) => first).filter((id) => !before.has(id)))
  const left = (id: PointId): number => {
    const done = new Set(own.filter((answer) => answer.points.includes(id)).map(({ item }) => item))
    return Math.max(0, itemsFor(points.find((point) => point.id === id)) - done.size)
  }
  return new Map([...begun].map((id) => [id, left(id)]))
}

/** A point is learned by some items, where there are as many. */
const itemsFor = (point: PlannedPoint | undefined): number => Math.min(MOST.itemsOfFresh, point?.items ?? 0)

/** Sorts by the marks that would be lost on `day` if nothing more were done; equal ones keep their order. */
function byGain({ memory, scheduler }: Situation, day: CivilDate): (points: readonly PlannedPoint[]) => readonly PointId[] {
  const at = startOfDay(day)
  const lost = ({ id, marks }: PlannedPoint): number => {
    const card = memory.get(id)?.card
    return (card === undefined ? 1 : 1 - scheduler.recall(card, at)) * marks
  }
  return (points) =>
    points
      .map((point) => ({ id: point.id, lost: lost(point) }))
      .sort((a, b) => b.lost - a.lost)
      .map(({ id }) => id)
}
