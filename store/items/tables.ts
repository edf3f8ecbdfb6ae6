import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant } from '#platform/db/columns.ts'

/** When we held a row to be so. Rows are closed, never changed, so what somebody was asked can always be shown again. */
const recorded = () => ({
  row: bigserial({ mode: 'number' }).primaryKey(),
  bank: text().notNull(),
  fingerprint: text().notNull(),
  recordedAt: instant('recorded_at').notNull(),
  supersededAt: instant('superseded_at'),
})

/** Each state of a bank that was ever published. Everything served of it belongs to exactly one of them. */
export const bankStates = pgTable('bank_state', recorded(), (t) => [
  uniqueIndex('bank_state_current').on(t.bank).where(sql`${t.supersededAt} is null`),
])

export const bankEntryKinds = ['standard', 'document', 'point', 'item', 'template', 'drawing', 'form', 'misconception'] as const
export type BankEntryKind = (typeof bankEntryKinds)[number]

/** Every state of the standard of a bank, its documents, points and items. */
export const bankEntries = pgTable(
  'bank_entry',
  {
    ...recorded(),
    kind: text().$type<BankEntryKind>().notNull(),
    entry: text().notNull(),
    /** Where it stands among its kind. */
    position: integer().notNull(),
    content: jsonb().notNull(),
  },
  (t) => [
    uniqueIndex('bank_entry_current').on(t.bank, t.kind, t.entry).where(sql`${t.supersededAt} is null`),
    index('bank_entry_history').on(t.bank, t.recordedAt),
  ],
)
