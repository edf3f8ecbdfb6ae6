/** Keeps what was fitted, so that what candidates are told of their ability rests on it. */
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import { replaceItemParameters } from '#store/exams/item-parameters.ts'
import type { ItemStatisticsPage } from './read-item-statistics.ts'

/** Instead of what was kept of this bank before. Answers how many items have figures now. */
export async function keepItemParameters(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { bank, appraisals, fitted }: ItemStatisticsPage,
): Promise<number> {
  const kept = appraisals.flatMap(({ item }) => {
    const is = fitted.get(item.id)
    return is === undefined ? [] : [{ item, is }]
  })
  await transact(db, (tx) => replaceItemParameters(tx, bank, kept, clock.now()))
  return kept.length
}
