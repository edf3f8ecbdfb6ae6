/** A paper for one sitting: which items, in which order, by form, blueprint and chance. */
import type { ScopedItem } from '#domain/item/bank.ts'
import type { Item, ItemId } from '#domain/item/item.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import type { Standard } from '#domain/item/standard.ts'
import { type Random, randomFrom, shuffled } from '#domain/prelude/random.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import { type AssemblyProblem, assemblePaper, type Candidate, type Demand } from './assemble-paper.ts'
import { demandsOf } from './blueprint.ts'
import { type DrawnLately, exposureOf, isOverExposed, type OverExposed } from './exposure.ts'
import type { OpenForm } from './form.ts'
import type { Solvers } from './programme.ts'
import type { PaperItem } from './sitting.ts'

/**
 * Of each scope and kind the solver sees this many items, drawn by chance: enough to leave it a choice, and few enough for a bank of any
 * size. Where that makes no paper, it sees all.
 */
const SHOWN = 24

/** `overExposed`: only where the bank has too little to choose from. */
export type DrawnPaper = { readonly paper: readonly PaperItem[]; readonly overExposed?: OverExposed | undefined }

/** What stands in the way of an item. `recent`: asked of this candidate before, so not asked again. */
export type Spared = { readonly recent: ReadonlySet<ItemId>; readonly lately: DrawnLately }

/** An item beyond the limit of exposure is worth less than any that is not. */
const BEYOND = 3

/**
 * The same bank, form, seed and items to spare give the same paper. Chance decides which items are preferred, and those less that were
 * drawn often lately. Items beyond the limit of exposure are only seen where there is no paper without them, and then it is said why.
 */
export function drawPaper(
  { standard, items }: { readonly standard: Standard; readonly items: readonly ScopedItem[] },
  form: OpenForm,
  seed: number,
  { recent, lately }: Spared,
  solvers: Solvers,
): Result<DrawnPaper, AssemblyProblem> {
  const next = randomFrom(seed)
  const { sections } = form.content
  const sectionOf = (item: Item): number => sections.findIndex(({ itemKind }) => itemKind === item.kind)
  const marksIn = (section: number): number => sections[section]?.marksEach ?? 0
  const worth = new Map(items.map(({ item }) => [item.id, next() - exposureOf(lately, item.id)]))
  const isBeyond = ({ id }: { readonly id: ItemId }): boolean => isOverExposed(lately, id)
  const worthOf = (of: { readonly id: ItemId }): number => (worth.get(of.id) ?? 0) - (isBeyond(of) ? BEYOND : 0)
  const candidates = items
    .filter(({ item }) => sectionOf(item) >= 0 && !recent.has(item.id))
    .map(
      ({ scope, item }): Candidate => ({
        id: item.id,
        scope,
        kind: item.kind,
        difficulty: item.difficulty,
        marks: marksIn(sectionOf(item)),
        enemies: item.enemies,
      }),
    )
  const drawn = within(candidates, isBeyond, demandsOf(standard, sections), worthOf, solvers)
  if (!drawn.ok) return drawn
  const taken = new Set(drawn.value.taken)
  const places = items
    .filter(({ item }) => taken.has(item.id))
    .map(({ scope, item }): PaperItem => {
      const section = sectionOf(item)
      return { item: item.id, scope, section, most: marksOf(marksIn(section)) }
    })
  return ok({ paper: inOrder(places, sections.length, next), overExposed: drawn.value.overExposed })
}

type Taken = { readonly taken: readonly ItemId[]; readonly overExposed?: OverExposed | undefined }

/** Within the limit of exposure first; where that is not possible, beyond it, with the demands that make it so. */
function within(
  candidates: readonly Candidate[],
  isBeyond: (candidate: Candidate) => boolean,
  demands: readonly Demand[],
  worthOf: (candidate: Candidate) => number,
  { brief, full }: Solvers,
): Result<Taken, AssemblyProblem> {
  const unspent = candidates.filter((candidate) => !isBeyond(candidate))
  const isAll = unspent.length === candidates.length
  const solve = isAll ? full : brief // that there is no paper may take long to prove, and then one has to be found yet
  const few = assemblePaper(fewer(unspent, worthOf), demands, worthOf, solve, { explains: false })
  const fresh = few.ok ? few : assemblePaper(unspent, demands, worthOf, solve)
  if (fresh.ok) return ok({ taken: fresh.value })
  if (isAll) return fresh
  const any = assemblePaper(candidates, demands, worthOf, full)
  if (!any.ok) return any
  const taken = new Set(any.value)
  const items = candidates.filter((candidate) => isBeyond(candidate) && taken.has(candidate.id)).length
  if (items === 0) return ok({ taken: any.value }) // the brief try ran out of time
  return ok({ taken: any.value, overExposed: { items, conflict: fresh.problem.kind === 'impossible' ? fresh.problem.conflict : [] } })
}

/** By section as the form has them, by chance inside. */
const inOrder = (places: readonly PaperItem[], sections: number, next: Random): readonly PaperItem[] =>
  Array.from({ length: sections }, (_, nth) =>
    shuffled(
      places.filter(({ section }) => section === nth),
      next,
    ),
  ).flat()

function fewer(candidates: readonly Candidate[], worthOf: (candidate: Candidate) => number): readonly Candidate[] {
  const groups = Map.groupBy(candidates, ({ scope, kind }) => `${scope} ${kind}`)
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => worthOf(b) - worthOf(a)).slice(0, SHOWN))
}
