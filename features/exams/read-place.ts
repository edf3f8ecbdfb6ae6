/** One place of a paper: to be answered without its key, or, once the paper is handed in, with it. */

import { rulesOf } from '#domain/exam/exam-result.ts'
import type { Place } from '#domain/exam/sheet.ts'
import type { PaperItem, Sitting } from '#domain/exam/sitting.ts'
import { type AskedItem, ask } from '#domain/item/asked.ts'
import type { Drawing } from '#domain/item/bank.ts'
import type { BasisDocument, SimpleItem } from '#domain/item/item.ts'
import type { Score } from '#domain/item/score/score.ts'
import { scoreResponse } from '#domain/item/score/score-response.ts'
import { placesGiven } from '#domain/item/shown-response.ts'
import type { KnowledgePoint, Standard } from '#domain/item/standard.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { findSat } from './find-sat.ts'
import type { NoSuchSitting } from './no-such-sitting.ts'

type Common = {
  readonly sitting: Sitting
  readonly nth: number
  readonly place: PaperItem
  readonly asked: AskedItem
  readonly drawings: readonly Drawing[]
}
export type OpenPlace = Common & {
  readonly kind: 'open'
  readonly leftMs: number | undefined
  /** What the field holds, as it was sent last. */
  readonly given: readonly string[]
  readonly isFlagged: boolean
  readonly sheet: readonly Place[]
  readonly key: string
}
/** With its key: only after handing in. */
export type ReviewedPlace = Common & {
  readonly kind: 'reviewed'
  readonly item: SimpleItem
  readonly response: Place['response']
  readonly score: Score
  readonly standard: Standard
  readonly points: readonly KnowledgePoint[]
  readonly documents: readonly BasisDocument[]
}

export type NoSuchPlace = { readonly kind: 'noSuchPlace'; readonly places: number }
export const sayNoSuchPlace = ({ places }: NoSuchPlace): string => `这张卷只有第 1 到第 ${places} 题。回答题卡，点题号进去。`

/** `nth` as it stands in the address, from 1. */
export async function readPlace(
  ctx: Context,
  code: string,
  nth: string,
): Promise<Result<OpenPlace | ReviewedPlace, NoSuchSitting | NoSuchPlace>> {
  const sat = await findSat(ctx, code)
  if (!sat.ok) return sat
  const { sitting, stand, sheet, bank } = sat.value
  const at = /^[1-9]\d{0,2}$/.test(nth) ? Number(nth) - 1 : -1
  const place = sitting.paper[at]
  const item = bank.items.find((each) => each.item.id === place?.item)?.item
  if (place === undefined || item === undefined || item.kind === 'case') return fail({ kind: 'noSuchPlace', places: sitting.paper.length })
  const common = { sitting, nth: at, place, asked: ask(item, sitting.seed), drawings: bank.drawings }
  const response = sheet[at]?.response
  if (stand.kind === 'open')
    return ok({
      ...common,
      kind: 'open',
      leftMs: stand.leftMs,
      given: placesGiven(item, sitting.seed, response),
      isFlagged: sheet[at]?.isFlagged ?? false,
      sheet,
      key: ctx.newKey(),
    })
  return ok({
    ...common,
    kind: 'reviewed',
    item,
    response,
    score: scoreResponse(item, response, place.most, rulesOf(sitting.form)),
    standard: bank.standard,
    points: bank.points.filter(({ id }) => item.points.includes(id)),
    documents: bank.documents,
  })
}
