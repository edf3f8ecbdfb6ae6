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

/** 2000 元、35.50 元、12,000 元: decimals only where there are some, a comma from 10 000 on. */
export function sayFen(fen: Fen): string {
  const yuan = Math.abs(fen) / 100
  const digits = fen % 100 === 0 ? 0 : 2
  const text = yuan.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: yuan >= 10_000 })
  return `${fen < 0 ? '−' : ''}${text} 元`
}
