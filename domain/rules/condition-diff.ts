/** What changed between two lists of conditions, matched by id: added, removed, moved, or changed, and in what. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { factsOf } from './evaluate.ts'
import type { FactId } from './fact.ts'
import type { Condition, Group, Leaf, LeafNature, NodeId, Test } from './rule.ts'

/** `under` is the group a condition stands in; undefined at the top, where all must hold. */
export type ConditionChange =
  | { readonly kind: 'added' | 'removed'; readonly id: NodeId; readonly condition: Condition; readonly under: Condition | undefined }
  | {
      readonly kind: 'moved'
      readonly id: NodeId
      readonly condition: Condition
      readonly from: Condition | undefined
      readonly to: Condition | undefined
    }
  | {
      readonly kind: 'changed'
      readonly id: NodeId
      readonly before: Condition
      readonly after: Condition
      readonly aspects: NonEmpty<Aspect>
    }

type WithinTest = Extract<Test, { op: 'within' }>
export type LastDay = WithinTest['lastDay']

export type Aspect =
  | { readonly kind: 'threshold'; readonly fact: FactId; readonly before: number; readonly after: number }
  | { readonly kind: 'options'; readonly fact: FactId; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'day'; readonly fact: FactId; readonly before: CivilDate; readonly after: CivilDate }
  /** The length of a time limit. */
  | { readonly kind: 'months'; readonly since: FactId; readonly before: number; readonly after: number }
  | { readonly kind: 'lastDay'; readonly since: FactId; readonly before: LastDay; readonly after: LastDay }
  /** Another comparison, another fact, other words. */
  | { readonly kind: 'test'; readonly before: Test; readonly after: Test }
  /** A single condition became a group, or the other way round. */
  | { readonly kind: 'shape' }
  /** All, any, none, at least n. */
  | { readonly kind: 'joins'; readonly before: Group; readonly after: Group }
  | { readonly kind: 'nature'; readonly before: LeafNature; readonly after: LeafNature }
  | { readonly kind: 'clause'; readonly before: ClauseAnchor; readonly after: ClauseAnchor }
  | { readonly kind: 'cure'; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly kind: 'says'; readonly before: string; readonly after: string }

type Place = { readonly condition: Condition; readonly under: Condition | undefined }
type Places = ReadonlyMap<NodeId, Place>

/** In the order of the later list; what was removed comes last. */
export function conditionChanges(before: readonly Condition[], after: readonly Condition[]): readonly ConditionChange[] {
  const [were, are] = [placesOf(before, undefined), placesOf(after, undefined)]
  return [
    ...[...are].flatMap(([id, place]) => {
      const was = were.get(id)
      return was === undefined ? addedOrRemoved('added', id, place, were) : kept(id, was, place)
    }),
    ...[...were].flatMap(([id, place]) => (are.has(id) ? [] : addedOrRemoved('removed', id, place, are))),
  ]
}

/** The leaves whose part in the result may differ: changed themselves, or standing in a group that changed, came, went or moved. */
export function touchedLeaves(changes: readonly ConditionChange[]): ReadonlySet<NodeId> {
  return new Set(changes.flatMap(leavesTouchedBy))
}

function leavesTouchedBy(change: ConditionChange): readonly NodeId[] {
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'moved':
      return leafIds(change.condition)
    case 'changed':
      return change.aspects.some(turns) ? [...leafIds(change.before), ...leafIds(change.after)] : []
  }
}

/** Words, clauses and ways to mend do not change a verdict. */
const turns = ({ kind }: Aspect): boolean => !['nature', 'clause', 'cure', 'says'].includes(kind)

const leafIds = (condition: Condition): readonly NodeId[] => (condition.kind === 'leaf' ? [condition.id] : condition.of.flatMap(leafIds))

function placesOf(conditions: readonly Condition[], under: Condition | undefined): Places {
  return new Map(
    conditions.flatMap((condition): readonly (readonly [NodeId, Place])[] => [
      [condition.id, { condition, under }],
      ...(condition.kind === 'leaf' ? [] : placesOf(condition.of, condition)),
    ]),
  )
}

