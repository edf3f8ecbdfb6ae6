/** How two columns of figures go together. */

/** `count`: how many people the pair stands for. */
export type Pair = { readonly own: number; readonly rest: number; readonly count: number }

/** Pearson's r, −1 to 1; undefined where a column does not vary. With a column of 0 and 1 it is the point-biserial correlation. */
export function correlation(pairs: readonly Pair[]): number | undefined {
  const own = meanOf(pairs, 'own')
  const rest = meanOf(pairs, 'rest')
  const sums = { both: 0, own: 0, rest: 0 }
  for (const pair of pairs) {
    sums.both += pair.count * (pair.own - own) * (pair.rest - rest)
    sums.own += pair.count * (pair.own - own) ** 2
    sums.rest += pair.count * (pair.rest - rest) ** 2
  }
  return sums.own === 0 || sums.rest === 0 ? undefined : sums.both / Math.sqrt(sums.own * sums.rest)
}

export const peopleIn = (pairs: readonly Pair[]): number => pairs.reduce((sum, { count }) => sum + count, 0)
export const meanOf = (pairs: readonly Pair[], of: 'own' | 'rest'): number =>
  pairs.reduce((sum, pair) => sum + pair.count * pair[of], 0) / peopleIn(pairs)
