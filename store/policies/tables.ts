import { sql } from 'drizzle-orm'
import { bigserial, check, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { End, Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { civilDate, instant } from '#platform/db/columns.ts'

/** When we held a row to be so. Rows are closed, never changed: the second time axis. */
const recorded = () => ({
  row: bigserial({ mode: 'number' }).primaryKey(),
  fingerprint: text().notNull(),
  recordedAt: instant('recorded_at').notNull(),
  supersededAt: instant('superseded_at'),
})

/** Each state of the whole content that was ever published. Everything served belongs to exactly one of them. */
export const contentStates = pgTable('content_state', recorded(), (t) => [
  uniqueIndex('content_state_current').on(sql`(true)`).where(sql`${t.supersededAt} is null`),
])

/** Every state of every policy's head; its versions stand in a table of their own. */
export const policies = pgTable(
  'policy',
  {
    ...recorded(),
    policy: text().$type<PolicyId>().notNull(),
    head: jsonb().$type<Omit<Policy, 'versions'>>().notNull(),
  },
  (t) => [
    uniqueIndex('policy_current').on(t.policy).where(sql`${t.supersededAt} is null`),
    index('policy_history').on(t.policy, t.recordedAt),
  ],
)

/**
 * Every state of every policy version. `valid_…` is when the rule applies (civil). Both ends are spans, because a source often
 * tells only a month or a year: `first` and `last` are the earliest and the latest day meant, both inclusive.
 */
export const policyVersions = pgTable(
  'policy_version',
  {
    ...recorded(),
    policy: text().$type<PolicyId>().notNull(),
    version: text().$type<VersionId>().notNull(),
    validFromFirst: civilDate('valid_from_first').notNull(),
    validFromLast: civilDate('valid_from_last').notNull(),
    validEnd: text('valid_end').$type<End['kind']>().notNull(),
    validEndFirst: civilDate('valid_end_first'),
    validEndLast: civilDate('valid_end_last'),
    content: jsonb().$type<PolicyVersion>().notNull(),
  },
  (t) => [
    uniqueIndex('policy_version_current').on(t.policy, t.version).where(sql`${t.supersededAt} is null`),
    index('policy_version_history').on(t.policy, t.recordedAt),
    check('policy_version_from', sql`${t.validFromFirst} <= ${t.validFromLast}`),
    check('policy_version_end', sql`(${t.validEnd} = 'lastDay') = (${t.validEndFirst} is not null and ${t.validEndLast} is not null)`),
  ],
)

export const entryKinds = [
  'fact',
  'source',
  'category',
  'channel',
  'exclusion',
  'claim',
  'unknown',
  'catalogue',
  'parameter',
  'certificate',
  'numberScheme',
  'guideQuestion',
  'place',
  'localNote',
  'comparator',
  'claimCheck',
  'claimWarning',
  'claimWords',
  'claimExample',
  'paper',
  'prior',
  'contradiction',
  'persona',
  'term',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Every state of everything else editors keep: facts and their questions, sources, categories, channels, certificates, places and the like. */
export const contentEntries = pgTable(
  'content_entry',
  {
    ...recorded(),
    kind: text().$type<EntryKind>().notNull(),
    entry: text().notNull(),
    /** Where it stands among its kind; the order of the facts is the order of the interview. */
    position: integer().notNull(),
    content: jsonb().notNull(),
  },
  (t) => [
    uniqueIndex('content_entry_current').on(t.kind, t.entry).where(sql`${t.supersededAt} is null`),
    index('content_entry_history').on(t.recordedAt),
  ],
)