/** A member of a group that is itself new, or that was a single condition on the other side, is told with that group. */
function addedOrRemoved(kind: 'added' | 'removed', id: NodeId, { condition, under }: Place, otherSide: Places): readonly ConditionChange[] {
  const isTold = under !== undefined && (otherSide.get(under.id)?.condition.kind ?? 'leaf') === 'leaf'
  return isTold ? [] : [{ kind, id, condition, under }]
}

function kept(id: NodeId, was: Place, is: Place): readonly ConditionChange[] {
  const hasMoved = was.under?.id !== is.under?.id
  const aspects = aspectsOf(was.condition, is.condition)
  return [
    ...(hasMoved ? [{ kind: 'moved' as const, id, condition: is.condition, from: was.under, to: is.under }] : []),
    ...(isNonEmpty(aspects) ? [{ kind: 'changed' as const, id, before: was.condition, after: is.condition, aspects }] : []),
  ]
}

function aspectsOf(before: Condition, after: Condition): readonly Aspect[] {
  const clause: readonly Aspect[] = before.clause === after.clause ? [] : [{ kind: 'clause', before: before.clause, after: after.clause }]
  if (before.kind === 'leaf' && after.kind === 'leaf') return [...leafAspects(before, after), ...clause]
  if (before.kind === 'leaf' || after.kind === 'leaf') return [{ kind: 'shape' }, ...clause]
  return [...groupAspects(before, after), ...clause]
}

function leafAspects(before: Leaf, after: Leaf): readonly Aspect[] {
  return [
    ...testAspects(before.test, after.test),
    ...(before.nature === after.nature ? [] : [{ kind: 'nature' as const, before: before.nature, after: after.nature }]),
    ...(before.cure === after.cure ? [] : [{ kind: 'cure' as const, before: before.cure, after: after.cure }]),
  ]
}

function groupAspects(before: Group, after: Group): readonly Aspect[] {
  const joinsAlike = before.kind === after.kind && leastOf(before) === leastOf(after)
  return [
    ...(joinsAlike ? [] : [{ kind: 'joins' as const, before, after }]),
    ...(before.says === after.says ? [] : [{ kind: 'says' as const, before: before.says, after: after.says }]),
  ]
}

const leastOf = (group: Group): number | undefined => (group.kind === 'atLeast' ? group.least : undefined)

function testAspects(before: Test, after: Test): readonly Aspect[] {
  if (before.op !== after.op || !isSame(factsOf(before), factsOf(after))) return [{ kind: 'test', before, after }]
  if ('values' in before && 'values' in after) return optionAspects(before.fact, before.values, after.values)
  if ('day' in before && 'day' in after)
    return before.day === after.day ? [] : [{ kind: 'day', fact: before.fact, before: before.day, after: after.day }]
  if (before.op === 'within' && after.op === 'within') return withinAspects(before, after)
  if (isThreshold(before) && isThreshold(after))
    return before.value === after.value ? [] : [{ kind: 'threshold', fact: before.fact, before: before.value, after: after.value }]
  return isSame(withoutSources(before), withoutSources(after)) ? [] : [{ kind: 'test', before, after }]
}

const isThreshold = (test: Test): test is Extract<Test, { op: 'atLeast' | 'atMost' }> => test.op === 'atLeast' || test.op === 'atMost'

function optionAspects(fact: FactId, before: readonly string[], after: readonly string[]): readonly Aspect[] {
  const added = after.filter((value) => !before.includes(value))
  const removed = before.filter((value) => !after.includes(value))
  return added.length + removed.length === 0 ? [] : [{ kind: 'options', fact, added, removed }]
}

function withinAspects(before: WithinTest, after: WithinTest): readonly Aspect[] {
  const since = before.after
  return [
    ...(before.months === after.months ? [] : [{ kind: 'months' as const, since, before: before.months, after: after.months }]),
    ...(before.lastDay === after.lastDay ? [] : [{ kind: 'lastDay' as const, since, before: before.lastDay, after: after.lastDay }]),
  ]
}

/** Further sources for the same reading change nothing in what it demands. */
const withoutSources = (test: Test): unknown =>
  test.op === 'disputed' ? test.variants.map(({ says, test: variant }) => ({ says, test: variant })) : test
