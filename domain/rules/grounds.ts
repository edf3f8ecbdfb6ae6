/** The leaves that hold a judged condition where it is: enough to explain its truth, and none that had no part in it. */
import type { Reason } from './evaluate.ts'
import type { NodeId } from './rule.ts'
import { isNo, isYes, not, type Truth } from './truth.ts'

export function groundsOf(reason: Reason): readonly NodeId[] {
  if (reason.kind === 'leaf') return [reason.condition.id]
  return bearing(reason).flatMap(groundsOf)
}

function bearing({ condition, truth, of }: Reason & { kind: 'group' }): readonly Reason[] {
  switch (condition.kind) {
    case 'all':
      return ofAll(truth, of)
    case 'any':
      return ofAny(truth, of)
    case 'none':
      return ofAny(not(truth), of)
    case 'atLeast':
      if (isYes(truth)) return of.filter((each) => isYes(each.truth))
      return isNo(truth) ? of.filter((each) => isNo(each.truth)) : of
  }
}

/** All members carry a yes; a single one carries a no. */
const ofAll = (truth: Truth, of: readonly Reason[]): readonly Reason[] =>
  isYes(truth) ? of : of.filter((each) => (isNo(truth) ? isNo(each.truth) : !isYes(each.truth)))

const ofAny = (truth: Truth, of: readonly Reason[]): readonly Reason[] =>
  isNo(truth) ? of : of.filter((each) => (isYes(truth) ? isYes(each.truth) : !isNo(each.truth)))
