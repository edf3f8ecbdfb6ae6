/** What a paper that was handed in tells of the items it asked, judged by their keys as they are now. */
import { choicesOf, chosenIn } from '#domain/item/choices.ts'
import type { Item, ItemId, OptionId, SimpleItem } from '#domain/item/item.ts'
import { scoreResponse } from '#domain/item/score/score-response.ts'
import { isSame } from '#domain/prelude/is-same.ts'
import { rulesOf } from './exam-result.ts'
import type { AnsweredPlace, HandedIn } from './handed-in.ts'
import { type ItemState, presentState, stateAt } from './item-states.ts'
import { plain, rekey } from './rekey.ts'
import { isSameQuestion } from './ruling.ts'

/** One answer to an item as it is now. */
export type Observation = {
  readonly isRight: boolean
  readonly chosen: readonly OptionId[]
  /** Marks on all other items of the paper, as a share of what they were worth: 0 to 1. */
  readonly rest: number
  readonly spentMs: number | undefined
}
/** `answer`: undefined where it says nothing of the item as it is now, though it was shown. */
export type Seen = { readonly item: ItemId; readonly answer: Observation | undefined }

/** A paper with fewer of its items answered was tried and left: its rest tells nothing of anybody. */
const LEAST_SHARE = 0.5

/**
 * One entry a place. An answer counts where it is the first to this item, was given at all, on a paper that was at least half answered,
 * and the item still asks what it asked: the same stem and options. Otherwise the item was only seen.
 */
export function observePaper(
  { form, bankRecordedAt, places }: HandedIn,
  statesOf: (item: ItemId) => readonly ItemState[],
): readonly Seen[] {
  const isSat = places.filter(({ response }) => response !== undefined).length >= places.length * LEAST_SHARE
  const judged = places.map((place) => {
    const states = statesOf(place.item)
    const [asked, now] = [stateAt(states, bankRecordedAt)?.item, presentState(states)?.item]
    const isComparable = asked !== undefined && now !== undefined && (asked === now || asksTheSame(asked, now))
    const by = isComparable ? now : asked
    const score = by && scoreResponse(by, place.response, place.most, rulesOf(form))
    return { place, isComparable, marks: score?.marks ?? 0, isRight: score?.verdict === 'right' }
  })
  const marks = judged.reduce((sum, each) => sum + each.marks, 0)
  const most = places.reduce((sum, place) => sum + place.most, 0)
  return judged.map(({ place, isComparable, isRight, ...own }) => ({
    item: place.item,
    answer:
      isSat && isComparable ? observationOf(place, isRight, most > place.most ? (marks - own.marks) / (most - place.most) : 0) : undefined,
  }))
}

function observationOf({ response, spentMs, isRepeat }: AnsweredPlace, isRight: boolean, rest: number): Observation | undefined {
  return response === undefined || isRepeat ? undefined : { isRight, chosen: chosenIn(response), rest, spentMs }
}

/** Letters of options count here: they are what choices are counted by. */
function asksTheSame(asked: Item, now: Item): boolean {
  if (asked.kind === 'case' || now.kind === 'case' || !isSameQuestion(asked, now)) return false
  const offered = (item: SimpleItem): unknown => Object.fromEntries(choicesOf(item).map(({ id, says }) => [id, plain(says)]))
  return rekey(asked, now)?.asksTheSame === true && isSame(offered(asked), offered(now))
}
