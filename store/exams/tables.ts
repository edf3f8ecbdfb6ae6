import {
  bigserial,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { OverExposed } from '#domain/exam/exposure.ts'
import type { OpenForm } from '#domain/exam/form.ts'
import type { RescoreReason } from '#domain/exam/rescoring.ts'
import type { Extension, SittingCode, Submission } from '#domain/exam/sitting.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import type { Marks } from '#domain/item/score/marks.ts'
import { instant } from '#platform/db/columns.ts'

/** A mock exam that somebody began. Nothing leads to a person: the code is all there is. */
export const sittings = pgTable(
  'sitting',
  {
    code: text().$type<SittingCode>().primaryKey(),
    bank: text().notNull(),
    bankRecordedAt: instant('bank_recorded_at').notNull(),
    /** The form as it was sat, so that a later change of it changes no result. */
    form: jsonb().$type<OpenForm>().notNull(),
    extension: text().$type<Extension>().notNull(),
    seed: integer().notNull(),
    startedAt: instant('started_at').notNull(),
    /** The sitting before, where somebody went on from its report: what it asked is not asked again. */
    previous: text().$type<SittingCode>(),
    /** Null where every item of the paper was within the limit of exposure. */
    overExposed: jsonb('over_exposed').$type<OverExposed>(),
  },
  (t) => [index('sitting_lately').on(t.bank, t.startedAt), index('sitting_started').on(t.startedAt)],
)

const sitting = () =>
  text()
    .$type<SittingCode>()
    .notNull()
    .references(() => sittings.code)

/** The paper, place by place from 0. */
export const sittingItems = pgTable(
  'sitting_item',
  {
    sitting: sitting(),
    nth: smallint().notNull(),
    item: text().$type<ItemId>().notNull(),
    scope: text().notNull(),
    section: smallint().notNull(),
    /** Hundredths of a mark. */
    most: integer().$type<Marks>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sitting, t.nth] }), index('sitting_item_asked').on(t.item)],
)

/** Every answer and flag that was ever saved, in the order of arrival. Rows are added, never changed. */
export const sittingEvents = pgTable(
  'sitting_event',
  {
    row: bigserial({ mode: 'number' }).primaryKey(),
    sitting: sitting(),
    key: text().notNull(),
    turn: smallint().notNull(),
    nth: smallint().notNull(),
    /** Null: left open. */
    response: jsonb().$type<SimpleResponse>(),
    isFlagged: boolean('is_flagged').notNull(),
    at: instant().notNull(),
  },
  (t) => [unique('sitting_event_once').on(t.sitting, t.key, t.turn), index('sitting_event_log').on(t.sitting, t.row)],
)

/** One for each sitting at most. */
export const sittingSubmissions = pgTable('sitting_submission', {
  sitting: sitting().primaryKey(),
  at: instant().notNull(),
  by: text().$type<Submission['by']>().notNull(),
})

/** How likely it was to pass, said before the sitting began and never changed: so nobody can foretell afterwards. */
export const sittingForecasts = pgTable('sitting_forecast', {
  sitting: sitting().primaryKey(),
  /** 0 to 1. */
  likely: doublePrecision().notNull(),
})

/** What became of a sitting that was foretold, once it was handed in; by the keys that held when it was settled. */
export const sittingOutcomes = pgTable(
  'sitting_outcome',
  {
    sitting: text()
      .$type<SittingCode>()
      .primaryKey()
      .references(() => sittingForecasts.sitting),
    isPassed: boolean('is_passed').notNull(),
    /** Enough of it was answered to count. */
    isAnswered: boolean('is_answered').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  (t) => [index('sitting_outcome_time').on(t.submittedAt)],
)

/**
 * The log of re-scoring: what a place of a paper was worth, what it is worth since, and why. Rows are added, never changed. One for each
 * place and state of the bank at most, so judging again adds nothing.
 */
export const sittingRescorings = pgTable(
  'sitting_rescoring',
  {
    row: bigserial({ mode: 'number' }).primaryKey(),
    sitting: sitting(),
    nth: smallint().notNull(),
    item: text().$type<ItemId>().notNull(),
    bankFrom: instant('bank_from').notNull(),
    bankTo: instant('bank_to').notNull(),
    /** Hundredths of a mark. */
    before: integer('marks_before').$type<Marks>().notNull(),
    after: integer('marks_after').$type<Marks>().notNull(),
    reason: jsonb().$type<RescoreReason>().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique('sitting_rescoring_once').on(t.sitting, t.nth, t.bankTo)],
)

/** How hard items are on the scale of ability, fitted from the papers that were handed in. Derived: replaced whenever it is fitted anew. */
export const itemParameters = pgTable(
  'item_parameter',
  {
    bank: text().notNull(),
    item: text().$type<ItemId>().notNull(),
    /** Fingerprint of what was asked and right. */
    question: text().notNull(),
    discrimination: doublePrecision().notNull(),
    difficulty: doublePrecision().notNull(),
    /** Standard error of the difficulty. */
    error: doublePrecision('difficulty_error').notNull(),
    answers: integer().notNull(),
    fittedAt: instant('fitted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bank, t.item] })],
)
