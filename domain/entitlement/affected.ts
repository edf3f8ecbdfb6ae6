/**
 * Whom a change of policy touches, and which condition did it. Simple and exact: every case is judged twice by the interpreter, and
 * what differs is traced to the conditions that changed.
 */
import { isSame } from '#domain/prelude/is-same.ts'
import type { Amount } from '#domain/rules/amount.ts'
import { amountChanges } from '#domain/rules/amount-diff.ts'
import { type AmountStep, isChosen } from '#domain/rules/amount-figures.ts'
import { conditionChanges, touchedLeaves } from '#domain/rules/condition-diff.ts'
import type { Reason } from '#domain/rules/evaluate.ts'
import type { Facts } from '#domain/rules/fact.ts'
import { groundsOf } from '#domain/rules/grounds.ts'
import type { NodeId } from '#domain/rules/rule.ts'
import { isNo, isYes } from '#domain/rules/truth.ts'
import type { Answer, Judge, Judged } from './judge.ts'

/**
 * `gained` no → yes · `lost` yes → no · `amountChanged` the answer stays, the sum does not · `becameUndecidable` from yes or no to
 * something only a missing fact or an office can settle · `becameDecidable` the other way · `openOtherwise` undecided before and
 * after, but a missing fact was wanted and now an office is, or the reverse.
 */
export const effects = ['gained', 'lost', 'amountChanged', 'becameUndecidable', 'becameDecidable', 'openOtherwise'] as const
export type Effect = (typeof effects)[number]

/** Why: the changed conditions that turned the answer, or the changed figures that the case is paid by. */
export type Cause = { readonly leaves: readonly NodeId[]; readonly figures: readonly (readonly AmountStep[])[] }

export type EffectOnCase = { readonly effect: Effect; readonly before: Judged; readonly after: Judged; readonly cause: Cause }

export type AffectedGroup = {
  readonly effect: Effect
  readonly before: Answer
  readonly after: Answer
  readonly cause: Cause
  readonly count: number
  /** Places of the first few in the population. */
  readonly examples: readonly number[]
}

export type Affected = {
  readonly population: number
  readonly counts: Readonly<Record<Effect, number>>
  /** The largest first; within one effect, groups of one cause. */
  readonly groups: readonly AffectedGroup[]
}

const EXAMPLES = 3

export function affectedBy(before: Judge, after: Judge, population: readonly Facts[]): Affected {
  const found = population.flatMap((facts, nth) => {
    const effect = effectOn(before, after, facts)
    return effect === undefined ? [] : [{ nth, ...effect }]
  })
  const grouped = Map.groupBy(found, ({ effect, before: was, after: is, cause }) => JSON.stringify([effect, was.answer, is.answer, cause]))
  const groups = [...grouped.values()].flatMap((members): readonly AffectedGroup[] => {
    const [first] = members
    if (first === undefined) return []
    const examples = members.slice(0, EXAMPLES).map(({ nth }) => nth)
    const { effect, cause } = first
    return [{ effect, before: first.before.answer, after: first.after.answer, cause, count: members.length, examples }]
  })
  return { population: population.length, counts: countOf(found), groups: groups.toSorted((a, b) => b.count - a.count) }
}

function countOf(found: readonly { readonly effect: Effect }[]): Readonly<Record<Effect, number>> {
  const count = (wanted: Effect): number => found.filter(({ effect }) => effect === wanted).length
  return Object.fromEntries(effects.map((effect) => [effect, count(effect)])) as Record<Effect, number>
}

/** What the change does to one case; undefined where nothing. */
export function effectOn(before: Judge, after: Judge, facts: Facts): EffectOnCase | undefined {
  const [was, is] = [before(facts), after(facts)]
  const effect = effectOf(was, is)
  if (effect === undefined) return undefined
  const cause: Cause =
    effect === 'amountChanged' ? { leaves: [], figures: changedFigures(was, is, facts) } : { leaves: turningLeaves(was, is), figures: [] }
  return { effect, before: was, after: is, cause }
}

const isOpen = (answer: Answer): boolean => answer === 'unknown' || answer === 'review'

function effectOf({ answer: was, amount: old }: Judged, { answer: is, amount }: Judged): Effect | undefined {
  if (was === is) return is === 'no' || sameMoney(old, amount) ? undefined : 'amountChanged'
  if (isOpen(was)) return isOpen(is) ? 'openOtherwise' : 'becameDecidable'
  if (isOpen(is)) return 'becameUndecidable'
  return is === 'yes' ? 'gained' : 'lost'
}

function sameMoney(one: Amount | undefined, other: Amount | undefined): boolean {
  if (one?.kind === 'span' && other?.kind === 'span') return one.low === other.low && one.high === other.high
  return one?.kind === other?.kind
}

/** The changed conditions among those that explain the two answers. */
function turningLeaves(was: Judged, is: Judged): readonly NodeId[] {
  const touched = touchedLeaves(conditionChanges(conditionsOf(was), conditionsOf(is)))
  const deciding = decidingIds(was, is)
  const grounds = [...was.reasons, ...is.reasons].filter(({ condition }) => deciding.has(condition.id)).flatMap(groundsOf)
  return [...new Set(grounds)].filter((id) => touched.has(id))
}

const conditionsOf = ({ reasons }: Judged) => reasons.map(({ condition }) => condition)

/** The topmost conditions that turned the answer: those in the way before where it got better, those in the way now where it got worse. */
function decidingIds(was: Judged, is: Judged): ReadonlySet<NodeId> {
  const differs = (reason: Reason, others: readonly Reason[]): boolean => {
    const other = others.find(({ condition }) => condition.id === reason.condition.id)
    return other === undefined || !isSame(other.truth, reason.truth)
  }
  const lifted = was.reasons.filter((reason) => isInTheWay(reason, was.answer) && differs(reason, is.reasons))
  const raised = is.reasons.filter((reason) => isInTheWay(reason, is.answer) && differs(reason, was.reasons))
  const isBetter = is.answer === 'yes' || (was.answer === 'no' && is.answer !== 'no')
  const chosen = isOpen(was.answer) && isOpen(is.answer) ? [...lifted, ...raised] : isBetter ? lifted : raised
  return new Set(chosen.map(({ condition }) => condition.id))
}

/** For a no, what refuses; else whatever keeps it from being a yes. */
const isInTheWay = ({ truth }: Reason, answer: Answer): boolean => (answer === 'no' ? isNo(truth) : !isYes(truth))

function changedFigures({ version: old }: Judged, { version }: Judged, facts: Facts): readonly (readonly AmountStep[])[] {
  if (old?.rule === undefined || version?.rule === undefined) return []
  const [before, after] = [old.rule.amount, version.rule.amount]
  return amountChanges(before, after).flatMap((change) => {
    if (change.kind === 'plan') return []
    const isPaid =
      (change.before && isChosen(change.before, before, facts)) === true || (change.after && isChosen(change.after, after, facts)) === true
    const figure = change.after ?? change.before
    return isPaid && figure !== undefined ? [figure.at] : []
  })
}
