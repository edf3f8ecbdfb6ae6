/** Numbers in words, as people write sums and spans: 两千, 一千五 (1500), 三十六, 半. */

const digits = new Map([...'零一二三四五六七八九'].map((sign, value) => [sign, value]))
digits.set('两', 2)
const tens = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Undefined for what is no number: 十百, 千. */
export function numberIn(text: string): number | undefined {
  if (/^[\d.]+$/u.test(text)) return Number(text)
  if (text === '半') return 0.5
  let sum = 0
  let digit: number | undefined
  let last = 10_000
  for (const sign of text) {
    const factor = tens.get(sign)
    if (factor === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = digits.get(sign)
      if (digit === undefined) return undefined
    } else {
      if (factor >= last || (digit === undefined && factor !== 10)) return undefined
      sum += (digit ?? 1) * factor
      digit = undefined
      last = factor
    }
  }
  const isShort = digit !== undefined && last >= 100 && last < 10_000 && !text.includes('零') // 一千五
  return sum + (digit ?? 0) * (isShort ? last / 10 : 1)
}
