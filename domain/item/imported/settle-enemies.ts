/** Items of a file call their enemies by the names of the file; in the bank they have its ids. */
import { type ItemId, toItemId } from '#domain/item/item.ts'
import { rowProblem } from './row-problem.ts'
import type { RowVerdict } from './row-verdict.ts'

/** A name of the file goes before an id of the bank; what is neither, or did not come in, is left out and said. */
export function settleEnemies(verdicts: readonly RowVerdict[], inBank: ReadonlySet<ItemId>): readonly RowVerdict[] {
  const named = new Map(verdicts.filter(({ row }) => row.name !== '').map((verdict) => [verdict.row.name, idOf(verdict)]))
  const find = (enemy: string): ItemId | undefined =>
    named.has(enemy) ? named.get(enemy) : inBank.has(toItemId(enemy)) ? toItemId(enemy) : undefined
  return verdicts.map((verdict): RowVerdict => {
    if (verdict.kind !== 'imported' || verdict.row.enemies.length === 0) return verdict
    const found = verdict.row.enemies.map((enemy) => ({ enemy, id: find(enemy) }))
    const lost = found.filter(({ id }) => id === undefined).map(({ enemy }) => enemy)
    const enemies = found.flatMap(({ id }) => (id === undefined || id === verdict.item.id ? [] : [id]))
    const problems = lost.length === 0 ? verdict.problems : [...verdict.problems, rowProblem('dropped', `互斥的题 ${lost.join('、')}`)]
    return { ...verdict, problems, item: { ...verdict.item, enemies } }
  })
}

const idOf = (verdict: RowVerdict): ItemId | undefined =>
  verdict.kind === 'imported' ? verdict.item.id : verdict.kind === 'known' ? verdict.id : undefined
