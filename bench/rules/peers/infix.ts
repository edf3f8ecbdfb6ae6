/** Conditions and amounts as text, for the engines that have an expression language of their own. */
import type { Pay, Plain, Value } from './plain-rule.ts'

export type Words = {
  readonly and: string
  readonly or: string
  readonly equals: string
  readonly literal: (value: Value) => string
  readonly isAmong: (fact: string, values: readonly string[]) => string
  readonly ifElse: (condition: string, then: string, otherwise: string) => string
  /** How a fact is read. */
  readonly read: (fact: string) => string
}

export function conditionText(plain: Plain, words: Words): string {
  switch (plain.kind) {
    case 'all':
    case 'any':
      return `(${plain.of.map((each) => conditionText(each, words)).join(plain.kind === 'all' ? words.and : words.or)})`
    case 'equals':
      return `${words.read(plain.fact)} ${words.equals} ${words.literal(plain.value)}`
    case 'differs':
      return `${words.read(plain.fact)} != ${words.literal(plain.value)}`
    case 'among':
      return words.isAmong(words.read(plain.fact), plain.values.map(words.literal))
    case 'atLeast':
      return `${words.read(plain.fact)} >= ${plain.value}`
    case 'atMost':
      return `${words.read(plain.fact)} <= ${plain.value}`
  }
}

export function payText(pay: Pay, words: Words): string {
  if (typeof pay === 'number') return `${pay}`
  return pay.arms.reduceRight(
    (otherwise, arm) =>
      words.ifElse(`${words.read(pay.fact)} ${words.equals} ${words.literal(arm.value)}`, payText(arm.pay, words), otherwise),
    '0',
  )
}
