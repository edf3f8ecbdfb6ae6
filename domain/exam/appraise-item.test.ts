import { describe, expect, test } from 'vitest'
import { aNumber, aSingle, aTrueFalse, optionIds } from '#domain/item/item.fixture.ts'
import { toItemId } from '#domain/item/item.ts'
import { appraiseItem } from './appraise-item.ts'
import type { Observation } from './observe-paper.ts'
import { sayFlag } from './say-flag.ts'
import { worstFirst } from './worst-first.ts'

/** `count` people who chose `letter` and got `rest` of the other marks; B is right. */
const chose = (letter: string, count: number, rest: number): readonly Observation[] =>
  Array.from({ length: count }, (_, nth) => ({
    isRight: letter === 'B',
    chosen: optionIds(letter),
    rest: rest + (nth % 2 === 0 ? 0.01 : -0.01),
    spentMs: (nth + 1) * 1000,
  }))
const all = { shown: 100, papers: 1000 }
const good = [...chose('B', 60, 0.8), ...chose('A', 20, 0.5), ...chose('C', 10, 0.4), ...chose('D', 10, 0.3)]
const flags = (answers: readonly Observation[], exposure = all) => appraiseItem(aSingle(), exposure, answers).flags

describe('an item', () => {
  test('what its figures are', () => {
    const { facility, discrimination, choices, medianMs, exposure, answered } = appraiseItem(aSingle(), all, good)
    expect([facility?.is, exposure, answered, medianMs]).toEqual([0.6, 0.1, 100, 15_500])
    expect(discrimination?.is).toBeGreaterThan(0.8)
    expect(choices.map(({ id, count, isKey, rest }) => [id, count, isKey, rest?.toFixed(2)])).toEqual([
      ['A', 20, false, '0.50'],
      ['B', 60, true, '0.80'],
      ['C', 10, false, '0.40'],
      ['D', 10, false, '0.30'],
    ])
  })

  test('point-biserial by hand: two right with 1 and 0.5, two wrong with 0.5 and 0', () => {
    const answers = [1, 0.5, 0.5, 0].map((rest, nth) => ({ isRight: nth < 2, chosen: [], rest, spentMs: undefined }))
    expect(appraiseItem(aNumber(), all, answers).discrimination?.is).toBeCloseTo(Math.SQRT1_2, 10) // 0.25 / (0.5 · √0.125)
  })

  test.each<[string, readonly Observation[], readonly string[]]>([
    ['a good one', good, []],
    [
      'those who know more answer A',
      [...chose('B', 37, 0.4), ...chose('A', 43, 0.8), ...chose('C', 11, 0.3), ...chose('D', 9, 0.3)],
      ['negative', 'betterDistractor'],
    ],
    ['one in five is right', [...chose('B', 20, 0.8), ...chose('A', 30, 0.5), ...chose('C', 25, 0.4), ...chose('D', 25, 0.3)], ['tooHard']],
    ['95 of 100 are right', [...chose('B', 95, 0.8), ...chose('A', 5, 0.5)], ['tooEasy', 'deadDistractor']],
    [
      'four of 100 choose D',
      [...chose('B', 60, 0.8), ...chose('A', 20, 0.5), ...chose('C', 16, 0.4), ...chose('D', 4, 0.3)],
      ['deadDistractor'],
    ],
    ['five of 100 choose D', [...chose('B', 60, 0.8), ...chose('A', 20, 0.5), ...chose('C', 15, 0.4), ...chose('D', 5, 0.3)], []],
    ['29 answers', chose('A', 29, 0.8), ['tooFew']],
    ['no answer', [], ['tooFew']],
  ])('%s', (_, answers, kinds) => expect(flags(answers).map(({ kind }) => kind)).toEqual(kinds))

  test('more than a fifth of the papers is too often, once there are papers enough', () => {
    expect(flags(good, { shown: 201, papers: 1000 })).toEqual([{ kind: 'overExposed' }])
    expect(flags(good, { shown: 200, papers: 1000 })).toEqual([])
    expect(flags([], { shown: 29, papers: 29 })).toEqual([{ kind: 'tooFew' }])
  })

  test('true or false has no dead distractor, and where all answered alike nothing is made up', () => {
    const answers = chose('B', 40, 0.5).map((each) => ({ ...each, chosen: [optionIds('wrong')[0]].flatMap((id) => id ?? []) }))
    const { flags: found, discrimination } = appraiseItem(aTrueFalse(), all, answers)
    expect([found.map(({ kind }) => kind), discrimination]).toEqual([['tooEasy'], undefined])
  })

  test('a flag says which option, and what to do', () => {
    expect(sayFlag({ kind: 'deadDistractor', options: optionIds('AD') })).toBe('干扰项 A、D 没什么人选（不到 5%）。换一个更像的。')
    expect(sayFlag({ kind: 'tooFew' })).toBe('不足以判断：算数的作答不到 30 次。')
  })
})

test('worst first: by flag, then by discrimination; too few answers last', () => {
  const named = (id: string, answers: readonly Observation[]) => appraiseItem(aSingle({ id: toItemId(id) }), all, answers)
  const negative = [...chose('B', 37, 0.4), ...chose('A', 43, 0.8), ...chose('C', 11, 0.3), ...chose('D', 9, 0.3)]
  const weak = [...chose('B', 60, 0.6), ...chose('A', 20, 0.59), ...chose('C', 10, 0.55), ...chose('D', 10, 0.6 - 0.03)]
  const easy = [...chose('B', 95, 0.8), ...chose('A', 5, 0.5)]
  const given = [
    named('a-few', good.slice(0, 3)),
    named('b-good', good),
    named('c-none', []),
    named('d-weak', weak),
    named('e-easy', easy),
    named('f-neg', negative),
  ]
  expect(worstFirst(given).map(({ item }) => item.id)).toEqual(['f-neg', 'e-easy', 'd-weak', 'b-good', 'a-few', 'c-none'])
})
