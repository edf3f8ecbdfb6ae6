/** What a paper came to: only after it was handed in. */
import { attemptOf } from '#domain/exam/attempt.ts'
import { type ExamResult, resultOf } from '#domain/exam/exam-result.ts'
import { fullMarks } from '#domain/exam/form.ts'
import { type Outlook, outlookOf } from '#domain/exam/outlook.ts'
import { type Progress, progressOf } from '#domain/exam/progress.ts'
import type { Rescoring } from '#domain/exam/rescoring.ts'
import type { Place } from '#domain/exam/sheet.ts'
import type { Sitting, Submission } from '#domain/exam/sitting.ts'
import type { Item, ItemId, RichText } from '#domain/item/item.ts'
import type { Score } from '#domain/item/score/score.ts'
import type { Standard } from '#domain/item/standard.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findItemParameters } from '#store/exams/item-parameters.ts'
import { listRescorings } from '#store/exams/rescorings.ts'
import { type AnswerToKeep, answersToKeep } from './answers-to-keep.ts'
import { findEarlier } from './find-attempts.ts'
import { findSat } from './find-sat.ts'
import { type FunctionTally, tallyFunctions } from './function-tallies.ts'
import type { NoSuchSitting } from './no-such-sitting.ts'
import { type WorstFunction, worstFunction } from './worst-function.ts'

export type ReportPage = {
  readonly sitting: Sitting
  readonly submission: Submission
  readonly standard: Standard
  readonly result: ExamResult
  readonly sheet: readonly Place[]
  /** Of those the paper asked about, in the order of the standard. */
  readonly functions: readonly FunctionTally[]
  /** Undefined where no mark was lost. */
  readonly worst: WorstFunction | undefined
  readonly reviews: readonly Review[]
  readonly toKeep: readonly AnswerToKeep[]
  readonly outlook: Outlook
  /** What was judged again since, in the order in which it was; `result` and `reviews` are after it. */
  readonly rescorings: readonly Rescoring[]
  readonly progress: Progress
}
/** `nth` from 0. */
export type Review = { readonly nth: number; readonly stem: RichText; readonly score: Score }

/** The paper is still being sat. */
export type NotSubmitted = { readonly kind: 'notSubmitted' }

export async function readReport(ctx: Context, code: string): Promise<Result<ReportPage, NoSuchSitting | NotSubmitted>> {
  const sat = await findSat(ctx, code)
  if (!sat.ok) return sat
  const { sitting, stand, sheet, bank } = sat.value
  if (stand.kind === 'open') return fail({ kind: 'notSubmitted' })
  const items = new Map(bank.items.map(({ item }) => [item.id, item]))
  const rescorings = await listRescorings(ctx.db, sitting.code)
  const result = resultOf(sitting, sheet, (id) => knownIn(items, id), rescorings)
  const reviews = sitting.paper.flatMap(({ item }, nth) => {
    const score = result.scores[nth]
    return score === undefined ? [] : [{ nth, item: knownIn(items, item), score }]
  })
  const { passMark } = sitting.form
  const functions = tallyFunctions(sat.value, result)
  const earlier = await findEarlier(ctx.db, sitting.code)
  const own = attemptOf(sitting, result, (id) => knownIn(items, id), rescorings)
  return ok({
    sitting,
    submission: stand.submission,
    standard: bank.standard,
    result,
    sheet,
    functions,
    worst: worstFunction(functions, sat.value, result),
    toKeep: answersToKeep(sat.value, result, (id) => knownIn(items, id)),
    reviews: reviews.map(({ nth, item, score }) => ({ nth, stem: item.stem, score })),
    outlook: outlookOf(
      [...earlier, own].map(({ asked }) => asked),
      own.asked.map(({ item }) => item),
      passMark.value / fullMarks(sitting.form),
      await findItemParameters(ctx.db, sitting.bank),
    ),
    progress: progressOf(earlier, own, bank.standard),
    rescorings,
  })
}

function knownIn(items: ReadonlyMap<ItemId, Item>, id: ItemId): Item {
  const item = items.get(id)
  if (item === undefined) throw new Error(`item ${id} is in a paper but not in the bank it was made from`)
  return item
}
