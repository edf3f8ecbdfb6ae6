/** The practice room of one bank: its tree, and what there is to practise at each point. */
import type { ScopedItem } from '#domain/item/bank.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { KnowledgePoint, Scope, Standard, WorkFunction } from '#domain/item/standard.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { type BankSnapshot, findBank, listBanks } from '#store/items/bank.ts'

/** `first` is where practising it begins; undefined where there is nothing yet. */
export type PointEntry = { readonly point: KnowledgePoint; readonly items: number; readonly first?: ItemId }
/** One scope of the tree: how much there is. */
export type ScopeEntry = { readonly scope: Scope; readonly points: number; readonly items: number }
export type FunctionEntry = {
  readonly workFunction: WorkFunction
  readonly theoryWeight: number
  readonly scopes: readonly ScopeEntry[]
  readonly points: number
  readonly items: number
}
export type PracticeOverview = {
  readonly standard: Standard
  readonly functions: readonly FunctionEntry[]
  readonly items: number
  readonly points: number
  readonly first?: ItemId
}

/** One scope with its points. */
export type ScopePage = {
  readonly standard: Standard
  readonly scope: Scope
  readonly workFunction: WorkFunction
  readonly points: readonly PointEntry[]
  readonly items: number
  readonly first?: ItemId
}

export type NoSuchBank = { readonly kind: 'noSuchBank'; readonly given: string }
export const sayNoSuchBank = ({ given }: NoSuchBank): string => `没有“${given.slice(0, 40)}”这个题库。回练与考，从列出的里面选。`

/** Problem: no bank of that name is published. */
export async function readOverview(ctx: Context, name: string): Promise<Result<PracticeOverview, NoSuchBank>> {
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  if (bank === undefined) return fail({ kind: 'noSuchBank', given: name })
  const { standard } = bank
  const functions = standard.parts.flatMap((part) => part.functions.map((each) => entryOf(each, bank)))
  const [first] = bank.items
  return ok({
    standard,
    functions,
    items: bank.items.length,
    points: bank.points.length,
    ...(first !== undefined && { first: first.item.id }),
  })
}

/** Problem: no bank of that name, or no such scope in it. */
export async function readScope(ctx: Context, name: string, code: string): Promise<Result<ScopePage, NoSuchBank>> {
  const bank = await findBank(ctx.db, name, ctx.clock.now())
  const functions = bank?.standard.parts.flatMap((part) => part.functions) ?? []
  const workFunction = functions.find(({ scopes }) => scopes.some((scope) => scope.code === code))
  const scope = workFunction?.scopes.find((each) => each.code === code)
  if (bank === undefined || workFunction === undefined || scope === undefined) return fail({ kind: 'noSuchBank', given: `${name}/${code}` })
  const own = bank.items.filter((entry) => entry.scope === code)
  const [first] = own
  return ok({
    standard: bank.standard,
    scope,
    workFunction,
    points: bank.points.filter((point) => point.scope === code).map((point) => pointEntry(point, bank.items)),
    items: own.length,
    ...(first !== undefined && { first: first.item.id }),
  })
}

function entryOf(workFunction: WorkFunction, bank: BankSnapshot): FunctionEntry {
  const scopes = workFunction.scopes.map((scope): ScopeEntry => {
    const has = (entry: { readonly scope: string }): boolean => entry.scope === scope.code
    return { scope, points: bank.points.filter(has).length, items: bank.items.filter(has).length }
  })
  const sum = (of: (entry: ScopeEntry) => number): number => scopes.reduce((total, entry) => total + of(entry), 0)
  return {
    workFunction,
    scopes,
    theoryWeight: sum(({ scope }) => scope.theoryWeight),
    points: sum(({ points }) => points),
    items: sum(({ items }) => items),
  }
}

function pointEntry(point: KnowledgePoint, items: readonly ScopedItem[]): PointEntry {
  const own = items.filter(({ item }) => item.points.includes(point.id))
  const [first] = own
  return { point, items: own.length, ...(first !== undefined && { first: first.item.id }) }
}

/** All banks there are, by name, with the titles of their standards. */
export async function readBanks(ctx: Context): Promise<readonly Standard[]> {
  const names = await listBanks(ctx.db, ctx.clock.now())
  const banks = await Promise.all(names.map((name) => findBank(ctx.db, name, ctx.clock.now())))
  return banks.flatMap((bank) => (bank === undefined ? [] : [bank.standard]))
}
