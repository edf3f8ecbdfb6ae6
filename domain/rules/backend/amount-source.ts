/** An amount as generated text: three numbers, what kind it is and the two ends of its span. Tables are dense, one row per code. */
import { type AmountPlan, NOT_MONEY, type PlanRow, SPAN, UNKNOWN } from './amount-plan.ts'
import type { Reader } from './atom-source.ts'
import { numeral } from './function-of.ts'
import type { Slot } from './slots.ts'

/** Text for the three numbers. `lines` are to be run before; `tables` are handed in as t0, t1, …, or from a later number on. */
export type AmountSource = { readonly lines: readonly string[]; readonly tables: readonly Float64Array[] } & Three
type Three = { readonly kind: string; readonly low: string; readonly high: string }

export function amountSource(plan: AmountPlan, reader: Reader, firstTable = 0): AmountSource {
  const lines: string[] = []
  const tables: Float64Array[] = []
  let names = 0
  const table = (values: readonly number[]): string => `t${firstTable + tables.push(Float64Array.from(values)) - 1}`
  const named = (letter: string, text: string): string => {
    const name = `${letter}${names++}`
    lines.push(`const ${name}=${text};`)
    return name
  }
  const span = (low: string, high: string): Three => ({ kind: `${SPAN}`, low, high })
  const nothing = (kind: number): Three => ({ kind: `${kind}`, low: '0', high: '0' })
  const isMissing = (slot: Slot): string => `${reader.read(slot)}===${numeral(reader.unknown(slot))}`

  const walk = (each: AmountPlan): Three => {
    switch (each.kind) {
      case 'span':
        return span(numeral(each.low), numeral(each.high))
      case 'unknown':
        return nothing(UNKNOWN)
      case 'notMoney':
        return nothing(NOT_MONEY)
      case 'table': {
        const cells = denseCells(each.keys, each.rows)
        const at = named('i', each.keys.map((slot, nth) => `(${reader.read(slot)}+1)*${cells.strides[nth] ?? 1}`).join('+'))
        return span(`${table(cells.low)}[${at}]`, `${table(cells.high)}[${at}]`)
      }
      case 'units': {
        const paid = `${numeral(each.fen)}*Math.min(${reader.read(each.slot)},${numeral(each.most)})`
        return span(
          named('l', `${isMissing(each.slot)}?0:${paid}`),
          named('h', `${isMissing(each.slot)}?${numeral(each.fen * each.most)}:${paid}`),
        )
      }
      case 'scaled': {
        const base = walk(each.base)
        const at = each.slot === undefined ? '0' : `${reader.read(each.slot)}+1`
        const low = `${table([each.all.low, ...each.byCode])}[${at}]`
        const high = `${table([each.all.high, ...each.byCode])}[${at}]`
        return { kind: base.kind, low: named('l', percent(base.low, low)), high: named('h', percent(base.high, high)) }
      }
      case 'share': {
        const paid = named('l', share(reader.read(each.slot), numeral(each.basisPoints)))
        return { kind: named('k', `${isMissing(each.slot)}?${UNKNOWN}:${SPAN}`), low: paid, high: paid }
      }
      case 'bands': {
        const found = each.bands.reduceRight(
          (rest, { upTo, fen }) =>
            upTo === undefined ? numeral(fen) : `${reader.read(each.slot)}<=${numeral(upTo)}?${numeral(fen)}:${rest}`,
          '0',
        )
        const end = (fen: number): string => `${isMissing(each.slot)}?${numeral(fen)}:${found}`
        return span(named('l', end(each.all.low)), named('h', end(each.all.high)))
      }
      case 'bounded': {
        const base = walk(each.base)
        const most = (text: string): string => (each.most === undefined ? text : `Math.min(${numeral(each.most)},${text})`)
        const least = (text: string): string => (each.least === undefined ? text : `Math.max(${numeral(each.least)},${text})`)
        return { kind: base.kind, low: named('l', least(most(base.low))), high: named('h', least(most(base.high))) }
      }
      case 'sum': {
        const parts = each.of.map(walk)
        const isOpen = parts.map(({ kind }) => `${kind}===${UNKNOWN}`).join('||')
        const total = (end: 'low' | 'high'): string => parts.map((part) => `(${part.kind}===${SPAN}?${part[end]}:0)`).join('+')
        return { kind: named('k', `${isOpen}?${UNKNOWN}:${SPAN}`), low: named('l', total('low')), high: named('h', total('high')) }
      }
      case 'leastOf': {
        const parts = each.of.map(walk)
        const isMoney = parts.map(({ kind }) => `${kind}===${SPAN}`).join('&&')
        const least = (end: 'low' | 'high'): string => `Math.min(${parts.map((part) => part[end]).join(',')})`
        return { kind: named('k', `${isMoney}?${SPAN}:${UNKNOWN}`), low: named('l', least('low')), high: named('h', least('high')) }
      }
      case 'dated': {
        const values = each.values.map(({ from, plan: inner }) => ({ from, ...walk(inner) }))
        const isMoney = values.map(({ kind }) => `${kind}===${SPAN}`).join('&&')
        const among = (end: 'low' | 'high'): string => values.map((value) => value[end]).join(',')
        const ends: Three = {
          kind: `((${isMoney})?${SPAN}:${UNKNOWN})`,
          low: `Math.min(${among('low')})`,
          high: `Math.max(${among('high')})`,
        }
        const { slot } = each
        if (slot === undefined) return { kind: named('k', ends.kind), low: named('l', ends.low), high: named('h', ends.high) }
        const pick = (part: keyof Three, none: string): string =>
          `${isMissing(slot)}?${ends[part]}:${values.map((value) => `${reader.read(slot)}>=${numeral(value.from)}?${value[part]}:`).join('')}${none}`
        return { kind: named('k', pick('kind', `${UNKNOWN}`)), low: named('l', pick('low', '0')), high: named('h', pick('high', '0')) }
      }
    }
  }
  const result = walk(plan)
  return { lines, tables, ...result }
}

/** Rounded half up to a whole 分, as `amount.ts` does. */
const percent = (fen: string, of: string): string => `Math.floor((${fen}*${of}+50)/100)`
const share = (fen: string, of: string): string => `Math.floor((${fen}*${of}+5000)/10000)`

/** Both ends for every combination of codes; code −1 (unknown) comes first, what no option lists comes last. */
function denseCells(keys: readonly Slot[], rows: readonly PlanRow[]): { low: number[]; high: number[]; strides: number[] } {
  const sizes = keys.map(({ options }) => options.length + 2)
  const strides = sizes.map((_, nth) => sizes.slice(nth + 1).reduce((product, size) => product * size, 1))
  const low: number[] = []
  const high: number[] = []
  for (let cell = 0; cell < cellsOf(keys); cell++) {
    const codes = sizes.map((size, nth) => (Math.floor(cell / (strides[nth] ?? 1)) % size) - 1)
    const paid = rows.filter((row) => codes.every((code, nth) => code < 0 || row.codes[nth] === code)).map(({ fen }) => fen)
    low.push(paid.length === 0 ? 0 : Math.min(...paid))
    high.push(paid.length === 0 ? 0 : Math.max(...paid))
  }
  return { low, high, strides }
}

/** How many cells a dense table takes. */
export const cellsOf = (keys: readonly Slot[]): number => keys.reduce((product, { options }) => product * (options.length + 2), 1)
