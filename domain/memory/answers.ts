/** What a log says of one bank, in the order of time: answers with the last word on how sure they were, favourites, the day of the exam. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { ItemId } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { AnswerEvent, BenchEvent, PracticeLog, Sureness } from './event.ts'
import { mergeLogs } from './merge-logs.ts'

export type Answer = AnswerEvent & { readonly sureness?: Sureness }

/** A right answer counts as known unless it was guessed. @source exam.md §6.1 */
export const isKnown = ({ verdict, sureness }: Answer): boolean => verdict === 'right' && sureness !== 'guessed'

const inOrder = (log: PracticeLog, bank: string): PracticeLog => mergeLogs(log, []).filter((event) => event.bank === bank)

/** What is remembered or not, and of which points: an answer, or a weak spot that showed at the bench, which is due again. */
export type Recall = Pick<Answer, 'at' | 'points' | 'verdict' | 'sureness'>

/** In the order of time. */
export function recallsIn(log: PracticeLog, bank: string): readonly Recall[] {
  const shown = inOrder(log, bank).flatMap((event): readonly Recall[] => {
    if (event.kind !== 'bench' || !isNonEmpty(event.weak)) return []
    return [{ at: event.at, points: event.weak, verdict: 'wrong' }]
  })
  return [...answersIn(log, bank), ...shown].sort((one, other) => one.at - other.at)
}

/** Attempts at the bench, the latest first. */
export const attemptsIn = (log: PracticeLog, bank: string): readonly BenchEvent[] =>
  inOrder(log, bank)
    .flatMap((event) => (event.kind === 'bench' ? [event] : []))
    .reverse()

export function answersIn(log: PracticeLog, bank: string): readonly Answer[] {
  const said = new Map<string, Sureness>()
  const events = inOrder(log, bank)
  for (const event of events) if (event.kind === 'sureness') said.set(event.answer, event.sureness)
  return events.flatMap((event): readonly Answer[] => {
    if (event.kind !== 'answer') return []
    const sureness = said.get(event.id)
    return [sureness === undefined ? event : { ...event, sureness }]
  })
}

/** Items kept as favourites, the latest first. */
export function favouritesIn(log: PracticeLog, bank: string): readonly ItemId[] {
  const kept = new Set<ItemId>()
  for (const event of inOrder(log, bank)) {
    if (event.kind !== 'favourite') continue
    kept.delete(event.item)
    if (event.isKept) kept.add(event.item)
  }
  return [...kept].reverse()
}

/** The day of the exam as last set; undefined where none was, or it was taken back. */
export function examDayIn(log: PracticeLog, bank: string): CivilDate | undefined {
  const [last] = inOrder(log, bank)
    .filter((event) => event.kind === 'examDay')
    .slice(-1)
  return last?.on ?? undefined
}
