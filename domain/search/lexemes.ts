/**
 * The marks under which a document is filed: every pair of neighbouring atoms, so that a word of two characters is found inside any
 * longer one, and longer words as a dictionary cuts them, which tell a whole word from a chance meeting of characters.
 */
import { fold, partsOf, type Run, runsOf } from './atoms.ts'
import type { SearchDocument } from './document.ts'

/** Cuts a folded text into words, shorter words inside longer ones included. */
export type Segment = (folded: string) => readonly string[]

/** The four weights of PostgreSQL's text search, greatest first. */
export type Weight = 'A' | 'B' | 'C' | 'D'
/** `positions` count atoms from 1; what is not neighbouring in the text is far apart here too. */
export type Lexeme = { readonly text: string; readonly positions: readonly { readonly at: number; readonly weight: Weight }[] }

/** Further positions cannot be kept (PostgreSQL: 16,383); what stands there counts as standing at the end. */
const LAST = 16_383
/** As many places of one lexeme as are kept (PostgreSQL: 255). */
const MOST_PLACES = 255
/** Between two runs, so that words of different sentences do not count as near each other. */
const BREAK = 8

/** All lexemes of a document, in no order that means anything. */
export function lexemesOf(document: SearchDocument, segment: Segment): readonly Lexeme[] {
  const places = new Map<string, { at: number; weight: Weight }[]>()
  let at = 1
  const put = (text: string, offset: number, weight: Weight): void => {
    const list = places.get(text) ?? []
    places.set(text, list)
    if (list.length < MOST_PLACES) list.push({ at: Math.min(at + offset, LAST), weight })
  }
  for (const [weight, texts] of fieldsOf(document))
    for (const run of texts.flatMap((text) => runsOf(fold(text)))) {
      for (const [text, offset] of marksOf(run, segment)) put(text, offset, weight)
      at += run.length + BREAK
    }
  return [...places].map(([text, positions]) => ({ text, positions }))
}

const fieldsOf = ({ title, names, lines, context }: SearchDocument): readonly (readonly [Weight, readonly string[]])[] => [
  ['A', [title]],
  ['B', names],
  ['C', lines],
  ['D', context],
]

/** A lexeme is kept short: nothing longer is ever typed. */
const clip = (text: string): string => text.slice(0, 60)

function marksOf(run: Run, segment: Segment): readonly (readonly [string, number])[] {
  const marks: (readonly [string, number])[] = []
  run.forEach((atom, nth) => {
    const next = run[nth + 1]
    if (!atom.isHan) for (const text of [atom.text, ...partsOf(atom)]) marks.push([clip(text), nth])
    if (next !== undefined) marks.push([clip(atom.text + next.text), nth])
    else if (atom.isHan) marks.push([atom.text, nth])
  })
  const joined = run.map(({ text }) => text).join('')
  const starts = startsOf(run)
  for (const word of new Set(segment(joined)))
    for (let found = joined.indexOf(word); found >= 0; found = joined.indexOf(word, found + word.length)) {
      const first = starts.get(found)
      if (first !== undefined && word.length > 2 && atomCount(word) > 2) marks.push([clip(word), first])
    }
  return marks
}

/** From where an atom starts in the joined run to its number. */
function startsOf(run: Run): ReadonlyMap<number, number> {
  let length = 0
  return new Map(
    run.map(({ text }, nth) => {
      length += text.length
      return [length - text.length, nth]
    }),
  )
}

const atomCount = (word: string): number => runsOf(word).flat().length

/**
 * How to look for a word (one run): the lexemes that must follow each other, or, for a single Chinese character, the start of any pair.
 */
export type Phrase = { readonly whole?: string; readonly pairs: readonly string[]; readonly prefix: boolean }

export function phraseOf(word: string): Phrase {
  const atoms = runsOf(fold(word)).flat()
  const [first, second] = atoms
  if (first === undefined) return { pairs: [], prefix: false }
  if (second === undefined) return { pairs: [clip(first.text)], prefix: first.isHan }
  const pairs = atoms.slice(1).map((each, nth) => clip((atoms[nth]?.text ?? '') + each.text))
  return { ...(atoms.length > 2 && { whole: clip(atoms.map(({ text }) => text).join('')) }), pairs, prefix: false }
}
