/** A paper for one sitting: which items, in which order, by form, blueprint and chance. */
import type { ScopedItem } from '#domain/item/bank.ts'
import type { Item, ItemId } from '#domain/item/item.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import type { Standard } from '#domain/item/standard.ts'
import { type Random, randomFrom, shuffled } from '#domain/prelude/random.ts'
import { ok, type Result } from '#domain/prelude/result.ts'
import { type AssemblyProblem, assemblePaper, type Candidate } from './assemble-paper.ts'
import { demandsOf } from './blueprint.ts'
import type { OpenForm } from './form.ts'
import type { Solve } from './programme.ts'
import type { PaperItem } from './sitting.ts'

/**
 * Of each scope and kind the solver sees this many items, drawn by chance: enough to leave it a choice, and few enough for a bank of any
 * size. Where that makes no paper, it sees all.
 */
const SHOWN = 24

/**
 * The same bank, form, seed and exclusions give the same paper. Chance alone decides which items are preferred, so all are exposed
 * alike. Items in `excluded` are not asked.
 */
export function drawPaper(
  { standard, items }: { readonly standard: Standard; readonly items: readonly ScopedItem[] },
  form: OpenForm,
  seed: number,
  excluded: ReadonlySet<ItemId>,
  solve: Solve,
): Result<readonly PaperItem[], AssemblyProblem> {
  const next = randomFrom(seed)
  const { sections } = form.content
  const sectionOf = (item: Item): number => sections.findIndex(({ itemKind }) => itemKind === item.kind)
  const marksIn = (section: number): number => sections[section]?.marksEach ?? 0
  const worth = new Map(items.map(({ item }) => [item.id, next()]))
  const worthOf = ({ id }: { readonly id: ItemId }): number => worth.get(id) ?? 0
  const candidates = items
    .filter(({ item }) => sectionOf(item) >= 0 && !excluded.has(item.id))
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
  const demands = demandsOf(standard, sections)
  const few = fewer(candidates, worthOf)
  const quick = assemblePaper(few, demands, worthOf, solve)
  const drawn = quick.ok || few.length === candidates.length ? quick : assemblePaper(candidates, demands, worthOf, solve)
  if (!drawn.ok) return drawn
  const taken = new Set(drawn.value)
  const places = items
    .filter(({ item }) => taken.has(item.id))
    .map(({ scope, item }): PaperItem => {
      const section = sectionOf(item)
      return { item: item.id, scope, section, most: marksOf(marksIn(section)) }
    })
  return ok(inOrder(places, sections.length, next))
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
