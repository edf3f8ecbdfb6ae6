import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { ClauseAnchor, PolicyId } from '#domain/policy/ids.ts'
import type { Audience, Nature } from '#domain/policy/policy.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { SearchKind } from '#domain/search/document.ts'
import type { Synonyms } from '#domain/search/synonyms.ts'
import { instant, tsvector } from '#platform/db/columns.ts'

/** Of which content the index was made: one row. All three tables are derived and made anew when the content changes. */
export const searchStates = pgTable('search_state', {
  /** SHA-256 over the documents, the synonyms and the way they are filed. */
  fingerprint: text().primaryKey(),
  /** Since when the content state stands that was filed. */
  recordedAt: instant('recorded_at').notNull(),
  entries: integer().notNull(),
  synonyms: jsonb().$type<Synonyms>().notNull(),
  /** The domain's own terms, by which queries are cut as the texts were. */
  terms: jsonb().$type<readonly string[]>().notNull(),
})

/** Everything that can be found, with what is shown of it. */
export const searchEntries = pgTable(
  'search_entry',
  {
    entry: text().primaryKey(),
    kind: text().$type<SearchKind>().notNull(),
    policy: text().$type<PolicyId>(),
    anchor: text().$type<ClauseAnchor>(),
    regions: text().array().$type<RegionCode[]>().notNull(),
    audience: text().$type<Audience>(),
    nature: text().$type<Nature>(),
    title: text().notNull(),
    names: text().array().notNull(),
    lines: text().array().notNull(),
    /** As `to_tsvector('simple', …)` makes of words parted by blanks, but cut by our own hand: no parser of PostgreSQL knows Chinese. */
    words: tsvector().notNull(),
  },
  (t) => [index('search_entry_words').using('gin', t.words)],
)

/** The words and phrases of the content under their sound, for what is typed in pinyin or with a wrong character. */
export const searchPhrases = pgTable(
  'search_phrase',
  {
    phrase: text().primaryKey(),
    sound: text().notNull(),
    initials: text().notNull(),
    documents: integer().notNull(),
  },
  (t) => [
    index('search_phrase_sound').using('btree', t.sound.op('text_pattern_ops')),
    index('search_phrase_initials').using('btree', t.initials.op('text_pattern_ops')),
  ],
)
