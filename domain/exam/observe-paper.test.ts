import { describe, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { aMultiple, aSingle, aTrueFalse, optionIds } from '#domain/item/item.fixture.ts'
import type { Item, ItemId } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import type { AnsweredPlace, HandedIn } from './handed-in.ts'
import type { ItemState } from './item-states.ts'
import { observePaper } from './observe-paper.ts'
import { aSitting } from './sitting.fixture.ts'

const [A, B] = optionIds('AB') as readonly [never, never]
const sitting = aSitting()
const paperOf = (responses: readonly (SimpleResponse | undefined)[], changed: Partial<AnsweredPlace> = {}): HandedIn => ({
  ...sitting,
  places: sitting.paper.map((place, nth) => ({ ...place, response: responses[nth], spentMs: 1000, isRepeat: false, ...changed })),
})
const asked: readonly Item[] = [aSingle(), aMultiple(), aTrueFalse()]
/** The first edition was on the paper; `later` took its place. */
const states =
  (later: readonly Item[] = asked) =>
  (id: ItemId): readonly ItemState[] =>
    [asked, later].flatMap((edition, nth) => {
      const item = edition.find((each) => each.id === id)
      const [recordedAt, supersededAt] = nth === 0 ? [toInstant(0), toInstant(5)] : [toInstant(5), undefined]
      return item ? [{ item, recordedAt, supersededAt }] : []
    })
const right: SimpleResponse = { kind: 'single', chosen: B }
const answers = [right, { kind: 'multiple', chosen: optionIds('A') }, { kind: 'trueFalse', says: true }] as const

describe('what a paper tells', () => {
  test('right or not, what was chosen, and the share of marks on the rest', () => {
    const [single, multiple, trueFalse] = observePaper(paperOf(answers), states()).map(({ answer }) => answer)
    expect(single).toEqual({ isRight: true, chosen: [B], rest: 1 / 3, spentMs: 1000 }) // half of two marks, none of one
    expect(multiple).toMatchObject({ isRight: false, chosen: [A], rest: 1 / 2 })
    expect(trueFalse).toMatchObject({ isRight: false, chosen: ['right'], rest: 2 / 3 })
  })

  test('judged by the key as it is now, where the item still asks the same', () => {
    const rekeyed = observePaper(paperOf(answers), states([aSingle({ key: A }), aMultiple(), aTrueFalse({ key: true })]))
    expect(rekeyed.map(({ answer }) => answer?.isRight)).toEqual([false, false, true])
    expect(rekeyed[1]?.answer?.rest).toBe(1 / 2)
  })

  test.each<[string, HandedIn, readonly Item[], readonly boolean[]]>([
    ['left open', paperOf([right, undefined, answers[2]]), asked, [true, false, true]],
    ['fewer than half answered', paperOf([right]), asked, [false, false, false]],
    ['not the first time', paperOf(answers, { isRepeat: true }), asked, [false, false, false]],
    ['another stem since', paperOf(answers), [aSingle({ stem: '换了（　）。' }), aMultiple(), aTrueFalse()], [false, true, true]],
    [
      'options in another order since',
      paperOf(answers),
      [aSingle({ options: aSingle().options.toReversed() as never }), aMultiple(), aTrueFalse()],
      [true, true, true],
    ],
    [
      'letters that changed places',
      paperOf(answers),
      [
        aSingle({ options: [{ id: B, says: '甲' }, { id: A, says: '乙' }, ...aSingle().options.slice(2)] as never }),
        aMultiple(),
        aTrueFalse(),
      ],
      [false, true, true],
    ],
    ['taken out since', paperOf(answers), [aMultiple(), aTrueFalse()], [false, true, true]],
  ])('%s: seen, and whether it counts', (_, paper, later, counts) => {
    const seen = observePaper(paper, states(later))
    expect(seen.map(({ item }) => item)).toEqual(asked.map(({ id }) => id))
    expect(seen.map(({ answer }) => answer !== undefined)).toEqual(counts)
  })
})
