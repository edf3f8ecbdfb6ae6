/** Two copies of one person's log made one: every event once, in the order in which they happened. */
import type { PracticeEvent, PracticeLog } from './event.ts'

/**
 * The union by id, ordered by moment and then by id. It does not matter which log comes first, nor how often they are merged. Where two
 * events carry one id, which only a hand-made file can cause, the one whose text is smaller stays, on every device the same.
 */
export function mergeLogs(one: PracticeLog, other: PracticeLog): PracticeLog {
  const events = new Map<string, PracticeEvent>()
  for (const event of [...one, ...other]) {
    const known = events.get(event.id)
    if (known === undefined || textOf(event) < textOf(known)) events.set(event.id, event)
  }
  return [...events.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Whether two events say the same, in whatever order their fields stand. */
export const isSameEvent = (one: PracticeEvent, other: PracticeEvent): boolean => textOf(one) === textOf(other)

const textOf = (event: PracticeEvent): string => JSON.stringify(event, Object.keys(event).sort())
