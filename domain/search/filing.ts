/** How the whole content is filed, and by which words it is cut. */
import { fold, runsOf } from './atoms.ts'
import type { SearchDocument } from './document.ts'
import { type Lexeme, lexemesOf } from './lexemes.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import { type Synonyms, wordsIn } from './synonyms.ts'

type Cut = { words(text: string): readonly string[]; all(text: string): readonly string[] }
type Speak = (text: string) => { readonly sound: string; readonly initials: string }

/** Longer keywords stay what they are made of: as one word 涪陵培训补贴 would only be found where it is written in one piece. */
const LONGEST_TERM = 3

/** The terms of the trade that a common dictionary lacks: what editors list as synonyms, and short keywords of the content. */
export function termsOf(documents: readonly SearchDocument[], synonyms: Synonyms): readonly string[] {
  const keywords = documents
    .filter(({ kind }) => kind === 'policy' || kind === 'category' || kind === 'bench')
    .flatMap(({ names, title, kind }) => (kind === 'category' ? [title] : names))
    .flatMap((name) => runsOf(fold(name)))
    .filter((run) => run.length > 1 && run.length <= LONGEST_TERM && run.every(({ isHan }) => isHan))
    .map((run) => run.map(({ text }) => text).join(''))
  return [...new Set([...wordsIn(synonyms), ...keywords])].toSorted()
}

/** Everything the index keeps of these documents. */
export const fileAll = (
  documents: readonly SearchDocument[],
  synonyms: Synonyms,
  cut: Cut,
  speak: Speak,
): { readonly lexemesOf: (document: SearchDocument) => readonly Lexeme[]; readonly phrases: readonly Phrase[] } => ({
  lexemesOf: (document) => lexemesOf(document, cut.all),
  phrases: phrasesOf(documents, synonyms, { words: cut.words, speak }),
})
