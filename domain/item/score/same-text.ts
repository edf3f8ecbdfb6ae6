/** Whether two wordings of a gap are the same to whoever reads them. */

/** Full and half width, spaces, case, kinds of dashes and a stop at the end make no difference. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−﹣]/g, '-')
    .replace(/[。.,;、]+$/, '')
    .toLowerCase()

/** Numbers are the same if they are equal: `50` and `50.0`. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [plainText(one), plainText(other)]
  return a === b || (NUMBER.test(a) && NUMBER.test(b) && Number(a) === Number(b))
}

const NUMBER = /^-?\d+(\.\d+)?$/
