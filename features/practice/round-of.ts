/** The items that are practised one after another: of a point, a scope, the whole bank, or just those that are named. */
import { entryOf } from '#domain/item/entry-of.ts'
import type { ItemId } from '#domain/item/item.ts'
import { scopesOf } from '#domain/item/standard.ts'
import type { BankSnapshot } from '#store/items/bank.ts'
import { practisedIn } from './practised.ts'
import { TODAY } from './today-round.ts'

export type Round = {
  readonly of: string | undefined
  readonly title: string
  readonly at: number
  readonly count: number
  readonly next?: ItemId
  readonly previous?: ItemId
}

/** Items one by one, with dots between: `abf-001.abf-c03-17`. */
const LIST = /^[a-z]{3}-[a-z\d-]{3,14}(\.[a-z]{3}-[a-z\d-]{3,14}){0,39}$/

/** Where an item stands in the round that is named; one that does not belong there is practised among all. Of today only the device knows what is next. */
export function roundOf(bank: BankSnapshot, id: ItemId, of: string | undefined, seed: number): Round {
  const point = bank.points.find((each) => each.id === of)
  const scope = scopesOf(bank.standard).find(({ code }) => code === of)
  const listed = of !== undefined && LIST.test(of) ? new Set(of.split('.').map(entryOf)) : undefined
  const all = practisedIn(bank, seed)
  const named = all.filter(
    (each) =>
      (point === undefined || each.points.includes(point.id)) &&
      (scope === undefined || each.scope === scope.code) &&
      (listed === undefined || listed.has(each.key)),
  )
  const isNamed = (point ?? scope ?? listed) !== undefined && named.some(({ key }) => key === entryOf(id))
  const round = isNamed ? named : all
  const at = round.findIndex(({ key }) => key === entryOf(id))
  if (of === TODAY) return { of, title: '今天的安排', at: at + 1, count: round.length }
  const [next, previous] = [round[at + 1]?.id, round[at - 1]?.id]
  return {
    of: isNamed ? of : undefined,
    title: (isNamed && (point?.says ?? scope?.name ?? '这几题')) || '全部题目',
    at: at + 1,
    count: round.length,
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
  }
}
