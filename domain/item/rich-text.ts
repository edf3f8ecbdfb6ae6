/** The parts of a text with formulas, gaps and words that must not be overlooked, so that whoever shows it need not read it again. */
import type { RichText } from './item.ts'

export type TextPart =
  | { readonly kind: 'text'; readonly says: string }
  /** Set off from the rest: `下列做法**不正确**的是`. */
  | { readonly kind: 'strong'; readonly says: string }
  /** LaTeX, without its dollar signs. */
  | { readonly kind: 'formula'; readonly latex: string }
  /** The place of something to be filled in; the first is 0. */
  | { readonly kind: 'gap'; readonly nth: number }

const STRONG = /^\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*$/
const MARKED = new RegExp(String.raw`(\$[^$]+\$|_{4,}|${STRONG.source.slice(1, -1)})`)

/** A dollar sign without its partner is a dollar sign, and so are stars. */
export function partsOf(text: RichText): readonly TextPart[] {
  let gaps = 0
  return text
    .split(MARKED)
    .filter((part) => part !== '')
    .map((part): TextPart => {
      if (/^_{4,}$/.test(part)) return { kind: 'gap', nth: gaps++ }
      if (STRONG.test(part)) return { kind: 'strong', says: part.slice(2, -2) }
      return /^\$[^$]+\$$/.test(part) ? { kind: 'formula', latex: part.slice(1, -1) } : { kind: 'text', says: part }
    })
}
