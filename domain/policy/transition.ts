/**
 * Cases under way when a rule changes: begun under the old version, filed under the new one. A notice that says what holds for them
 * settles what would else be rival readings.
 *
 * @source 渝人社〔2022〕189号: training held before the notice may go by the old rules
 */
import type { FactId } from '#domain/rules/fact.ts'
import type { ClauseAnchor } from './ids.ts'

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

const words = {
  old: '从旧：开始得早的，按开始那天的老规定算',
  new: '从新：不管哪天开始，都按新规定算',
  better: '从旧兼从优：开始得早的，老规定和新规定哪个对你有利就按哪个',
} as const satisfies Record<TransitionRule, string>
export const sayTransition = (rule: TransitionRule): string => words[rule]
