/** The words and short phrases of the content, under how they sound: by them a misspelt or Latin query finds what was meant. */
import { fold, runsOf } from './atoms.ts'
import type { SearchDocument } from './document.ts'
import { type Synonyms, wordsIn } from './synonyms.ts'

export type Phrase = {
  readonly text: string
  readonly sound: string
  readonly initials: string /** Entries that have it. */
  readonly documents: number
}

type Hearing = { words(text: string): readonly string[]; speak(text: string): { readonly sound: string; readonly initials: string } }

/** Longer phrases are not misheard as a whole. */
const MOST_ATOMS = 9

/** Single words of all texts; of names also every sequence of words: 技能提升补贴 gives 技能提升 and 提升补贴 too. */
export function phrasesOf(documents: readonly SearchDocument[], synonyms: Synonyms, { words, speak }: Hearing): readonly Phrase[] {
  const spoken = new Map<string, { readonly sound: string; readonly initials: string }>()
  const say = (word: string) => {
    const known = spoken.get(word) ?? speak(word)
    spoken.set(word, known)
    return known
  }
  const counted = new Map<string, { readonly parts: readonly string[]; documents: number }>()
  const count = (found: ReadonlyMap<string, readonly string[]>): void => {
    for (const [text, parts] of found) {
      const entry = counted.get(text)
      if (entry === undefined) counted.set(text, { parts, documents: 1 })
      else entry.documents += 1
    }
  }
  for (const { kind, title, names, lines } of documents) {
    if (kind === 'source') continue
    const isNamed = kind !== 'clause' // a clause is called by a whole sentence
    const called = isNamed ? [title, ...names] : []
    const told = isNamed ? lines : [title, ...lines]
    count(new Map([...called.flatMap((text) => sequences(text, words, MOST_ATOMS)), ...told.flatMap((text) => sequences(text, words, 1))]))
  }
  const asked = wordsIn({ ...synonyms, fillers: [] }).filter((word) => !counted.has(word))
  for (const word of asked) counted.set(word, { parts: [word], documents: 0 })
  return [...counted].map(([text, { parts, documents: entries }]) => ({
    text,
    sound: parts.map((part) => say(part).sound).join(''),
    initials: parts.map((part) => say(part).initials).join(''),
    documents: entries,
  }))
}

/** Sequences of words, from two atoms to nine, with the words they are made of. `most` 1: only single words. */
function sequences(text: string, cut: Hearing['words'], most: number): readonly (readonly [string, readonly string[]])[] {
  return runsOf(fold(text)).flatMap((run) => {
    const words = cut(run.map((atom) => atom.text).join(''))
    return words.flatMap((_, from) =>
      words
        .slice(from, from + (most === 1 ? 1 : MOST_ATOMS))
        .map((__, nth) => words.slice(from, from + nth + 1))
        .filter((parts) => isSpeakable(parts.join('')))
        .map((parts) => [parts.join(''), parts] as const),
    )
  })
}

/** Only Chinese characters can be misheard; numbers and Latin words are typed as they are. */
const isSpeakable = (text: string): boolean => /^\p{Script=Han}{2,9}$/u.test(text)
