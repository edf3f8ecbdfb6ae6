/**
 * The few conditions that decide a judged rule, of all its conditions: for what is not met, the smallest set that would turn it; for
 * what is met, each condition that alone would undo it.
 */
import type { Reason } from '#domain/rules/evaluate.ts'
import { joined, leavesOf } from '#domain/rules/evaluate.ts'
import type { Test } from '#domain/rules/rule.ts'
import { allOf, isNo, isYes, no, type Truth, yes } from '#domain/rules/truth.ts'

export type JudgedLeaf = Extract<Reason, { kind: 'leaf' }>

/**
 * `together`: if all of these came out otherwise, so would the rule; fewer would not do · `each`: every one of them alone would undo
 * it, those that a day or a number more or less can turn first.
 */
export type Decisive = { readonly turn: 'together' | 'each'; readonly leaves: readonly JudgedLeaf[] }

/** `reasons` must all hold. A no is turned into anything better, what is open or left to the office into a yes. */
export function decisiveOf(reasons: readonly Reason[]): Decisive {
  const truth = allOf(reasons.map((reason) => reason.truth))
  if (isYes(truth)) return { turn: 'each', leaves: undoing(reasons) }
  const aim: Aim = isNo(truth) ? 'notNo' : 'yes'
  return { turn: 'together', leaves: reasons.flatMap((reason) => fewest(reason, aim)) }
}

/** What a condition is to come to. */
type Aim = 'yes' | 'notNo' | 'notYes' | 'no'

const isReached = ({ truth }: Reason, aim: Aim): boolean => {
  switch (aim) {
    case 'yes':
      return isYes(truth)
    case 'notNo':
      return !isNo(truth)
    case 'notYes':
      return !isYes(truth)
    case 'no':
      return isNo(truth)
  }
}

/** What the members of a "none of" have to come to, for it to come to this. */
const mirrored = { yes: 'no', notNo: 'notYes', notYes: 'notNo', no: 'yes' } as const satisfies Record<Aim, Aim>
const isRising = (aim: Aim): boolean => aim === 'yes' || aim === 'notNo'

/** The fewest leaves that, turned, bring the condition there; of equally few the first. */
function fewest(reason: Reason, aim: Aim): readonly JudgedLeaf[] {
  if (isReached(reason, aim)) return []
  if (reason.kind === 'leaf') return [reason]
  const { condition, of } = reason
  const needed = isRising(aim)
  switch (condition.kind) {
    case 'all':
      return cheapest(of, aim, needed ? of.length : 1)
    case 'any':
      return cheapest(of, aim, needed ? 1 : of.length)
    case 'none':
      return cheapest(of, mirrored[aim], needed ? of.length : 1)
    case 'atLeast':
      return cheapest(of, aim, needed ? condition.least : of.length - condition.least + 1)
  }
}

/** Brings `count` members there, those that take the fewest leaves. */
const cheapest = (of: readonly Reason[], aim: Aim, count: number): readonly JudgedLeaf[] =>
  of
    .map((each) => fewest(each, aim))
    .toSorted((a, b) => a.length - b.length)
    .slice(0, Math.max(0, count))
    .flat()

function undoing(reasons: readonly Reason[]): readonly JudgedLeaf[] {
  const leaves = reasons.flatMap(leavesOf).filter((leaf) => !isYes(allOf(reasons.map((reason) => turned(reason, leaf)))))
  return leaves.toSorted((a, b) => Number(isExact(b.condition.test)) - Number(isExact(a.condition.test)))
}

/** The truth of a condition with one leaf the other way round. */
function turned(reason: Reason, leaf: JudgedLeaf): Truth {
  if (reason.kind === 'leaf') return reason === leaf ? (isYes(reason.truth) ? no : yes) : reason.truth
  return joined(
    reason.condition,
    reason.of.map((each) => turned(each, leaf)),
  )
}

/** Whether a day or a number decides it. */
function isExact({ op }: Test): boolean {
  switch (op) {
    case 'atLeast':
    case 'atMost':
    case 'onOrAfter':
    case 'before':
    case 'within':
    case 'notBefore':
    case 'sameYear':
      return true
    case 'is':
    case 'oneOf':
    case 'noneOf':
    case 'includesAny':
    case 'includesNone':
    case 'inRegion':
    case 'decidedByOffice':
    case 'disputed':
      return false
  }
}
