/**
 * Text as the search sees it: folded to one spelling, then taken apart into atoms. A Chinese character is an atom, a number or a Latin
 * word is one. Whatever is typed can be found inside any longer text, because both are compared atom by atom.
 */

/** One spelling for the same thing: full and half width, letter case. ２０００元 = 2000元, ＡＰＰ = app. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

export type Atom = {
  readonly text: string
  /** Where it stands in the folded text. */
  readonly start: number
  readonly isHan: boolean
}

/** Atoms without anything between them. `2000 元` is one run: editors set a blank beside numbers that nobody types. */
export type Run = readonly Atom[]

/** A Chinese character (group 1), or a number or word of other letters; a point or hyphen inside belongs to it: zscx.osta.org.cn. */
const atom = /(\p{Script=Han})|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[.\-][[\p{L}\p{N}]--\p{Script=Han}]+)*/gv

/** The runs of a folded text, in its order. */
export function runsOf(folded: string): readonly Run[] {
  const runs: Atom[][] = []
  let end = -1
  for (const { 0: text, 1: han, index: start } of folded.matchAll(atom)) {
    const next: Atom = { text, start, isHan: han !== undefined }
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && isJoined(folded.slice(end, start), last, next)) run.push(next)
    else runs.push([next])
    end = start + text.length
  }
  return runs
}

const isJoined = (between: string, last: Atom, next: Atom): boolean => between === '' || (/^ +$/.test(between) && last.isHan !== next.isHan)

/** The runs of a folded text with one blank between them: what occurs in here occurs as a phrase in the index. */
export const bare = (folded: string): string =>
  runsOf(folded)
    .map((run) => run.map(({ text }) => text).join(''))
    .join(' ')

/** Short names of long numbers and addresses: 023-72237676 is also found by 72237676. */
export const partsOf = ({ text, isHan: han }: Atom): readonly string[] => (han || !/[.-]/.test(text) ? [] : text.split(/[.-]/))
