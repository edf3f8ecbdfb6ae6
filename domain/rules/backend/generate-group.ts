/**
 * A few rules in one function that writes what each certainly pays: for simulations of single persons, where the calls between
 * functions would cost more than the rules. Small groups only: past some tens of rules V8 no longer optimises (engines.md §3.2).
 */
import type { Rule } from '../rule.ts'
import { planOf, SPAN } from './amount-plan.ts'
import { amountSource } from './amount-source.ts'
import { conditionSource, type End, type LeafSource, type Reader } from './atom-source.ts'
import { addMonthsToDay, yearOfDay } from './days.ts'
import { type Formula, formulaOf } from './formula.ts'
import { functionOf } from './function-of.ts'
import type { Layout } from './slots.ts'

/**
 * For each rule of the group: the least that is certainly paid, in 分; 0 for a no; `OPEN` while it is not settled, or an office has
 * to settle it; `NO_FIGURE` for a yes without a figure.
 */
export type Group = { readonly pay: (slots: Int32Array, paid: Float64Array) => void; readonly source: string }

export const OPEN = -1
export const NO_FIGURE = -2
export const MOST_IN_GROUP = 16

/** `rules`: at most `MOST_IN_GROUP`; the caller cuts longer lists. */
export function generateGroup(rules: readonly Rule[], layout: Layout): Group {
  if (rules.length > MOST_IN_GROUP) throw new Error(`more than ${MOST_IN_GROUP} rules in one function`)
  const used = new Set<number>()
  const reader: Reader = {
    read: ({ index }) => {
      used.add(index)
      return `v${index}`
    },
    unknown: ({ unknown }) => unknown,
  }
  const tables: Float64Array[] = []
  const bodies = rules.map((rule, nth) => bodyOf(rule, nth, layout, reader, tables))
  // every slot once, before anything is written: two arrays might be one, so V8 would read again
  const reads = [...used].map((index) => `const v${index}=s[${index}];`)
  const source = `${reads.join('')}${bodies.join('')}`
  const names = tables.map((_, nth) => `t${nth}`)
  const make = functionOf<(addMonths: typeof addMonthsToDay, year: typeof yearOfDay, ...tables: Float64Array[]) => Group['pay']>(
    ['m', 'y', ...names],
    `return (s,o)=>{${source}}`,
  )
  return { pay: make(addMonthsToDay, yearOfDay, ...tables), source }
}

function bodyOf(rule: Rule, nth: number, layout: Layout, reader: Reader, tables: Float64Array[]): string {
  const { notNo, isYes, leaves } = formulaOf(rule, layout)
  const leaf: LeafSource = ({ leaf: number, threshold }, end) => {
    const formula = leaves[number]?.[threshold]
    return formula === undefined ? 'false' : conditionSource(formula, end, reader, () => 'false')
  }
  const text = (formula: Formula, end: End): string => conditionSource(formula, end, reader, leaf)
  const { lines, kind, low, tables: own } = amountSource(planOf(rule.amount, layout), reader, tables.length)
  tables.push(...own)
  const figure = kind === `${SPAN}` ? low : `(${kind}===${SPAN}?${low}:${NO_FIGURE})`
  return `if(${text(notNo, 'may')}){if(${text(isYes, 'must')}){${lines.join('')}o[${nth}]=${figure};}else o[${nth}]=${OPEN};}else o[${nth}]=0;`
}
