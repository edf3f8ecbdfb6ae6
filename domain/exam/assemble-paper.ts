/**
 * A paper by blueprint: which items, so that every demand holds, as an integer programme. Nothing is relaxed silently: where no paper
 * is possible, the demands that cannot hold together are named.
 *
 * @source van der Linden 2005, Linear Models for Optimal Test Design, doi 10.1007/0-387-29054-0
 */
import type { Difficulty, ItemId, ItemKind } from '#domain/item/item.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Programme, Row, Solution, Solve } from './programme.ts'

export type Candidate = {
  readonly id: ItemId
  readonly scope: string
  readonly kind: ItemKind
  readonly difficulty: Difficulty
  /** What it counts on this paper, in the unit of the demands. */
  readonly marks: number
  readonly enemies: readonly ItemId[]
}

export type Demand =
  /** So many items of a kind, exactly. */
  | { readonly kind: 'itemKind'; readonly of: ItemKind; readonly count: number }
  /** The marks of a scope, between two bounds, both included. */
  | { readonly kind: 'scope'; readonly scope: string; readonly least: number; readonly most: number }
  /** The mean difficulty, between two values on the editors' scale of 1 to 5. */
  | { readonly kind: 'difficulty'; readonly least: number; readonly most: number }
  /** Items that give each other away: one at most. */
  | { readonly kind: 'enemies'; readonly members: readonly ItemId[] }

/** No paper meets these demands together; leave any one of them out, and one does. */
export type Impossible = { readonly kind: 'impossible'; readonly conflict: readonly Demand[] }
export type AssemblyProblem =
  | Impossible
  /** No paper is possible, and the time ran out before it was clear which demands clash. */
  | { readonly kind: 'unexplained' }
  /** The time ran out before a paper was found. */
  | { readonly kind: 'gaveUp' }

/**
 * `worthOf` says which items to prefer: it carries chance, freshness and exposure, so the same worths give the same paper. Demands of
 * enemies are added from the candidates themselves. With `explains` false a paper that is not possible is not looked into.
 */
export function assemblePaper(
  candidates: readonly Candidate[],
  demands: readonly Demand[],
  worthOf: (candidate: Candidate) => number,
  solve: Solve,
  { explains = true }: { readonly explains?: boolean } = {},
): Result<readonly ItemId[], AssemblyProblem> {
  const all = [...demands, ...enemiesAmong(candidates)]
  const programmeFor = (kept: readonly Demand[]): Programme => ({
    worth: new Map(candidates.map((candidate) => [candidate.id, worthOf(candidate)])),
    rows: kept.flatMap((demand) => rowsFor(demand, candidates)),
  })
  const solution = solve(programmeFor(all))
  switch (solution.kind) {
    case 'found':
      return ok(candidates.filter(({ id }) => solution.taken.has(id)).map(({ id }) => id))
    case 'gaveUp':
      return fail({ kind: 'gaveUp' })
    case 'impossible': {
      const conflict = explains ? conflictIn(all, (kept) => solve(programmeFor(kept)).kind) : undefined
      return fail(conflict === undefined ? { kind: 'unexplained' } : { kind: 'impossible', conflict })
    }
  }
}

/** Pairs that the editors marked, each once. */
function enemiesAmong(candidates: readonly Candidate[]): readonly Demand[] {
  const present = new Set(candidates.map(({ id }) => id))
  const pairs = candidates.flatMap(({ id, enemies }) =>
    enemies.filter((enemy) => present.has(enemy)).map((enemy) => [id, enemy].toSorted()),
  )
  const unique = new Map(pairs.map((pair) => [pair.join(' '), pair]))
  return [...unique.values()].map((members) => ({ kind: 'enemies', members: members as readonly ItemId[] }))
}

function rowsFor(demand: Demand, candidates: readonly Candidate[]): readonly Row[] {
  const counting = (counts: (candidate: Candidate) => boolean): ReadonlyMap<string, number> =>
    new Map(candidates.filter(counts).map(({ id }) => [id, 1]))
  switch (demand.kind) {
    case 'itemKind':
      return [{ terms: counting(({ kind }) => kind === demand.of), least: demand.count, most: demand.count }]
    case 'scope': {
      const own = candidates.filter(({ scope }) => scope === demand.scope)
      return [{ terms: new Map(own.map(({ id, marks }) => [id, marks])), least: demand.least, most: demand.most }]
    }
    case 'enemies':
      return [{ terms: counting(({ id }) => demand.members.includes(id)), most: 1 }]
    case 'difficulty': {
      // a mean is at least m where the sum of what lies above m is: true for any number of items
      const above = (from: number): ReadonlyMap<string, number> => new Map(candidates.map(({ id, difficulty }) => [id, difficulty - from]))
      return [
        { terms: above(demand.least), least: 0 },
        { terms: above(demand.most), most: 0 },
      ]
    }
  }
}

/**
 * A set of demands that cannot hold together and from which none can be spared: each is left out in turn, and stays out if the rest is
 * still impossible. Undefined where the solver gave up on the way.
 *
 * @source Chinneck & Dravnieks 1991, ORSA Journal on Computing 3(2), 157–168: the deletion filter
 */
function conflictIn(demands: readonly Demand[], solve: (kept: readonly Demand[]) => Solution['kind']): readonly Demand[] | undefined {
  for (const demand of demands) {
    const alone = solve([demand])
    if (alone === 'impossible') return [demand]
    if (alone === 'gaveUp') return undefined
  }
  let kept = demands
  for (const demand of demands) {
    const without = kept.filter((each) => each !== demand)
    const rest = solve(without)
    if (rest === 'gaveUp') return undefined
    if (rest === 'impossible') kept = without
  }
  return kept
}
