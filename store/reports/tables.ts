import { sql } from 'drizzle-orm'
import { bigserial, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ItemId } from '#domain/item/item.ts'
import type { ClauseAnchor, PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { OutcomeKind, ReportCode } from '#domain/policy/mistake-report.ts'
import { civilDate, instant } from '#platform/db/columns.ts'

/** What readers told us of mistakes. Nothing of it says who they are; `origin` is forgotten after a day. */
export const mistakeReports = pgTable(
  'mistake_report',
  {
    code: text().$type<ReportCode>().primaryKey(),
    /** The key of the form that was sent: the same form twice is one report. */
    key: text().notNull(),
    /** Of a report about a policy; the four after `clause` are of one about an item. */
    policy: text().$type<PolicyId>(),
    version: text().$type<VersionId>(),
    clause: text().$type<ClauseAnchor>(),
    bank: text(),
    item: text().$type<ItemId>(),
    entry: text(),
    bankRecordedAt: instant('bank_recorded_at'),
    shownFor: civilDate('shown_for').notNull(),
    text: text().notNull(),
    /** A hash of the network address with a salt that is gone the next day: only to slow floods. */
    origin: text(),
    reportedAt: instant('reported_at').notNull(),
  },
  (t) => [
    uniqueIndex('mistake_report_key').on(t.key),
    index('mistake_report_time').on(t.reportedAt),
    index('mistake_report_item').on(t.bank, t.entry),
    check(
      'mistake_report_about',
      sql`case when ${t.policy} is null then num_nonnulls(${t.bank}, ${t.item}, ${t.entry}, ${t.bankRecordedAt}) = 4 else num_nonnulls(${t.bank}, ${t.item}, ${t.entry}, ${t.bankRecordedAt}) = 0 end`,
    ),
    check('mistake_report_length', sql`char_length(${t.text}) between 5 and 2000`),
  ],
)

/** What became of a report, step by step; the last one counts. */
export const reportOutcomes = pgTable(
  'mistake_report_outcome',
  {
    row: bigserial({ mode: 'number' }).primaryKey(),
    code: text()
      .$type<ReportCode>()
      .notNull()
      .references(() => mistakeReports.code),
    outcome: text().$type<OutcomeKind>().notNull(),
    says: text().notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [index('mistake_report_outcome_code').on(t.code, t.row)],
)

/** The one secret with which our forms are stamped, made when first needed. */
export const formSecret = pgTable('form_secret', { row: integer().primaryKey(), secret: text().notNull() }, (t) => [
  check('form_secret_one', sql`${t.row} = 1`),
])
