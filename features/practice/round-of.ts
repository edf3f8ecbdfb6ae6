/** The items that are practised one after another: of a point, a scope, or the whole bank. */
import { entryOf } from '#domain/item/entry-of.ts'
import type { ItemId } from '#domain/item/item.ts'
import { scopesOf } from '#domain/item/standard.ts'
import type { BankSnapshot } from '#store/items/bank.ts'
import { practisedIn } from './practised.ts'

export type Round = {
  readonly of: string | undefined
  readonly title: string
  readonly at: number
  readonly count: number
  readonly next?: ItemId
  readonly previous?: ItemId
}

/** Where an item stands in the round that is named; one that does not belong there is practised among all. */
export function roundOf(bank: BankSnapshot, id: ItemId, of: string | undefined, seed: number): Round {
  const point = bank.points.find((each) => each.id === of)
  const scope = scopesOf(bank.standard).find(({ code }) => code === of)
  const all = practisedIn(bank, seed)
  const named = all.filter(
    (each) => (point === undefined || each.points.includes(point.id)) && (scope === undefined || each.scope === scope.code),
  )
  const isNamed = (point ?? scope) !== undefined && named.some(({ key }) => key === entryOf(id))
  const round = isNamed ? named : all
  const at = round.findIndex(({ key }) => key === entryOf(id))
  const [next, previous] = [round[at + 1]?.id, round[at - 1]?.id]
  return {
    of: isNamed ? of : undefined,
    title: (isNamed && (point?.says ?? scope?.name)) || '全部题目',
    at: at + 1,
    count: round.length,
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
  }
}
