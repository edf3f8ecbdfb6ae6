import { bigint, bigserial, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { PracticeEvent } from '#domain/memory/event.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import { instant } from '#platform/db/columns.ts'

export type PracticeLogId = Brand<number, 'PracticeLogId'>

/**
 * A log that several devices of one person keep together. Nothing leads to the person, and the code itself is not kept. To attach it to an
 * account later, let a table of the accounts point here by `id`: the code then may be changed or dropped and no event moves.
 */
export const practiceLogs = pgTable('practice_log', {
  id: bigserial({ mode: 'number' }).$type<PracticeLogId>().primaryKey(),
  /** SHA-256 of the code. */
  codeHash: text('code_hash').notNull().unique(),
  /** How many events it has, so also the row of the last one. */
  size: integer().notNull(),
  begunAt: instant('begun_at').notNull(),
  /** Set: its events were deleted, and no device may begin it again. */
  deletedAt: instant('deleted_at'),
})

/** Rows are added, never changed, and have no gaps: under the lock of the log each gets the next number. They go when their log is deleted. */
export const practiceEvents = pgTable(
  'practice_event',
  {
    log: bigint({ mode: 'number' })
      .$type<PracticeLogId>()
      .notNull()
      .references(() => practiceLogs.id),
    /** From 1, in the order of arrival, whatever the clocks of the devices say. */
    row: integer().notNull(),
    id: text().notNull(),
    event: jsonb().$type<PracticeEvent>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.log, t.row] }), unique('practice_event_once').on(t.log, t.id)],
)
