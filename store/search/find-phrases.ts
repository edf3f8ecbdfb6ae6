/** Words and phrases of the content by how they sound or nearly look. */
import { desc, inArray, like, or, sql } from 'drizzle-orm'
import type { Phrase } from '#domain/search/phrases.ts'
import type { Reader } from '#platform/db/db.ts'
import { searchEntries, searchPhrases } from './tables.ts'
import { wordQuery } from './tsquery.ts'

const columns = {
  text: searchPhrases.phrase,
  sound: searchPhrases.sound,
  initials: searchPhrases.initials,
  documents: searchPhrases.documents,
} as const

const MOST = 200

/** Which of these occur in some entry. */
export async function findKnown(db: Reader, words: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = words.flatMap((word) => {
    const query = wordQuery(word)
    return query === undefined ? [] : [{ word, query }]
  })
  if (asked.length === 0) return new Set()
  const { rows } = await db.execute<{ word: string }>(sql`
    select word from unnest(${sql.param(asked.map(({ word }) => word))}::text[], ${sql.param(asked.map(({ query }) => query))}::text[]) as asked (word, query)
    where exists (select from ${searchEntries} where ${searchEntries.words} @@ asked.query::tsquery)`)
  return new Set(rows.map(({ word }) => word))
}

/** In how many entries these words were counted; words that were not are left out. */
export async function findCounts(db: Reader, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (words.length === 0) return new Map()
  const rows = await db
    .select({ text: searchPhrases.phrase, documents: searchPhrases.documents })
    .from(searchPhrases)
    .where(inArray(searchPhrases.phrase, [...words]))
  return new Map(rows.map(({ text, documents }) => [text, documents]))
}

/** Phrases that sound exactly so; for Latin words also those that begin so, and those with these initials. */
export async function findBySound(db: Reader, sounds: readonly string[], latin: readonly string[]): Promise<readonly Phrase[]> {
  if (sounds.length === 0 && latin.length === 0) return []
  return db
    .select(columns)
    .from(searchPhrases)
    .where(
      or(
        inArray(searchPhrases.sound, [...sounds, ...latin]),
        ...latin.flatMap((word) => [like(searchPhrases.sound, `${word}%`), like(searchPhrases.initials, `${word}%`)]),
      ),
    )
    .orderBy(desc(searchPhrases.documents), searchPhrases.phrase)
    .limit(MOST)
}

/** Phrases that differ from `word` by one character more, less or otherwise; those in most entries first. */
export async function findNear(db: Reader, word: string, limit: number): Promise<readonly string[]> {
  const characters = [...word.replace(/[%_\\]/g, '')]
  const patterns = characters.flatMap((_, nth) => [
    characters.with(nth, '_').join(''),
    characters.toSpliced(nth, 1).join(''),
    characters.toSpliced(nth, 0, '_').join(''),
  ])
  if (characters.length < 3 || characters.length > 12) return []
  const rows = await db
    .select({ text: searchPhrases.phrase })
    .from(searchPhrases)
    .where(sql`${searchPhrases.phrase} like any(${sql.param([...new Set(patterns)])}::text[]) and ${searchPhrases.phrase} <> ${word}`)
    .orderBy(desc(searchPhrases.documents), searchPhrases.phrase)
    .limit(limit)
  return rows.map(({ text }) => text)
}
