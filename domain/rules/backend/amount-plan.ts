/** An amount rule with its facts resolved to slots and its options to codes: what the back ends make their amounts from. */
import type { FactId } from '../fact.ts'
import type { AmountRule } from '../rule.ts'
import { dayCode, type Layout, type Slot, type SlotKind } from './slots.ts'

/** In whole 分. Facts that have no slot are never known and are settled here already. */
export type AmountPlan =
  | { readonly kind: 'span'; readonly low: number; readonly high: number }
  | { readonly kind: 'unknown' | 'notMoney' }
  /** `codes` in the order of `keys`; −2 is a value no option has. */
  | { readonly kind: 'table'; readonly keys: readonly Slot[]; readonly rows: readonly PlanRow[] }
  | { readonly kind: 'units'; readonly slot: Slot; readonly fen: number; readonly most: number }
  /** The percent of each code; the last entry, for whatever is not listed, is 100. */
  | { readonly kind: 'scaled'; readonly base: AmountPlan; readonly slot?: Slot; readonly byCode: readonly number[]; readonly all: Ends }
  | { readonly kind: 'share'; readonly slot: Slot; readonly basisPoints: number }
  | { readonly kind: 'bands'; readonly slot: Slot; readonly bands: readonly PlanBand[]; readonly all: Ends }
  | { readonly kind: 'bounded'; readonly base: AmountPlan; readonly least?: number; readonly most?: number }
  | { readonly kind: 'sum' | 'leastOf'; readonly of: readonly AmountPlan[] }
  /** Newest first. Without a slot the day is never known. */
  | { readonly kind: 'dated'; readonly slot?: Slot; readonly values: readonly { readonly from: number; readonly plan: AmountPlan }[] }

export type PlanRow = { readonly codes: readonly number[]; readonly fen: number }
export type PlanBand = { readonly upTo?: number; readonly fen: number }
export type Ends = { readonly low: number; readonly high: number }

/** What an amount is: a span of money, not established, or not money. */
export const SPAN = 0
export const UNKNOWN = 1
export const NOT_MONEY = 2

const NO_OPTION = -2

export function planOf(rule: AmountRule, layout: Layout): AmountPlan {
  const slotOf = (fact: FactId, kind: SlotKind): Slot | undefined => {
    const slot = layout.byFact.get(fact)
    return slot?.kind === kind ? slot : undefined
  }
  const again = (inner: AmountRule): AmountPlan => planOf(inner, layout)
  switch (rule.kind) {
    case 'fixed':
      return { kind: 'span', low: rule.fen, high: rule.fen }
    case 'table':
      return tablePlan(
        rule,
        rule.keys.map((key) => slotOf(key, 'option')),
      )
    case 'perUnit': {
      const slot = slotOf(rule.fact, 'number')
      return slot === undefined
        ? { kind: 'span', low: 0, high: rule.fen * rule.maxUnits }
        : { kind: 'units', slot, fen: rule.fen, most: rule.maxUnits }
    }
    case 'percentOf': {
      const slot = slotOf(rule.fact, 'option')
      const byCode = [...(slot?.options.map((value) => rule.percents[value] ?? 100) ?? []), 100]
      return { kind: 'scaled', base: again(rule.base), ...(slot && { slot }), byCode, all: endsOf(Object.values(rule.percents)) }
    }
    case 'shareOf': {
      const slot = slotOf(rule.fact, 'number')
      return slot === undefined ? { kind: 'unknown' } : { kind: 'share', slot, basisPoints: rule.basisPoints }
    }
    case 'bands': {
      const slot = slotOf(rule.fact, 'number')
      const all = endsOf(rule.bands.map(({ fen }) => fen))
      const bands = rule.bands.map(({ upTo, fen }): PlanBand => ({ fen, ...(upTo !== undefined && { upTo }) }))
      return slot === undefined ? { kind: 'span', ...all } : { kind: 'bands', slot, bands, all }
    }
    case 'bounded': {
      const { least, most } = rule
      return { kind: 'bounded', base: again(rule.base), ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
    }
    case 'sum':
    case 'leastOf':
      return { kind: rule.kind, of: rule.of.map(again) }
    case 'dated': {
      const slot = slotOf(rule.on, 'date')
      const values = rule.values
        .map(({ from, amount }) => ({ from: dayCode(from), plan: again(amount) }))
        .toSorted((a, b) => b.from - a.from)
      return { kind: 'dated', ...(slot && { slot }), values }
    }
    case 'unknown':
    case 'notMoney':
      return { kind: rule.kind }
  }
}

/** A key that can never be known allows every row, so it can be left out. */
function tablePlan({ rows }: Extract<AmountRule, { kind: 'table' }>, slots: readonly (Slot | undefined)[]): AmountPlan {
  const keys = slots.filter((slot) => slot !== undefined)
  if (keys.length === 0) return { kind: 'span', ...endsOf(rows.map(({ fen }) => fen)) }
  const codesOf = (when: readonly string[]): readonly number[] =>
    slots.flatMap((slot, nth) => {
      if (slot === undefined) return []
      const code = slot.options.indexOf(when[nth] ?? '')
      return [code < 0 ? NO_OPTION : code]
    })
  return { kind: 'table', keys, rows: rows.map(({ when, fen }) => ({ codes: codesOf(when), fen })) }
}

const endsOf = (amounts: readonly number[]): Ends => ({ low: Math.min(...amounts), high: Math.max(...amounts) })
