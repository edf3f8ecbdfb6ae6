/** Sittings that were handed in, with what was judged again since. */
import { type Attempt, attemptOf } from '#domain/exam/attempt.ts'
import { resultOf } from '#domain/exam/exam-result.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { Item, ItemId } from '#domain/item/item.ts'
import type { Reader } from '#platform/db/db.ts'
import { listChain, listFinished } from '#store/exams/attempts.ts'
import { listRescoringLogs } from '#store/exams/rescorings.ts'
import { listAskedItems } from '#store/items/asked-items.ts'

/** So many sittings before one are looked back at: more do not fit into a picture, and what one knew then says little of now. */
const CHAIN = 9

/** The sittings before this one, oldest first, at most `most`. */
export const findEarlier = async (db: Reader, code: SittingCode, most: number = CHAIN): Promise<readonly Attempt[]> =>
  findAttempts(db, await listChain(db, code, most))

/** In the order of `codes`; those that are not handed in are left out. */
export async function findAttempts(db: Reader, codes: readonly SittingCode[]): Promise<readonly Attempt[]> {
  const finished = await listFinished(db, codes)
  const items = await listAskedItems(
    db,
    finished.map(({ sitting: { bank, bankRecordedAt: recordedAt, paper } }) => ({
      bank,
      recordedAt,
      items: paper.map(({ item }) => item),
    })),
  )
  const logs = await listRescoringLogs(db, codes)
  return finished.map(({ sitting, sheet }, nth) => {
    const itemOf = (id: ItemId): Item => {
      const item = items[nth]?.get(id)
      if (item === undefined) throw new Error(`item ${id} is in a paper but not in the bank it was made from`)
      return item
    }
    const log = logs.get(sitting.code)
    return attemptOf(sitting, resultOf(sitting, sheet, itemOf, log), itemOf, log)
  })
}
