/**
 * The exact second opinion. Kleene's logic cannot see that "A or not A" holds; so where it leaves a policy unsettled, all ways in
 * which the missing facts may turn out are tried, each fact cut into cells, and the span of what comes out is the answer. The same
 * walk tells exactly which facts can still matter: those for which two completions that differ in nothing else end differently, in
 * verdict or in amount.
 *
 * @source B. C. van Fraassen, Singular Terms, Truth-value Gaps, and Free Logic, J. Philosophy 63 (1966): supervaluation
 */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { cellsOf, type Uncut } from '#domain/rules/cells.ts'
import { inputsOf } from '#domain/rules/derive.ts'
import type { FactDictionary, FactId, Facts, FactValue } from '#domain/rules/fact.ts'
import { type Marks, marksOf } from '#domain/rules/marks.ts'
import { spanOf, type Truth } from '#domain/rules/truth.ts'
import { assessPolicy } from './assess-policy.ts'
import { diagramOf } from './diagram.ts'
import { openWorld } from './open-world.ts'
import type { Readings } from './reading.ts'

/** Why nothing exact can be said; then Kleene's answer stands, which is never wrong, only at times too wide. */
export type Inexact = Uncut | 'tooManyCompletions' | 'entangled'

export type Settled = {
  /** `exact`, or why not. */
  readonly kind: 'exact' | Inexact
  readonly truth: Truth
  /** What it may come to wherever it is not a no. Undefined: no amount comes with it. */
  readonly amounts: readonly Amount[]
  /** Missing facts that can still change the truth or the amount. Exact if `kind` is. */
  readonly matters: readonly FactId[]
}

export type SettleOptions = {
  /** The last day an answer may name. */
  readonly today?: CivilDate
  /** How many partial completions are read before giving up. */
  readonly limit?: number
  /** Readings under which nothing better than a review can come out. */
  readonly isCapped?: (readings: Readings) => boolean
}

/** Partial completions, most of which stand for many. */
const LIMIT = 4096

export function settle(policy: Policy, facts: Facts, dictionary: FactDictionary, options: SettleOptions = {}): Settled {
  const marks = marksOf(policy)
  const cells = cutAll(marks, facts, dictionary, options.today)
  if (!cells.ok) return asKleene(policy, facts, cells.problem)
  const unknowns = [...cells.value].toSorted((a, b) => a[1].length - b[1].length)
  const world = openWorld(policy, facts, unknowns, options.isCapped ?? (() => false))
  const counts = unknowns.map(([, values]) => values.length)
  const diagram = diagramOf(counts, world, options.limit ?? LIMIT)
  if (diagram === undefined) return asKleene(policy, facts, 'tooManyCompletions')
  return {
    kind: 'exact',
    truth: spanOf(diagram.ends.map(({ truth }) => truth)),
    amounts: diagram.ends.flatMap(({ amount }) => amount ?? []),
    matters: unknowns.flatMap(([fact], nth) => (diagram.support.has(nth) ? [fact] : [])),
  }
}

function asKleene(policy: Policy, facts: Facts, kind: Inexact): Settled {
  const outcome = assessPolicy(policy, facts)
  if (outcome.kind === 'idle') return { kind, truth: outcome.truth, amounts: [], matters: [] }
  return { kind, truth: outcome.truth, amounts: outcome.amount === undefined ? [] : [outcome.amount], matters: outcome.open }
}

type Cut = ReadonlyMap<FactId, NonEmpty<FactValue>>

function cutAll(marks: Marks, facts: Facts, dictionary: FactDictionary, today: CivilDate | undefined): Result<Cut, Inexact> {
  const open = [...marks.keys()].filter((fact) => !facts.has(fact))
  if (isEntangled(open, facts, dictionary)) return fail('entangled')
  const cut = new Map<FactId, NonEmpty<FactValue>>()
  for (const fact of open) {
    const cells = cellsOf(dictionary.get(fact), marks.get(fact) ?? [], facts, today)
    if (!cells.ok) return cells
    cut.set(fact, cells.value)
  }
  return ok(cut)
}

/** A derived fact is tried like any other; that is honest only while nothing else depends on what it is derived from. */
function isEntangled(open: readonly FactId[], facts: Facts, dictionary: FactDictionary): boolean {
  const sources = open.flatMap((fact) => [...missingBehind(fact, facts, dictionary)])
  return new Set(sources).size < sources.length
}

/** The missing facts behind a fact, itself where it is not derived, each once. */
function missingBehind(fact: FactId, facts: Facts, dictionary: FactDictionary): ReadonlySet<FactId> {
  const derivation = dictionary.get(fact)?.derivation
  if (derivation === undefined) return new Set([fact])
  const missing = inputsOf(derivation).filter((input) => !facts.has(input))
  return new Set(missing.flatMap((input) => [...missingBehind(input, facts, dictionary)]))
}
