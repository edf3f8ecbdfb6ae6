/** The sentences of a unit's result that are not those of a person's. */
import type { Entitlement, Verdict } from '#domain/entitlement/entitlement.ts'
import type { Total } from '#domain/entitlement/total.ts'
import { sayFenSpan } from '#domain/money/fen.ts'

/** The money and what stands before it. */
export function sayUnitHeadline(entitlements: readonly Entitlement[], { sure, toConfirm }: Total): string {
  const count = (verdict: Verdict): number => entitlements.filter((each) => each.verdict === verdict).length
  if (sure.high > 0) return `单位能领 ${sayFenSpan(sure.low, sure.high)}`
  if (toConfirm.high > 0) return `${sayFenSpan(toConfirm.low, toConfirm.high)}，还差一个核实`
  if (count('near') > 0) return '还差一点，先把缺的补上'
  if (count('review') > 0) return `${count('review')} 项要打电话核实`
  if (count('unknown') > 0) return '还缺几个回答'
  return '按填的数，单位现在没有能领的'
}

/** How many of what: 1 项可以，3 项要经办核实. */
export function sayCounts(entitlements: readonly Entitlement[]): string {
  const words = { yes: '项可以', review: '项要经办核实', near: '项还差一点', unknown: '项资料不足', no: '项不行' } as const
  return (Object.keys(words) as Verdict[])
    .map((verdict) => [entitlements.filter((each) => each.verdict === verdict).length, words[verdict]] as const)
    .flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : []))
    .join('，')
}
