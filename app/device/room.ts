/** What is known of one bank on this device: its index, the log, and all that follows from both. */

import { links } from '#app/links.ts'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { civilDayOf, toInstant } from '#domain/calendar/instant.ts'
import type { ItemId } from '#domain/item/item.ts'
import { type Answer, answersIn, examDayIn, recallsIn } from '#domain/memory/answers.ts'
import type { PracticeEvent, PracticeLog } from '#domain/memory/event.ts'
import { pickItem } from '#domain/memory/pick-item.ts'
import { planToday, type Today } from '#domain/memory/plan-today.ts'
import { type PointMemory, rememberPoints } from '#domain/memory/point-memory.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { fsrsScheduler } from '#platform/memory/fsrs.ts'

export type Room = {
  readonly index: BankIndex
  readonly log: PracticeLog
  readonly answers: readonly Answer[]
  readonly examDay: CivilDate | undefined
  readonly memory: ReadonlyMap<string, PointMemory>
  readonly plan: Today
}

export const now = () => toInstant(Date.now())
export const today = (): CivilDate => civilDayOf(now())

/** Unlike any other, also where the browser has no `randomUUID`. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

type Told = { [Kind in PracticeEvent['kind']]: Omit<Extract<PracticeEvent, { kind: Kind }>, 'id' | 'at'> }[PracticeEvent['kind']]
export const eventOf = (told: Told): PracticeEvent => ({ id: newId(), at: now(), ...told })

/** Rejects without a network where the list was never taken along. */
export async function fetchIndex(bank: string): Promise<BankIndex> {
  const answer = await fetch(links.bankIndex(bank))
  if (!answer.ok) throw new Error(`bank.json: ${answer.status}`)
  return answer.json()
}

export function roomOf(index: BankIndex, log: PracticeLog): Room {
  const answers = answersIn(log, index.bank)
  const examDay = examDayIn(log, index.bank)
  const memory = rememberPoints(recallsIn(log, index.bank), fsrsScheduler)
  const points = index.points.map(({ id, marks, items }) => ({ id, marks, items: items.length }))
  const plan = planToday({ today: today(), examDay, points, answers, memory, scheduler: fsrsScheduler })
  return { index, log, answers, examDay, memory, plan }
}

/** Where to go on today: due first, then new, then wrong ones. Undefined where all is done. */
export function nextItem({ index, answers, plan }: Room): ItemId | undefined {
  const [point] = [...plan.due, ...plan.fresh]
  const items = index.points.find(({ id }) => id === point)?.items ?? []
  return pickItem(items, answers) ?? plan.wrong[0]
}
