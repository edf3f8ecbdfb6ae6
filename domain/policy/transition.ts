/**
 * Cases under way when a rule changes: begun under the old version, filed under the new one. A notice that says what holds for them
 * settles what would else be rival readings.
 *
 * @source 渝人社〔2022〕189号: training held before the notice may go by the old rules
 */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { dateOf, type FactId, type Facts } from '#domain/rules/fact.ts'
import type { ClauseAnchor } from './ids.ts'
import type { PolicyVersion } from './policy.ts'

export const transitionRules = ['old', 'new', 'better'] as const
/** `old` 从旧 the version of the day it began · `new` 从新 this version · `better` 从旧兼从优 whichever serves the person better. */
export type TransitionRule = (typeof transitionRules)[number]

export type Transition = {
  readonly rule: TransitionRule
  /** The date on which a case began: one of the dates that choose the version. */
  readonly began: FactId
  /** The date on which it is filed. */
  readonly filed: FactId
  /** The clause that says so. */
  readonly clause: ClauseAnchor
}

/**
 * Whether a case surely began before `version` and is surely filed under it. Within a rough start nothing is sure, so the readings
 * stay rivals.
 */
export function isUnderWay({ from, end }: PolicyVersion, { began, filed }: Transition, facts: Facts): boolean {
  const start = dateOf(facts, began)
  const filing = dateOf(facts, filed)
  if (start === undefined || filing === undefined) return false
  return start < from.first && filing >= from.last && !isOver(end, filing)
}

function isOver(end: PolicyVersion['end'], day: CivilDate): boolean {
  return end.kind === 'lastDay' && day > end.on.first
}

const words = {
  old: '从旧：开始得早的，按开始那天的老规定算',
  new: '从新：不管哪天开始，都按新规定算',
  better: '从旧兼从优：开始得早的，老规定和新规定哪个对你有利就按哪个',
} as const satisfies Record<TransitionRule, string>
export const sayTransition = (rule: TransitionRule): string => words[rule]
