/** One item to practise: as it is asked, and, once answered, what was right and why. Nothing is kept; the address holds it all. */

import type { Instant } from '#domain/calendar/instant.ts'
import type { Item, ItemId } from '#domain/item/item.ts'
import { itemInBank } from '#domain/item/item-in-bank.ts'
import { misconceptionOf } from '#domain/item/misconception-of.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import type { KnowledgePoint, Standard } from '#domain/item/standard.ts'
import { taggedWordings } from '#domain/item/tagged-wordings.ts'
import { seedOf } from '#domain/prelude/random.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { type BankSnapshot, findBank } from '#store/items/bank.ts'
import { asksOf, fieldOf, isMoving, type Order, orderIn, readResponses } from './answers-in-form.ts'
import { redrawn } from './practised.ts'
import { type Round, roundOf } from './round-of.ts'
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
  /** The same calculation with other numbers. */
  readonly redrawn?: ItemId
  readonly solved?: SolvedItem
  /** What to keep in mind against the mistake that was made, where it is a frequent one. */
  readonly cure?: string
  /** The item with its key, where the answer was asked for without one being given: the device may judge by it. */
  readonly key?: Item
  /** 背题: read with its answer, one after another; nothing that was chosen is looked at. */
  readonly isReading: boolean
  /** The state of the bank it comes from. */
  readonly recordedAt: Instant
  /** Asked for the answer, but something is still open. */
  readonly isIncomplete: boolean
}
export type NoSuchItem = { readonly kind: 'noSuchItem'; readonly given: string }
export const sayNoSuchItem = ({ given }: NoSuchItem): string => `没有“${given.slice(0, 40)}”这道题，可能已经撤下。回练与考，换一道。`

export type ItemRequest = { readonly bank: string; readonly item: string; readonly search: URLSearchParams }

/** Problem: no such item in the bank. The seed comes with the address, so that a page once shown is shown again alike. */
export async function readItem(ctx: Context, { bank: name, item: id, search }: ItemRequest): Promise<Result<ItemPage, NoSuchItem>> {
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  const item = bank && itemInBank(bank, id)
  if (bank === undefined || item === undefined) return fail({ kind: 'noSuchItem', given: id })
  const seed = seedIn(search) ?? seedOf(ctx.clock.today())
  const isReading = search.has('read')
  const responses = isReading ? new Map<ItemId, SimpleResponse>() : readResponses(item, seed, search)
  const wantsAnswer = search.has('go') && !isReading && !isMoving(search)
  const isIncomplete = wantsAnswer && responses.size < asksOf(item).length
  const isSolved = (wantsAnswer && !isIncomplete) || search.has('skip') || isReading
  return ok({
    standard: bank.standard,
    item: showItem(item, seed, bank),
    seed,
    points: bank.points.filter((point) => item.points.includes(point.id)),
    given: Object.fromEntries(asksOf(item).map((part) => [fieldOf(part.id), search.getAll(fieldOf(part.id))])),
    orders: Object.fromEntries(asksOf(item).flatMap((part) => (part.kind === 'order' ? [[fieldOf(part.id), orderIn(part, search)]] : []))),
    round: roundOf(bank, item.id, search.get('of') ?? undefined, seed),
    ...againOf(redrawn(bank, item.id)),
    ...(isSolved && { solved: solve(item, seed, responses, bank.documents) }),
    ...(isSolved && cureIn(bank, misconceptionOf(item, responses))),
    ...(isSolved && !isReading && responses.size === 0 && { key: item }),
    isReading,
    recordedAt: bank.recordedAt,
    isIncomplete,
  })
}

function cureIn(bank: BankSnapshot, shown: string | undefined): { readonly cure?: string } {
  const family = shown === undefined ? undefined : taggedWordings(bank).find(({ shows }) => shows === shown)?.of
  const cure = bank.misconceptions.find(({ id }) => id === family)?.cure
  return cure === undefined ? {} : { cure }
}

const againOf = (id: ItemId | undefined): { readonly redrawn?: ItemId } => (id === undefined ? {} : { redrawn: id })

/** A whole number in the address; without one, each day has its own order. */
function seedIn(search: URLSearchParams): number | undefined {
  const text = search.get('s') ?? ''
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined
}
