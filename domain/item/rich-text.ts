/** The parts of a text with formulas and gaps, so that whoever shows it need not read it again. */
import type { RichText } from './item.ts'

export type TextPart =
  | { readonly kind: 'text'; readonly says: string }
  /** LaTeX, without its dollar signs. */
  | { readonly kind: 'formula'; readonly latex: string }
  /** The place of something to be filled in; the first is 0. */
  | { readonly kind: 'gap'; readonly nth: number }

/** A dollar sign without its partner is a dollar sign. */
export function partsOf(text: RichText): readonly TextPart[] {
  let gaps = 0
  return text
    .split(/(\$[^$]+\$|_{4,})/)
    .filter((part) => part !== '')
    .map((part): TextPart => {
      if (/^_{4,}$/.test(part)) return { kind: 'gap', nth: gaps++ }
      return /^\$[^$]+\$$/.test(part) ? { kind: 'formula', latex: part.slice(1, -1) } : { kind: 'text', says: part }
    })
}
