/** A range of chances in words. Nobody is sure to pass or to fail: below one per cent and above 99 no number is named. */
export function sayChance({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  if (to < 1) return '不到 1%'
  if (from > 99) return '99% 以上'
  if (from < 1) return to > 99 ? '说不准' : `最多 ${to}%`
  if (to > 99) return `至少 ${from}%`
  return from === to ? `${from}%` : `${from}% 到 ${to}%`
}
