/** What is remembered of each knowledge point. Items are only the occasions; the card belongs to the point. @source exam.md §6.1 */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import type { PointId } from '#domain/item/item.ts'
import type { Recall } from './answers.ts'
import type { Sureness } from './event.ts'
import type { Card, Rating, Scheduler } from './scheduler.ts'

/** Without a card nothing is known of it yet, though it was answered: all of it was guessed. */
export type PointMemory = { readonly card?: Card; readonly dueOn: CivilDate }

/** Undefined where an answer says nothing of memory: guessed and right. */
function ratingOf({ verdict, sureness = 'sure' }: Recall): Rating | undefined {
  return verdict === 'wrong' ? 'again' : ratings[sureness]
}

const ratings: Readonly<Record<Sureness, Rating | undefined>> = { sure: 'good', hesitant: 'hard', guessed: undefined }

/** `recalls` in the order of time. What was guessed comes again the next day at the latest. */
export function rememberPoints(recalls: readonly Recall[], { review }: Scheduler): ReadonlyMap<PointId, PointMemory> {
  const points = new Map<PointId, PointMemory>()
  for (const answer of recalls) {
    const rating = ratingOf(answer)
    for (const point of answer.points) {
      const before = points.get(point)
      if (rating === undefined) points.set(point, afterGuess(before, answer))
      else {
        const card = review(before?.card, rating, answer.at)
        points.set(point, { card, dueOn: civilDayOf(card.due) })
      }
    }
  }
  return points
}

function afterGuess(before: PointMemory | undefined, { at }: Recall): PointMemory {
  const tomorrow = addDays(civilDayOf(at), 1)
  return { ...before, dueOn: before !== undefined && before.dueOn < tomorrow ? before.dueOn : tomorrow }
}
