/**
 * Judges a paper that was handed in once more, by the bank as it is now. What comes out hangs on the paper, its answers and the present
 * state of each item alone: not on how often or in which order states came between. Nobody loses marks by a mistake of ours.
 */
import type { Instant } from '#domain/calendar/instant.ts'
import type { ItemId, SimpleItem } from '#domain/item/item.ts'
import { sayKey } from '#domain/item/say-key.ts'
import { type Marks, toMarks } from '#domain/item/score/marks.ts'
import { scoreResponse } from '#domain/item/score/score-response.ts'
import { rulesOf } from './exam-result.ts'
import { type ItemState, presentState, stateAt } from './item-states.ts'
import { lastRescoring, type RescoreReason, type Rescoring } from './rescoring.ts'
import { isSameRuling, type Ruling, rulingOf, stands } from './ruling.ts'
import type { Place } from './sheet.ts'
import type { Sitting } from './sitting.ts'

export type Judged = Pick<Sitting, 'form' | 'paper' | 'bankRecordedAt'>

/**
 * What is to be added to `log`: one entry a place whose ruling is another one than before, also where its marks stay. Nothing where the
 * log says it already. Items that were taken out of the bank are left as they are: retiring an item judges nobody.
 */
export function rescoringsOf(
  sitting: Judged,
  sheet: readonly Place[],
  statesOf: (item: ItemId) => readonly ItemState[],
  log: readonly Rescoring[],
  at: Instant,
): readonly Rescoring[] {
  return sitting.paper.flatMap((place, nth) => {
    const states = statesOf(place.item)
    const asked = stateAt(states, sitting.bankRecordedAt)?.item
    const present = presentState(states)
    if (asked === undefined || asked.kind === 'case' || present === undefined) return []
    const last = lastRescoring(log, nth)
    const held = last === undefined ? stands : rulingAt(asked, states, last.bankTo)
    const ruling = rulingOf(asked, present.item)
    if (isSameRuling(held, ruling)) return []
    const marksBy = (by: Ruling): Marks => marksUnder(by, asked, sheet[nth]?.response, place.most, sitting)
    return [
      {
        nth,
        item: place.item,
        bankFrom: last?.bankTo ?? sitting.bankRecordedAt,
        bankTo: present.recordedAt,
        before: last?.after ?? marksBy(stands),
        after: marksBy(ruling),
        reason: reasonOf(asked, held, ruling),
        at,
      },
    ]
  })
}

/** Whether a state of the item judges otherwise than the one before it: the others have no paper to be looked at. */
export const wasRekeyed = (states: readonly ItemState[]): boolean =>
  states.some(({ item }, nth) => {
    const before = states[nth - 1]?.item
    return before !== undefined && before.kind !== 'case' && rulingOf(before, item).kind !== 'stands'
  })

const rulingAt = (asked: SimpleItem, states: readonly ItemState[], at: Instant): Ruling => {
  const then = stateAt(states, at)
  return then === undefined ? stands : rulingOf(asked, then.item)
}

/** A corrected key gives what was withheld, and takes back nothing that was given by the key of the paper. */
function marksUnder(ruling: Ruling, asked: SimpleItem, response: Place['response'], most: Marks, { form }: Judged): Marks {
  const first = scoreResponse(asked, response, most, rulesOf(form)).marks
  switch (ruling.kind) {
    case 'stands':
      return first
    case 'voided':
      return most
    case 'corrected':
      return toMarks(Math.max(first, scoreResponse(ruling.item, response, most, rulesOf(form)).marks))
  }
}

function reasonOf(asked: SimpleItem, held: Ruling, ruling: Ruling): RescoreReason {
  const was = sayKey(held.kind === 'corrected' ? held.item : asked)
  switch (ruling.kind) {
    case 'voided':
      return { kind: 'voided' }
    case 'corrected':
      return { kind: 'keyCorrected', was, is: sayKey(ruling.item) }
    case 'stands':
      return held.kind === 'voided' ? { kind: 'reinstated' } : { kind: 'keyCorrected', was, is: sayKey(asked) }
  }
}
