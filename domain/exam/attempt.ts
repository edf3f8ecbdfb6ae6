/** A sitting that was handed in, with what was asked and what each answer was worth: from which other papers can be foretold. */
import type { Item, ItemId } from '#domain/item/item.ts'
import type { Score, Verdict } from '#domain/item/score/score.ts'
import type { ExamResult } from './exam-result.ts'
import { lastRescoring, type Rescoring } from './rescoring.ts'
import type { Sitting } from './sitting.ts'

export type Attempt = {
  readonly sitting: Sitting
  readonly result: ExamResult
  /** In the order of the paper. */
  readonly asked: readonly AskedItem[]
}
export type AskedItem = { readonly item: Item; readonly scope: string; readonly score: Score; readonly verdict: Verdict }

/**
 * `result` is what the paper came to, `log` what was judged again in it; `itemOf` must know every item of it, as it was asked. Marks
 * that all were given because an item was void tell nothing of anybody: such an item counts as left open.
 */
export function attemptOf(sitting: Sitting, result: ExamResult, itemOf: (id: ItemId) => Item, log: readonly Rescoring[] = []): Attempt {
  const asked = sitting.paper.flatMap(({ item, scope }, nth) => {
    const score = result.scores[nth]
    const isVoid = lastRescoring(log, nth)?.reason.kind === 'voided'
    return score === undefined ? [] : [{ item: itemOf(item), scope, score, verdict: isVoid ? ('blank' as const) : score.verdict }]
  })
  return { sitting, result, asked }
}

/** At least half of the items: fewer answers say nothing of what would have been. */
export const isReallyAnswered = ({ asked }: Pick<Attempt, 'asked'>): boolean => 2 * answeredIn(asked) >= asked.length
const answeredIn = (asked: readonly Pick<AskedItem, 'verdict'>[]): number => asked.filter(({ verdict }) => verdict !== 'blank').length
