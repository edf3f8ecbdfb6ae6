import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { aMultiple, aSingle, aTrueFalse, optionIds } from '#domain/item/item.fixture.ts'
import type { Item, ItemId, MultipleItem } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import { resultOf } from './exam-result.ts'
import type { ItemState } from './item-states.ts'
import { rescoringsOf, wasRekeyed } from './rescore-sitting.ts'
import type { Rescoring } from './rescoring.ts'
import type { Place } from './sheet.ts'
import { aSitting } from './sitting.fixture.ts'

const sitting = aSitting()
const place = (response: SimpleResponse | undefined): Place => ({ response, isFlagged: false, spentMs: 0 })
const letters = (most: number) => fc.subarray([...optionIds('ABCDE')], { minLength: 1, maxLength: most })

const singles = fc.record({ key: fc.constantFrom(...optionIds('ABC')), stem: fc.constantFrom(aSingle().stem, '换了个问法（　）。') })
const multiples = letters(3).map((key) => ({ key }) as unknown as Pick<MultipleItem, 'key'>)
/** One later edition of the three items: keys, and sometimes a stem, differ. */
const editions = fc
  .record({ single: singles, multiple: multiples, trueFalse: fc.boolean() })
  .map(({ single, multiple, trueFalse }): readonly Item[] => [aSingle(single), aMultiple(multiple), aTrueFalse({ key: trueFalse })])
const first: readonly Item[] = [aSingle(), aMultiple(), aTrueFalse()]
const sheets = fc
  .tuple(
    fc.option(
      fc.constantFrom(...optionIds('ABC')).map((chosen): SimpleResponse => ({ kind: 'single', chosen })),
      { nil: undefined },
    ),
    fc.option(
      letters(4).map((chosen): SimpleResponse => ({ kind: 'multiple', chosen })),
      { nil: undefined },
    ),
    fc.option(
      fc.boolean().map((says): SimpleResponse => ({ kind: 'trueFalse', says })),
      { nil: undefined },
    ),
  )
  .map((responses) => responses.map(place))

/** What the bank knows once the editions came one after another, one a second after the paper was drawn. */
const statesAfter =
  (all: readonly (readonly Item[])[]) =>
  (id: ItemId): readonly ItemState[] =>
    all.flatMap((edition, nth) => {
      const item = edition.find((each) => each.id === id)
      return item
        ? [{ item, recordedAt: toInstant(nth * 1000), supersededAt: nth + 1 < all.length ? toInstant((nth + 1) * 1000) : undefined }]
        : []
    })

/** The log after judging at the ends of those editions only that `isJudged` names; always at the last. */
function logOf(all: readonly (readonly Item[])[], sheet: readonly Place[], isJudged: readonly boolean[]): readonly Rescoring[] {
  let log: readonly Rescoring[] = []
  for (let known = 1; known <= all.length; known++) {
    if (known < all.length && !isJudged[known]) continue
    log = [...log, ...rescoringsOf(sitting, sheet, statesAfter(all.slice(0, known)), log, toInstant(known))]
  }
  return log
}
const resultWith = (sheet: readonly Place[], log: readonly Rescoring[]) =>
  resultOf(sitting, sheet, (id) => first.find((item) => item.id === id) ?? aSingle(), log)

