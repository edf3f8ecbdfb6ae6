/** Where a text uses a term for the first time, so that a page can explain it once, there. */
import type { Glossary, Term } from './term.ts'

export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: Term }

export type Explained = {
  /** One list a text, in their order; joined, the segments of a text are the text. */
  readonly texts: readonly (readonly Segment[])[]
  /** The terms that occur, in the order in which a reader meets them. */
  readonly terms: readonly Term[]
}

/** Reads `texts` from the first to the last; of each term only the first occurrence in all of them becomes a segment of its own. */
export function explainTerms(texts: readonly string[], glossary: Glossary): Explained {
  const met = new Set<Term>()
  return { texts: texts.map((text) => segmentsOf(text, glossary, met)), terms: [...met] }
}

function segmentsOf(text: string, { byWord, pattern }: Glossary, met: Set<Term>): readonly Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const { 0: word, index } of pattern === undefined ? [] : text.matchAll(pattern)) {
    const term = byWord.get(word)
    if (term === undefined || met.has(term)) continue
    met.add(term)
    if (index > end) segments.push({ kind: 'text', text: text.slice(end, index) })
    segments.push({ kind: 'term', text: word, term })
    end = index + word.length
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) })
  return segments
}
