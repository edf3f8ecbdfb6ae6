/** From what was typed to what is looked for: misspelt words mended, the query cut into words, each with the words that mean the same. */
import { type Heard, hear, outside, pairsOf, windowsOf } from '#domain/search/mishearing.ts'
import { weightOf } from '#domain/search/rank.ts'
import { noSynonyms, type Synonyms, wordsIn } from '#domain/search/synonyms.ts'
import { type Unit, unitsOf } from '#domain/search/units.ts'
import type { Reader } from '#platform/db/db.ts'
import { speaker } from '#platform/text/pinyin.ts'
import { segmenterWith } from '#platform/text/segment.ts'
import { countUnits, type SearchState } from '#store/search/find-entries.ts'
import { findBySound, findKnown } from '#store/search/find-phrases.ts'

export type Understood = {
  /** What is looked for: words that some entry has. */
  readonly units: readonly Unit[]
  /** How much each unit tells, in the order of the units. */
  readonly weights: readonly number[]
  /** Words that no entry has, in any of their ways. */
  readonly unknown: readonly string[]
  /** What was typed and is searched as something else. */
  readonly heard: readonly Heard[]
  /** Stretches that nobody wrote, and that sound like nothing. */
  readonly odd: readonly string[]
  /** Folded, as it is searched. */
  readonly folded: string
}

/** `isExact` takes the words as they were typed: nothing mended, nothing added. */
export async function understand(db: Reader, state: SearchState, folded: string, isExact: boolean): Promise<Understood> {
  const cut = await segmenterWith(state.terms)
  const { fillers } = state.synonyms
  const mended = isExact ? { folded, heard: [], odd: [] } : await mend(db, folded, state.synonyms, cut.guessed)
  const asked = unitsOf(mended.folded, isExact ? { ...noSynonyms, fillers } : state.synonyms, cut)
  const counts = await countUnits(db, asked)
  const found = asked.flatMap((unit, nth) => {
    const count = counts[nth] ?? 0
    return count === 0 ? [] : [{ unit, weight: weightOf(count, state.entries) }]
  })
  return {
    units: found.map(({ unit }) => unit),
    weights: found.map(({ unit, weight }) => (unit.isRequired ? weight : weight / 2)),
    unknown: asked.filter((unit) => found.every((each) => each.unit !== unit)).map(({ said }) => said),
    ...mended,
  }
}

/** Only a query with a pair of characters or a Latin word that nobody wrote may be misspelt; the others cost one small query. */
async function mend(
  db: Reader,
  folded: string,
  synonyms: Synonyms,
  guess: (text: string) => readonly string[],
): Promise<Pick<Understood, 'folded' | 'heard' | 'odd'>> {
  const pairs = outside(
    folded,
    pairsOf(folded, guess, (word) => synonyms.fillers.includes(word)),
    wordsIn(synonyms),
  )
  const known = await findKnown(db, [...new Set(pairs.map(({ text }) => text))])
  const windows = windowsOf(
    folded,
    pairs.filter(({ text }) => !known.has(text)),
  )
  if (windows.length === 0) return { folded, heard: [], odd: [] }
  const speak = await speaker()
  const sounds = new Map(windows.map(({ text }) => [text, speak(text).sound]))
  const latin = windows.map(({ text }) => text).filter((text) => /^[a-z]+$/.test(text))
  const phrases = await findBySound(db, [...new Set(sounds.values())], [...new Set(latin)])
  const mended = hear(folded, windows, (text) => sounds.get(text) ?? '', phrases)
  return { ...mended, odd: mended.heard.length > 0 ? [] : windows.slice(0, 1).map(({ text }) => text) }
}
