/** What the answers come to while the interview still runs. */
import { type Fen, toFen } from '#domain/money/fen.ts'
import type { Payee } from '#domain/rules/rule.ts'
import type { Entitlement } from './entitlement.ts'
import { totalOf } from './total.ts'

/** In 分, to whoever asks: what is sure, what it is once an office has confirmed it, and what open answers may still bring. */
export type RunningTotal = { readonly low: Fen; readonly likely: Fen; readonly high: Fen }

/** `low` ≤ `likely` ≤ `high`. What is near is not counted: no answer brings it, only time does. */
export function runningTotal(entitlements: readonly Entitlement[], to: Payee = 'person'): RunningTotal {
  const { sure, toConfirm } = totalOf(entitlements, to)
  const open = entitlements.filter(({ policy, payee, verdict }) => policy.nature === 'payment' && payee === to && verdict === 'unknown')
  const mayCome = open.reduce((sum, { amount }) => sum + (amount?.kind === 'span' ? amount.high : 0), 0)
  return { low: sure.low, likely: toFen(sure.low + toConfirm.low), high: toFen(sure.high + toConfirm.high + mayCome) }
}
