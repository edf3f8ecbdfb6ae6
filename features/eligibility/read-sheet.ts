/** One result as the counter needs it: in official terms, with a receipt that the same answers, day and content always bring again. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { receiptOf } from '#domain/entitlement/receipt.ts'
import type { Answers } from '#domain/interview/answers.ts'
import { type Checklist, checklistOf } from '#domain/plan/checklist.ts'
import { type LastDay, lastDayOf } from '#domain/plan/last-day.ts'
import type { Topic } from '#domain/policy/policy.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { FactDictionary, Facts } from '#domain/rules/fact.ts'
import { chinaCalendar } from '#platform/calendar-cn/calendar-cn.ts'
import type { Context } from '#platform/context.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import { type Case, readCase } from './read-case.ts'
import type { ResultRequest } from './read-result.ts'

export type SheetPage = {
  readonly topic: Topic
  readonly on: CivilDate
  readonly answers: Answers
  readonly facts: Facts
  readonly dropped: readonly string[]
  readonly contradictions: Case['contradictions']
  readonly persona: Case['persona']
  readonly entitlement: Entitlement
  /** Of this result alone. */
  readonly checklist: Checklist
  readonly last: LastDay | undefined
  /** SHA-256 of the receipt: engine, content, day, the facts that were read, and the ruling. */
  readonly receipt: string
  /** Of the whole content by which it was decided. */
  readonly content: string
  readonly dictionary: FactDictionary
}

export type NoSuchSheet = { readonly kind: 'noSuchSheet'; readonly given: string }

export const sayNoSuchSheet = ({ given }: NoSuchSheet): string =>
  `没有“${given.slice(0, 40)}”这一项，打不出单据。回结果页，在每一项下面点“打印单据”。`

export type SheetRequest = ResultRequest & { readonly benefit: string }

/**
 * The day of the sheet is also the last day that an answer may name, so that opening it later decides the same.
 * Problem: no rule speaks of the benefit.
 */
export async function readSheet(ctx: Context, { search, topic, on, benefit }: SheetRequest): Promise<Result<SheetPage, NoSuchSheet>> {
  const { catalogue, rulebook, dictionary, answers, dropped, facts, contradictions, persona } = await readCase(ctx, search)
  const entitlement = assessExactly(rulebook, facts, on, topic, on).find((each) => each.benefit === benefit)
  if (entitlement === undefined) return fail({ kind: 'noSuchSheet', given: benefit })
  const content = catalogue?.state.fingerprint ?? ''
  return ok({
    topic,
    on,
    answers,
    facts,
    dropped,
    contradictions,
    persona,
    entitlement,
    checklist: checklistOf([entitlement], catalogue?.references.papers ?? []),
    last: entitlement.deadline && lastDayOf(entitlement.deadline, chinaCalendar, on),
    receipt: fingerprintOf(receiptOf(entitlement, facts, on, dictionary, content)),
    content,
    dictionary,
  })
}
