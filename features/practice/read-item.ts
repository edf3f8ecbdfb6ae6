/** One item to practise: as it is asked, and, once answered, what was right and why. Nothing is kept; the address holds it all. */

import type { Item, ItemId } from '#domain/item/item.ts'
import type { KnowledgePoint, Standard } from '#domain/item/standard.ts'
import { seedOf } from '#domain/prelude/random.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { type BankSnapshot, findBank } from '#store/items/bank.ts'
import { asksOf, fieldOf, isMoving, type Order, orderIn, readResponses } from './answers-in-form.ts'
import { type ShownItem, showItem } from './show-item.ts'
import { type SolvedItem, solve } from './solve.ts'

export type ItemPage = {
  readonly standard: Standard
  readonly item: ShownItem
  readonly seed: number
  readonly points: readonly KnowledgePoint[]
  /** What stands in each field now, by its name. */
  readonly given: Readonly<Record<string, readonly string[]>>
  readonly orders: Readonly<Record<string, Order>>
  readonly round: Round
  readonly solved?: SolvedItem
  /** The item with its key, where the answer was asked for without one being given: the device may judge by it. */
  readonly key?: Item
  /** Asked for the answer, but something is still open. */
  readonly isIncomplete: boolean
}
/** The items that are practised one after another: of a point, a scope, or the whole bank. */
export type Round = {
  readonly of: string | undefined
  readonly title: string
  readonly at: number
  readonly count: number
  readonly next?: ItemId
  readonly previous?: ItemId
}

export type NoSuchItem = { readonly kind: 'noSuchItem'; readonly given: string }
export const sayNoSuchItem = ({ given }: NoSuchItem): string => `没有“${given.slice(0, 40)}”这道题，可能已经撤下。回练与考，换一道。`

export type ItemRequest = { readonly bank: string; readonly item: string; readonly search: URLSearchParams }

/** Problem: no such item in the bank. The seed comes with the address, so that a page once shown is shown again alike. */
export async function readItem(ctx: Context, { bank: name, item: id, search }: ItemRequest): Promise<Result<ItemPage, NoSuchItem>> {
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  const item = bank?.items.find((each) => each.item.id === id)?.item
  if (bank === undefined || item === undefined) return fail({ kind: 'noSuchItem', given: id })
  const seed = seedIn(search) ?? seedOf(ctx.clock.today())
  const responses = readResponses(item, seed, search)
  const wantsAnswer = search.has('go') && !isMoving(search)
  const isIncomplete = wantsAnswer && responses.size < asksOf(item).length
  const isSolved = (wantsAnswer && !isIncomplete) || search.has('skip')
  return ok({
    standard: bank.standard,
    item: showItem(item, seed, bank),
    seed,
    points: bank.points.filter((point) => item.points.includes(point.id)),
    given: Object.fromEntries(asksOf(item).map((part) => [fieldOf(part.id), search.getAll(fieldOf(part.id))])),
    orders: Object.fromEntries(asksOf(item).flatMap((part) => (part.kind === 'order' ? [[fieldOf(part.id), orderIn(part, search)]] : []))),
    round: roundOf(bank, item, search.get('of') ?? undefined),
    ...(isSolved && { solved: solve(item, seed, responses, bank.documents) }),
    ...(isSolved && responses.size === 0 && { key: item }),
    isIncomplete,
  })
}

/** A whole number in the address; without one, each day has its own order. */
function seedIn(search: URLSearchParams): number | undefined {
  const text = search.get('s') ?? ''
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

function roundOf({ items, points, standard }: BankSnapshot, item: Item, of: string | undefined): Round {
  const point = points.find(({ id }) => id === of)
  const scope = standard.parts.flatMap(({ functions }) => functions.flatMap(({ scopes }) => scopes)).find(({ code }) => code === of)
  const inRound = items.filter(
    (each) => (point === undefined || each.item.points.includes(point.id)) && (scope === undefined || each.scope === scope.code),
  )
  const found = inRound.findIndex((each) => each.item.id === item.id)
  const round = found < 0 ? items : inRound // an item that does not belong there is practised among all
  const at = found < 0 ? items.findIndex((each) => each.item.id === item.id) : found
  const next = round[at + 1]?.item.id
  const previous = round[at - 1]?.item.id
  const title = found < 0 ? undefined : (point?.says ?? scope?.name)
  return {
    of: title === undefined ? undefined : of,
    title: title ?? '全部题目',
    at: at + 1,
    count: round.length,
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
  }
}
