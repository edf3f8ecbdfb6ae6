/** An answer as a form sends it, in places as they were shown: translated, and saved. */
import { z } from 'zod'
import { type SavedEvent, type SaveRefused, saySaveRefused } from '#domain/exam/sitting.ts'
import { responseShown } from '#domain/item/shown-response.ts'
import { fail, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { parseForm, zIdempotencyKey } from '#platform/schema/form.ts'
import { findPaperItem } from '#store/exams/sittings.ts'
import { findBank } from '#store/items/bank.ts'
import { type NoSuchSitting, readCode, sayNoSuchSitting } from './no-such-sitting.ts'
import { saveAnswer } from './save-answer.ts'

/** The field of the answer. */
export const ANSWER = 'a'
const LONGEST = 200

export type AnswerRefused = SaveRefused | NoSuchSitting | { readonly kind: 'stalePage' }

const answerForm = z.object({ key: zIdempotencyKey, flag: z.string().optional(), clear: z.string().optional() })

/** `nth` from 1. With the field `clear` the answer is taken back. What our form cannot have sent is no answer. */
export async function takeAnswer(ctx: Context, code: string, nth: string, form: FormData): Promise<Result<SavedEvent, AnswerRefused>> {
  const sent = parseForm(answerForm, form)
  if (!sent.ok) return fail({ kind: 'stalePage' })
  const at = /^[1-9]\d{0,2}$/.test(nth) ? Number(nth) - 1 : -1
  const sitting = readCode(code)
  if (sitting === undefined) return fail({ kind: 'noSuchSitting' })
  const place = await findPaperItem(ctx.db, sitting, at)
  const bank = place && (await findBank(ctx.db, place.bank, place.bankRecordedAt))
  if (place === undefined || bank === undefined) return fail({ kind: 'noSuchSitting' })
  const item = bank.items.find((each) => each.item.id === place.item)?.item
  if (item === undefined || item.kind === 'case') return fail({ kind: 'noSuchPlace', nth: at })
  const given = form.getAll(ANSWER).map((text) => (typeof text === 'string' ? text.slice(0, LONGEST).replaceAll('\u0000', '') : ''))
  const response = sent.value.clear === undefined ? responseShown(item, place.seed, given) : undefined
  const isFlagged = sent.value.flag !== undefined
  return saveAnswer(ctx, sitting, { nth: at, key: sent.value.key, response, isFlagged })
}

/** Says what to do now. */
export function sayAnswerRefused(refused: AnswerRefused): string {
  switch (refused.kind) {
    case 'noSuchSitting':
      return sayNoSuchSitting(refused)
    case 'stalePage':
      return '这一页放得太久，这次没存上。再选一次，按“存好，下一题”。'
    case 'submitted':
    case 'overdue':
    case 'noSuchPlace':
      return saySaveRefused(refused)
  }
}
