/**
 * Whether a change of rule lets more people in or fewer, read off the semantic difference: no person is tried. `relaxed` is said only
 * where every change points that way, so it is a proof, not a count; whatever points both ways or cannot be told is `amended`.
 */
import type { MeaningChange } from '#domain/policy/meaning-diff.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import type { AmountChange } from '#domain/rules/amount-diff.ts'
import type { Aspect, ConditionChange } from '#domain/rules/condition-diff.ts'
import type { Condition, Group, NodeId, Test } from '#domain/rules/rule.ts'

export type Direction = 'relaxed' | 'tightened' | 'amended'

/** `open` lets more in or pays more · `shut` the reverse · `both` cannot be told · `still` changes no verdict and no sum. */
type Pull = 'open' | 'shut' | 'both' | 'still'

/**
 * From the meaning diff of two versions; `isPrice`: more money is worse (a fee). Where one of them has no rule nothing can be said.
 * The members of "none of" pull the other way.
 */
export function directionOf(
  changes: readonly MeaningChange[],
  [before, after]: readonly [PolicyVersion, PolicyVersion],
  isPrice: boolean,
): Direction {
  if (before.rule === undefined || after.rule === undefined) return 'amended'
  const turned = new Set([...turnedIn(before.rule.conditions, false), ...turnedIn(after.rule.conditions, false)])
  const pulls = new Set(changes.map((change) => pullOf(change, turned, isPrice)))
  pulls.delete('still')
  const [pull] = pulls
  if (pulls.size !== 1 || pull === undefined || pull === 'both') return 'amended'
  return pull === 'open' ? 'relaxed' : 'tightened'
}

function pullOf(change: MeaningChange, turned: ReadonlySet<NodeId>, isPrice: boolean): Pull {
  switch (change.kind) {
    case 'condition':
      return turned.has(change.change.id) ? mirrored(conditionPull(change.change)) : conditionPull(change.change)
    case 'amount':
      return isPrice ? mirrored(amountPull(change.change)) : amountPull(change.change)
    case 'rule':
    case 'payee':
    case 'state':
    case 'transition':
      return 'both'
    case 'from':
    case 'end':
    case 'anchors':
    case 'openTerm':
    case 'confidence':
    case 'card':
      return 'still'
  }
}

function conditionPull(change: ConditionChange): Pull {
  switch (change.kind) {
    case 'added':
      return joinsAny(change.under) ? 'open' : 'shut'
    case 'removed':
      return joinsAny(change.under) ? 'shut' : 'open'
    case 'moved':
      return 'both'
    case 'changed':
      return together(change.aspects.map((aspect) => aspectPull(aspect, change.after)))
  }
}

/** A further member is a further way in, not a further demand. "None of" is "any of" turned round, and its members are turned already. */
const joinsAny = (under: Condition | undefined): boolean => under?.kind === 'any' || under?.kind === 'atLeast' || under?.kind === 'none'

function aspectPull(aspect: Aspect, condition: Condition): Pull {
  const op = condition.kind === 'leaf' ? condition.test.op : undefined
  switch (aspect.kind) {
    case 'threshold':
      return rising(aspect.before, aspect.after, op === 'atMost' ? 'open' : 'shut')
    case 'day':
      return rising(Date.parse(aspect.before), Date.parse(aspect.after), op === 'before' ? 'open' : 'shut')
    case 'months':
      return rising(aspect.before, aspect.after, 'open')
    case 'options':
      return optionPull(aspect, op)
    case 'joins':
      return joinPull(aspect.before, aspect.after)
    case 'lastDay':
    case 'test':
    case 'shape':
      return 'both'
    case 'nature':
    case 'clause':
    case 'cure':
    case 'says':
      return 'still'
  }
}

function optionPull({ added, removed }: Extract<Aspect, { kind: 'options' }>, op: Test['op'] | undefined): Pull {
  if (added.length > 0 && removed.length > 0) return 'both'
  const excludes = op === 'noneOf' || op === 'includesNone'
  return added.length > 0 === excludes ? 'shut' : 'open'
}

function joinPull(before: Group, after: Group): Pull {
  const [was, is] = [leastOf(before), leastOf(after)]
  return was === undefined || is === undefined ? 'both' : rising(was, is, 'shut')
}

/** How many members must hold; a group that also gained or lost members is told by those changes beside this one. */
function leastOf(group: Group): number | undefined {
  switch (group.kind) {
    case 'any':
      return 1
    case 'atLeast':
      return group.least
    case 'all':
    case 'none':
      return undefined
  }
}

function amountPull(change: AmountChange): Pull {
  if (change.kind === 'plan') return 'both'
  const [was, is] = [change.before?.value, change.after?.value]
  if (was === undefined || is === undefined) return 'both'
  if (was.kind === 'money' && is.kind === 'money') return rising(was.fen, is.fen, 'open')
  if (was.kind === 'percent' && is.kind === 'percent') return rising(was.percent, is.percent, 'open')
  if (was.kind === 'count' && is.kind === 'count') return rising(was.count, is.count, 'open')
  return was.kind === 'clause' && is.kind === 'clause' ? 'still' : 'both'
}

const rising = (before: number, after: number, ifMore: 'open' | 'shut'): Pull => (after > before ? ifMore : mirrored(ifMore))

const mirrored = (pull: Pull): Pull => (pull === 'open' ? 'shut' : pull === 'shut' ? 'open' : pull)

function together(pulls: readonly Pull[]): Pull {
  const moving = [...new Set(pulls.filter((pull) => pull !== 'still'))]
  const [first] = moving
  return first === undefined ? 'still' : moving.length === 1 ? first : 'both'
}

/** The conditions that stand under an odd number of "none of" groups. */
function turnedIn(conditions: readonly Condition[], isTurned: boolean): readonly NodeId[] {
  return conditions.flatMap((condition) => [
    ...(isTurned ? [condition.id] : []),
    ...(condition.kind === 'leaf' ? [] : turnedIn(condition.of, isTurned !== (condition.kind === 'none'))),
  ])
}