const histories = fc.array(editions, { minLength: 1, maxLength: 3 }).map((later) => [first, ...later])
const journeys = fc.tuple(histories, sheets, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
const RUNS = { numRuns: 1000 }

describe('judging again', () => {
  test('a second time adds nothing', () => {
    fc.assert(
      fc.property(journeys, ([all, sheet, isJudged]) => {
        const log = logOf(all, sheet, isJudged)
        expect(rescoringsOf(sitting, sheet, statesAfter(all), log, toInstant(9))).toEqual([])
      }),
      RUNS,
    )
  })

  test('comes to the same whichever states it was judged by on the way', () => {
    fc.assert(
      fc.property(journeys, ([all, sheet, isJudged]) => {
        const direct = logOf(all, sheet, [])
        expect(resultWith(sheet, logOf(all, sheet, isJudged))).toEqual(resultWith(sheet, direct))
      }),
      RUNS,
    )
  })

  test('a key that was corrected and corrected back restores the marks', () => {
    fc.assert(
      fc.property(journeys, ([all, sheet, isJudged]) => {
        expect(resultWith(sheet, logOf([...all, first], sheet, isJudged))).toEqual(resultWith(sheet, []))
      }),
      RUNS,
    )
  })

  test('takes no marks that the key of the paper gave, and no place gets more than it is worth', () => {
    fc.assert(
      fc.property(journeys, ([all, sheet, isJudged]) => {
        const [before, after] = [resultWith(sheet, []), resultWith(sheet, logOf(all, sheet, isJudged))]
        for (const [nth, score] of after.scores.entries()) {
          expect(score.marks).toBeGreaterThanOrEqual(before.scores[nth]?.marks ?? 0)
          expect(score.marks).toBeLessThanOrEqual(score.most)
        }
      }),
      RUNS,
    )
  })

  test('each entry goes on where the one before it ended', () => {
    fc.assert(
      fc.property(journeys, ([all, sheet, isJudged]) => {
        const log = logOf(all, sheet, isJudged)
        for (const nth of [0, 1, 2]) {
          const own = log.filter((entry) => entry.nth === nth)
          for (const [at, entry] of own.entries()) {
            expect(entry.bankFrom).toBe(own[at - 1]?.bankTo ?? sitting.bankRecordedAt)
            expect(entry.before).toBe(own[at - 1]?.after ?? resultWith(sheet, []).scores[nth]?.marks)
          }
        }
      }),
      RUNS,
    )
  })
})

describe('one paper', () => {
  const answered = [
    place({ kind: 'single', chosen: optionIds('C')[0] ?? aSingle().key }),
    place(undefined),
    place({ kind: 'trueFalse', says: false }),
  ]
  const judged = (...later: readonly (readonly Item[])[]) => logOf([first, ...later], answered, [])

  test('what was withheld is given, with both keys in words', () => {
    const [entry, ...others] = judged([aSingle({ key: optionIds('C')[0] ?? aSingle().key }), aMultiple(), aTrueFalse()])
    expect(entry).toMatchObject({ nth: 0, before: 0, after: 1_00, reason: { kind: 'keyCorrected', was: '乙', is: '丙' } })
    expect(others).toEqual([])
  })
  test('what was given stays given, and the log says that the key was another', () => {
    expect(judged([aSingle(), aMultiple(), aTrueFalse({ key: true })])).toMatchObject([
      { nth: 2, before: 1_00, after: 1_00, reason: { was: '错', is: '对' } },
    ])
  })
  test('a void item gives all marks also where nothing was answered, and passing follows', () => {
    const log = judged([aSingle(), aMultiple({ key: optionIds('AB') as never, stem: '另一道题（　）。' }), aTrueFalse()])
    expect(log).toMatchObject([{ nth: 1, before: 0, after: 2_00, reason: { kind: 'voided' } }])
    expect([resultWith(answered, []).isPassed, resultWith(answered, log)]).toMatchObject([false, { marks: 3_00, isPassed: true }])
  })
  test('an item that was taken out, or changed in words alone, is left as it was', () => {
    const taken = (id: ItemId): readonly ItemState[] =>
      statesAfter([first])(id).map((state) => ({ ...state, supersededAt: toInstant(500) }))
    expect(rescoringsOf(sitting, answered, taken, [], toInstant(9))).toEqual([])
    expect(judged([aSingle({ stem: '换个说法（　）。', why: '另讲。' }), aMultiple(), aTrueFalse()])).toEqual([])
  })
  test('only items with another key have papers to be looked at', () => {
    const states = statesAfter([first, [aSingle({ why: '另讲。' }), aMultiple({ key: optionIds('AB') as never }), aTrueFalse()]])
    expect(first.map(({ id }) => wasRekeyed(states(id)))).toEqual([false, true, false])
  })
})
