import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBlank, aCase, aHotspot, aMatch, aMultiple, aNumber, anOrder, aSingle, aTrueFalse, optionIds } from '#domain/item/item.fixture.ts'
import { type Item, toItemId, toOptionId } from '#domain/item/item.ts'
import type { Response, SimpleResponse } from '#domain/item/response.ts'
import { marksOf, sayMarks } from './marks.ts'
import { sayHint } from './score.ts'
import { scoreAnswers } from './score-answers.ts'
import { scoreResponse } from './score-response.ts'
import { plainRules, type ScoringRules } from './scoring-rules.ts'

const say = (item: Item, response: Response | undefined, rules: Partial<ScoringRules> = {}, most = 2) => {
  const { marks, verdict } = scoreResponse(item, response, marksOf(most), { ...plainRules, ...rules })
  return `${sayMarks(marks)} ${verdict}`
}
const chosen = (kind: 'single' | 'hotspot', letter: string): SimpleResponse => ({ kind, chosen: toOptionId(letter) })
const order = (letters: string): Response => ({ kind: 'order', order: optionIds(letters) })

describe('one answer', () => {
  test('one of several, an area, right or wrong', () => {
    expect([say(aSingle(), chosen('single', 'B')), say(aSingle(), chosen('single', 'A')), say(aSingle(), chosen('single', 'Z'))]).toEqual([
      '2 right',
      '0 wrong',
      '0 wrong',
    ])
    expect([say(aHotspot(), chosen('hotspot', 'B')), say(aHotspot(), chosen('hotspot', 'A'))]).toEqual(['2 right', '0 wrong'])
    expect([say(aTrueFalse(), { kind: 'trueFalse', says: false }), say(aTrueFalse(), { kind: 'trueFalse', says: true })]).toEqual([
      '2 right',
      '0 wrong',
    ])
    expect(say(aSingle(), chosen('single', 'B'), {}, 0.5)).toBe('0.5 right')
  })

  test.each([
    ['ABCD', '3 right', '3 right'],
    ['BCDA', '2 partly', '0 wrong'],
    ['ABDC', '1 partly', '0 wrong'],
    ['DCBA', '0 wrong', '0 wrong'],
    ['AB', '1 partly', '0 wrong'],
    ['AABCD', '0 wrong', '0 wrong'],
    ['ABCZ', '0 wrong', '0 wrong'],
    ['', '0 blank', '0 blank'],
  ])('order %s', (letters, pairs, all) => {
    expect(say(anOrder(), order(letters), { order: 'adjacentPairs' }, 3)).toBe(pairs)
    expect(say(anOrder(), order(letters), { order: 'allOrNothing' }, 3)).toBe(all)
  })

  test('only the right order is worth all', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['A', 'B', 'C', 'D'], { minLength: 4 }), (letters) => {
        expect(say(anOrder(), order(letters.join('')), { order: 'adjacentPairs' }) === '2 right').toBe(letters.join('') === 'ABCD')
      }),
    )
  })

  test.each([
    [[0, 1, 2], '3 right', '3 right'],
    [[0, 2, 1], '1 partly', '0 wrong'],
    [[0, undefined, 3], '1 partly', '0 wrong'],
    [[3, 3, 3], '0 wrong', '0 wrong'],
    [[0, 1, 2, 3], '3 right', '3 right'],
    [[undefined], '0 blank', '0 blank'],
  ])('pairs %o', (rights, each, all) => {
    expect(say(aMatch(), { kind: 'match', rights }, { match: 'perPair' }, 3)).toBe(each)
    expect(say(aMatch(), { kind: 'match', rights }, { match: 'allOrNothing' }, 3)).toBe(all)
  })

  test('a case is the sum of its parts, and its marks are split to the hundredth', () => {
    const parts = (...list: readonly (readonly [string, SimpleResponse])[]): Response => ({
      kind: 'case',
      parts: new Map(list.map(([id, part]) => [toItemId(id), part])),
    })
    const [one, two, three] = [
      ['aba-010', chosen('single', 'B')],
      ['aba-011', { kind: 'trueFalse', says: false }],
      ['aba-012', { kind: 'number', written: '10.5' }],
    ] as const
    expect(say(aCase(), parts(one, two, three))).toBe('2 right')
    expect(say(aCase(), parts(one))).toBe('0.67 partly')
    expect(say(aCase(), parts(three))).toBe('0.66 partly')
    expect(say(aCase(), parts(['aba-010', chosen('single', 'A')]))).toBe('0 wrong')
    expect(say(aCase(), parts(['aba-999', chosen('single', 'A')]))).toBe('0 blank')
  })

  const kinds = [aSingle(), aMultiple(), aTrueFalse(), aBlank(), aNumber(), anOrder(), aMatch(), aHotspot(), aCase()] as const
  const responses: readonly Response[] = [
    chosen('single', 'A'),
    { kind: 'multiple', chosen: optionIds('A') },
    { kind: 'trueFalse', says: true },
    { kind: 'blank', written: ['甲'] },
    { kind: 'number', written: '1' },
    order('BA'),
    { kind: 'match', rights: [1] },
    chosen('hotspot', 'A'),
    { kind: 'case', parts: new Map([[toItemId('aba-010'), chosen('single', 'A')]]) },
  ]
  test('nothing is blank for every kind; a response of another kind is wrong and says so', () => {
    for (const [nth, item] of kinds.entries()) {
      expect(say(item, undefined)).toBe('0 blank')
      for (const [other, response] of responses.entries()) {
        const { verdict, hint } = scoreResponse(item, response, marksOf(1), plainRules)
        expect([verdict, hint === undefined ? '' : sayHint(hint)]).toEqual([
          'wrong',
          nth === other ? '' : '这道题改过了，原来的作答对不上。请重新做一遍。',
        ])
      }
    }
  })
})

describe('all answers of a paper', () => {
  const [single, other] = [aSingle(), aTrueFalse()]
  const asked = [single, other].map((item) => ({ item, most: marksOf(0.5) }))
  const right = { item: single.id, response: chosen('single', 'B') }
  const wrong = { item: single.id, response: chosen('single', 'A') }

  test('a missing answer is blank, an unknown one is reported and worth nothing', () => {
    const scored = scoreAnswers(asked, [right, { ...right, item: toItemId('zzz-001') }], plainRules)
    expect([...scored.scores].map(([id, { verdict }]) => `${id} ${verdict}`)).toEqual(['aba-001 right', 'aba-003 blank'])
    expect([scored.total, scored.most, scored.unknown, scored.repeated]).toEqual([50, 100, ['zzz-001'], []])
    expect(scoreAnswers(asked, [], plainRules).total).toBe(0)
  })

  test('of several answers to one item the last counts, also when it was taken back', () => {
    expect(scoreAnswers(asked, [wrong, right], plainRules)).toMatchObject({ total: 50, repeated: [single.id] })
    expect(scoreAnswers(asked, [right, wrong], plainRules).total).toBe(0)
    expect(scoreAnswers(asked, [right, { item: single.id, response: undefined }], plainRules).scores.get(single.id)?.verdict).toBe('blank')
  })

  test('an item asked twice is scored once', () => expect(scoreAnswers([...asked, ...asked], [right], plainRules).most).toBe(100))
})
