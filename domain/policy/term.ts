/** A word that pages use and a reader may not know: what it means in plain speech, and where that is laid down. */
import type { Confidence, SourceId } from '#domain/source/source.ts'

export type Term = {
  readonly id: string
  readonly term: string
  /** Other words for the same thing, each found in texts like the term itself. */
  readonly aliases: readonly string[]
  /** Plain sentences of at most 40 characters each. */
  readonly means: string
  /** The document that lays it down, as cited to the reader; undefined: not established (待核实). */
  readonly basis?: string
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
}

/** All terms, ready to be found in texts. */
export type Glossary = { readonly byWord: ReadonlyMap<string, Term>; readonly pattern: RegExp | undefined }

export const noGlossary: Glossary = { byWord: new Map(), pattern: undefined }

/** Longer words are tried first, so that 失业保险金 is never read as 失业保险 and a rest. */
export function toGlossary(terms: readonly Term[]): Glossary {
  const byWord = new Map(terms.flatMap((term) => [term.term, ...term.aliases].map((word) => [word, term] as const)))
  const words = [...byWord.keys()].toSorted((a, b) => b.length - a.length)
  return { byWord, pattern: words.length === 0 ? undefined : new RegExp(words.map(literal).join('|'), 'gu') }
}

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
