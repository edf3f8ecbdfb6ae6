/** Until when: the last day a claim can be filed, read off the rule's own time limits. */

import { addDays, addMonths, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import { applicationDate, dateOf, type Facts } from './fact.ts'
import type { Condition, Leaf, Rule, Test } from './rule.ts'

/**
 * `lastDay` is the day on which the period is full. Where no source says whether that day still counts, `safeDay` is the day
 * before: file by then and the question does not arise.
 */
export type Deadline = {
  readonly lastDay: CivilDate
  readonly safeDay: CivilDate
  readonly counts: 'counts' | 'doesNotCount' | 'unknown'
  readonly clause: ClauseAnchor
}

/** The earliest of the rule's limits on the day of application; undefined where it sets none or its start is not known. */
export function deadlineOf(rule: Rule, facts: Facts): Deadline | undefined {
  return limitsIn(rule.conditions)
    .flatMap(({ leaf, test }): readonly Deadline[] => {
      const start = dateOf(facts, test.after)
      if (start === undefined) return []
      const lastDay = addMonths(start, test.months)
      return [{ lastDay, safeDay: test.lastDay === 'counts' ? lastDay : addDays(lastDay, -1), counts: test.lastDay, clause: leaf.clause }]
    })
    .toSorted((a, b) => (a.safeDay < b.safeDay ? -1 : 1))
    .at(0)
}

type Limit = { readonly leaf: Leaf; readonly test: Extract<Test, { op: 'within' }> }

/** Only limits that must hold whatever else does: those not inside an "any of". */
function limitsIn(conditions: readonly Condition[]): readonly Limit[] {
  return conditions.flatMap((condition): readonly Limit[] => {
    if (condition.kind === 'all') return limitsIn(condition.of)
    if (condition.kind !== 'leaf' || condition.test.op !== 'within' || condition.test.fact !== applicationDate) return []
    return [{ leaf: condition, test: condition.test }]
  })
}
