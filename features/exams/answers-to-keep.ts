/** The answers of a paper as the practice log of a device would keep them: so that an exam counts in the wrong book and in what is due. */
import type { ExamResult } from '#domain/exam/exam-result.ts'
import type { Item, ItemId, PointId } from '#domain/item/item.ts'
import { misconceptionOf } from '#domain/item/misconception-of.ts'
import type { Verdict } from '#domain/memory/event.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import type { Sat } from './find-sat.ts'

/** `id`: the same each time and on each device, so that nothing is kept twice. `shows`: what a wrong answer shows that is believed. */
export type AnswerToKeep = {
  readonly id: string
  readonly item: ItemId
  readonly points: NonEmpty<PointId>
  readonly verdict: Verdict
  readonly shows?: string
}

/** Letters of the id of an event, as a device makes them. */
const ID_LENGTH = 24

/** In the order of the paper. What was left open shows nothing: it may have been the time. */
export function answersToKeep(
  { sitting: { code, paper }, sheet }: Pick<Sat, 'sitting' | 'sheet'>,
  { scores }: Pick<ExamResult, 'scores'>,
  itemOf: (id: ItemId) => Item,
): readonly AnswerToKeep[] {
  return paper.flatMap(({ item: id }, nth): readonly AnswerToKeep[] => {
    const [item, response, score] = [itemOf(id), sheet[nth]?.response, scores[nth]]
    if (response === undefined || score === undefined) return []
    const isRight = score.verdict === 'right'
    const shows = isRight ? undefined : misconceptionOf(item, new Map([[id, response]]))
    return [
      {
        id: fingerprintOf([code, nth]).slice(0, ID_LENGTH),
        item: id,
        points: item.points,
        verdict: isRight ? 'right' : 'wrong',
        ...(shows !== undefined && { shows }),
      },
    ]
  })
}
