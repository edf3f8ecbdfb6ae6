/** The index of the published content, made anew inside the transaction that publishes it. */
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { SearchDocument } from '#domain/search/document.ts'
import type { Lexeme } from '#domain/search/lexemes.ts'
import type { Phrase } from '#domain/search/phrases.ts'
import type { Synonyms } from '#domain/search/synonyms.ts'
import type { Tx } from '#platform/db/db.ts'
import { searchEntries, searchPhrases, searchStates } from './tables.ts'
import { vectorOf } from './tsquery.ts'

export type Indexed = {
  readonly recordedAt: Instant
  readonly documents: readonly SearchDocument[]
  readonly synonyms: Synonyms
  readonly terms: readonly string[]
}

/** How documents are filed; costs too much to be worked out for nothing, so it is only asked for when something changed. */
export type Filing = { readonly lexemesOf: (document: SearchDocument) => readonly Lexeme[]; readonly phrases: readonly Phrase[] }

/** Raise it when the same documents are to be filed in another way. */
const FORMAT = 1
/** Rows of one statement. */
const BATCH = 500

/** Makes the index say what `indexed` says. The same again writes nothing and answers false. */
export async function rebuildIndex(tx: Tx, indexed: Indexed, filing: () => Promise<Filing>): Promise<boolean> {
  const { recordedAt, documents, synonyms, terms } = indexed
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([FORMAT, documents, synonyms, terms]))
    .digest('hex')
  const [current] = await tx.select({ fingerprint: searchStates.fingerprint, recordedAt: searchStates.recordedAt }).from(searchStates)
  if (current?.fingerprint === fingerprint) {
    if (current.recordedAt !== recordedAt) await tx.update(searchStates).set({ recordedAt }) // the content changed in what nobody searches
    return false
  }
  const { lexemesOf, phrases } = await filing()
  await tx.execute(sql`set local gin_pending_list_limit = '64MB'`) // lexemes of many documents enter the index together, in its order
  await tx.delete(searchEntries)
  await tx.delete(searchPhrases)
  await tx.delete(searchStates)
  for (const some of batches(documents))
    await tx.insert(searchEntries).values(some.map((document) => entryRow(document, lexemesOf(document))))
  for (const some of batches(phrases))
    await tx.insert(searchPhrases).values(some.map(({ text, ...others }) => ({ phrase: text, ...others })))
  await tx.execute(sql`select gin_clean_pending_list('search_entry_words'::regclass)`) // else every search would read what waits
  await tx.insert(searchStates).values({ fingerprint, recordedAt, entries: documents.length, synonyms, terms })
  return true
}

const entryRow = (
  { id, kind, policy, anchor, regions, audience, nature, title, names, lines }: SearchDocument,
  lexemes: readonly Lexeme[],
) => ({
  entry: id,
  kind,
  policy: policy ?? null,
  anchor: anchor ?? null,
  regions: [...regions],
  audience: audience ?? null,
  nature: nature ?? null,
  title,
  names: [...names],
  lines: [...lines],
  words: vectorOf(lexemes),
})

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += BATCH) yield list.slice(from, from + BATCH)
}
