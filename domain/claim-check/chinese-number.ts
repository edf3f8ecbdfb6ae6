/** Numbers in words, as people write sums and spans: 两千, 一千五 (1500), 三十六, 半. */

const digits = new Map([...'零一二三四五六七八九'].map((sign, value) => [sign, value]))
digits.set('两', 2)
const tens = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** `factor`: the last place read. `digit`: one that still waits for its place. */
type Reading = { readonly sum: number; readonly factor: number; readonly digit?: number }

/** Undefined for what is no number: 十百, 千. */
export function numberIn(text: string): number | undefined {
  if (/^[\d.]+$/u.test(text)) return Number(text)
  if (text === '半') return 0.5
  let reading: Reading | undefined = { sum: 0, factor: 10_000 }
  for (const sign of text) reading = reading && withSign(reading, sign)
  if (reading === undefined) return undefined
  const { sum, factor, digit = 0 } = reading
  const isShort = factor >= 100 && factor < 10_000 && !text.includes('零') // 一千五
  return sum + digit * (isShort ? factor / 10 : 1)
}

function withSign({ sum, factor, digit }: Reading, sign: string): Reading | undefined {
  const place = tens.get(sign)
  if (place === undefined) {
    const next = digits.get(sign)
    return next === undefined || (digit !== undefined && digit !== 0) ? undefined : { sum, factor, digit: next }
  }
  if (place >= factor || (digit === undefined && place !== 10)) return undefined
  return { sum: sum + (digit ?? 1) * place, factor: place }
}
