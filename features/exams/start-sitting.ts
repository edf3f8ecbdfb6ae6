/** Begins a sitting: draws a paper, and the time runs. */
import { z } from 'zod'
import type { AssemblyProblem } from '#domain/exam/assemble-paper.ts'
import { drawPaper } from '#domain/exam/draw-paper.ts'
import { LATELY } from '#domain/exam/exposure.ts'
import { type FormId, isOpen, toFormId } from '#domain/exam/form.ts'
import { sayAssemblyProblem } from '#domain/exam/say-demand.ts'
import { type Extension, extensions, type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'
import type { Standard } from '#domain/item/standard.ts'
import { codeLetters } from '#domain/policy/mistake-report.ts'
import type { FieldProblems } from '#domain/prelude/field-problems.ts'
import { seedOf } from '#domain/prelude/random.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { lettersOf } from '#platform/crypto/letters.ts'
import { transact } from '#platform/db/db.ts'
import { type IdempotencyKey, parseForm, zIdempotencyKey } from '#platform/schema/form.ts'
import { findDrawnLately } from '#store/exams/drawn-lately.ts'
import { recordForecast } from '#store/exams/forecasts.ts'
import { beginSitting, findSitting, listRecentItems } from '#store/exams/sittings.ts'
import { findBank } from '#store/items/bank.ts'
import { foretell } from './foretell.ts'
import { CODE_LENGTH, readCode } from './no-such-sitting.ts'
import { findSolvers } from './solver.ts'

/** `previous`: the sitting from whose report somebody came. `allowsRepeats`: items of the papers before may be asked again. */
export type StartDraft = {
  readonly bank: string
  readonly form: FormId
  readonly extension: Extension
  readonly previous: SittingCode | undefined
  readonly allowsRepeats: boolean
  readonly key: IdempotencyKey
}

export type StartRefused =
  | { readonly kind: 'noSuchBank' }
  /** Not in the list any more, or one that cannot be sat. */
  | { readonly kind: 'noSuchForm' }
  | { readonly kind: 'noPaper'; readonly because: AssemblyProblem; readonly standard: Standard }

/** So many papers back nothing is asked again. */
const RECENT_PAPERS = 3

const startForm = z.object({
  bank: z.string().max(80),
  form: z.string('选一种卷型').max(8).transform(toFormId),
  extension: z.enum(extensions, '从列表里选要不要加时间').default('none'),
  previous: z.string().max(40).optional(),
  repeats: z.string().optional(),
  key: zIdempotencyKey,
})

export function parseStartForm(form: FormData): Result<StartDraft, FieldProblems> {
  const parsed = parseForm(startForm, form)
  if (!parsed.ok) return parsed
  const { previous, repeats, ...draft } = parsed.value
  return ok({ ...draft, previous: readCode(previous ?? ''), allowsRepeats: repeats !== undefined })
}

/** The same form sent twice begins one sitting, and both get its code. */
export async function startSitting(ctx: Context, draft: StartDraft): Promise<Result<SittingCode, StartRefused>> {
  const code = toSittingCode(lettersOf(draft.key, codeLetters, CODE_LENGTH))
  if ((await findSitting(ctx.db, code)) !== undefined) return ok(code)
  const bank = await findBank(ctx.db, draft.bank, ctx.clock.now())
  if (bank === undefined) return fail({ kind: 'noSuchBank' })
  const form = bank.forms.find(({ id }) => id === draft.form)
  if (form === undefined || !isOpen(form)) return fail({ kind: 'noSuchForm' })
  const { previous, allowsRepeats, extension } = draft
  const recent = previous === undefined || allowsRepeats ? new Set<never>() : await listRecentItems(ctx.db, previous, RECENT_PAPERS)
  const seed = seedOf(ctx.newKey()) >>> 1 // fits the column, and its sign
  const lately = await findDrawnLately(ctx.db, draft.bank, LATELY - 1) // this paper is one of them as well
  const drawn = drawPaper(bank, form, seed, { recent, lately }, await findSolvers())
  if (!drawn.ok) return fail({ kind: 'noPaper', because: drawn.problem, standard: bank.standard })
  const { paper, overExposed } = drawn.value
  if (overExposed) ctx.log.warn({ bank: draft.bank, paperForm: form.id, ...overExposed }, 'a paper beyond the limit of exposure')
  const likely = allowsRepeats ? undefined : await foretell(ctx.db, previous, bank, form, paper) // keys seen before would help
  const sitting = {
    code,
    bank: draft.bank,
    bankRecordedAt: bank.recordedAt,
    form,
    extension,
    seed,
    startedAt: ctx.clock.now(), // the clock starts when the paper is there
    paper,
    overExposed,
  }
  await transact(ctx.db, async (tx) => {
    const isBegun = await beginSitting(tx, sitting, previous)
    if (isBegun && likely !== undefined) await recordForecast(tx, code, likely)
  })
  return ok(code)
}

/** Says what to do now. */
export function sayStartRefused(refused: StartRefused): string {
  switch (refused.kind) {
    case 'noSuchBank':
      return '没有这个题库。回模拟考首页，重新选。'
    case 'noSuchForm':
      return '这种卷型现在不能考。选一种能选的。'
    case 'noPaper':
      return sayAssemblyProblem(refused.because, refused.standard)
  }
}
