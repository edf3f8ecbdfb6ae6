/** One place of a paper: to be answered without its key, or, once the paper is handed in, with it. */

import { rulesOf } from '#domain/exam/exam-result.ts'
import { lastRescoring, type Rescoring } from '#domain/exam/rescoring.ts'
import { rulingOf } from '#domain/exam/ruling.ts'
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
import { listRescorings } from '#store/exams/rescorings.ts'
import { findBank } from '#store/items/bank.ts'
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
  /** With the key as it was corrected since, where it was. */
  readonly item: SimpleItem
  readonly response: Place['response']
  /** The verdict by the key of `item`; the marks as they stand after re-scoring, which takes none away. */
  readonly score: Score
  /** What was judged again at this place, in the order in which it was. */
  readonly rescorings: readonly Rescoring[]
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
  const rescorings = (await listRescorings(ctx.db, sitting.code)).filter((each) => each.nth === at)
  const last = lastRescoring(rescorings, at)
  const solved = last === undefined ? item : await correctedItem(ctx, sitting.bank, item, last)
  const score = scoreResponse(solved, response, place.most, rulesOf(sitting.form))
  return ok({
    ...common,
    kind: 'reviewed',
    item: solved,
    response,
    score: last === undefined ? score : { ...score, marks: last.after },
    rescorings,
    standard: bank.standard,
    points: bank.points.filter(({ id }) => item.points.includes(id)),
    documents: bank.documents,
  })
}

async function correctedItem({ db }: Context, bank: string, asked: SimpleItem, { bankTo }: Rescoring): Promise<SimpleItem> {
  const now = (await findBank(db, bank, bankTo))?.items.find(({ item }) => item.id === asked.id)?.item
  const ruling = now && rulingOf(asked, now)
  return ruling?.kind === 'corrected' ? ruling.item : asked
}
