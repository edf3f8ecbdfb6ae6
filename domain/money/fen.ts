/** Money as whole 分 (1 元 = 100 分). Nothing in the product holds an amount in any other unit. */
import type { Brand } from '#domain/prelude/brand.ts'

export type Fen = Brand<number, 'Fen'>

/** Throws on fractions and unsafe numbers: an amount that is not a whole 分 can only come from a bug. */
export function toFen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new Error(`not a whole number of fen: ${amount}`)
  return amount as Fen
}

/** 元 as printed in notices, with at most two decimals. */
export const fenOfYuan = (yuan: number): Fen => toFen(Math.round(yuan * 100))

/** 元 as a person types them, which `fenOfYuan` reads back: 12345.67, 30000. Not negative. */
export function typeYuan(fen: Fen): string {
  const rest = fen % 100
  return `${Math.floor(fen / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** The digits in 元: 2000、35.50、12,000. Decimals only where there are some, a comma only from 10 000 on. */
export function sayYuan(fen: Fen): string {
  const yuan = Math.abs(fen) / 100
  const digits = fen % 100 === 0 ? 0 : 2
  const text = formats[digits][yuan >= 10_000 ? 'grouped' : 'plain'].format(yuan)
  return `${fen < 0 ? '−' : ''}${text}`
}

const format = (digits: 0 | 2, useGrouping: boolean) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping })
/** Made once: a format costs a hundred times what formatting does. */
const formats = {
  0: { plain: format(0, false), grouped: format(0, true) },
  2: { plain: format(2, false), grouped: format(2, true) },
} as const

/** 2000 元 */
export const sayFen = (fen: Fen): string => `${sayYuan(fen)} 元`

/** 2000–2500 元, or the one amount where both ends are equal. Both ends inclusive. */
export const sayFenSpan = (low: Fen, high: Fen): string => (low === high ? sayFen(low) : `${sayYuan(low)}–${sayFen(high)}`)
