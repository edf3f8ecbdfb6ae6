import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawItem } from './draw-item.ts'
import { roundedInStem, unknownPlaces } from './fill-text.ts'
import { proveSample } from './prove-sample.ts'
import { aTemplate, formula } from './template.fixture.ts'
import { workOut } from './work-out.ts'

describe('an item from a template', () => {
  test('as a choice: four options, wrong ones with what they show', () => {
    const item = drawItem(aTemplate({ variables: [{ kind: 'list', names: ['I', 'k'], of: [[12.5, 6]] }] }), 17, 'single')
    if (!item.ok) throw new Error('cannot draw')
    const { id, stem, options, key, misconceptions, why } = item.value
    expect(id).toBe('abf-c07-17')
    expect(stem).toBe('电流 12.5 A，倍数 6。启动电流是（　）。')
    expect(options.map(({ id: letter }) => letter)).toEqual(['A', 'B', 'C', 'D'])
    expect(options.find((option) => option.id === key)?.says).toBe('75 A')
    expect(new Map(options.map((option) => [option.says, misconceptions[option.id]]))).toEqual(
      new Map([
        ['75 A', undefined],
        ['25 A', '除了 3'],
        ['12.5 A', '忘了倍数'],
        ['150 A', '多乘了 2'],
      ]),
    )
    expect(why).toBe('先看倍数 6。\n6 乘 12.5 是 75 A。')
  })

  test('as a number: key, unit, last place and what it is computed from', () => {
    const item = drawItem(aTemplate({ variables: [{ kind: 'list', names: ['I', 'k'], of: [[12.3456, 6]] }] }), 17, 'number')
    if (!item.ok) throw new Error('cannot draw')
    expect(item.value).toMatchObject({
      stem: '电流 12.3456 A，倍数 6。启动电流是多少 A？（保留 4 位有效数字）',
      key: 74.07,
      unit: 'A',
      lastPlace: 0.01,
      formula: 'k*I',
    })
    expect(item.value.given).toEqual({ I: 12.3456, k: 6 })
    expect(item.value.why).toBe('先看倍数 6。\n6 乘 12.3456 是 74.07 A。')
  })

  test('the same seed gives the same item, and the key stands in every place about equally often', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(drawItem(aTemplate(), seed, 'single')).toEqual(drawItem(aTemplate(), seed, 'single'))
      }),
    )
    const keys = Array.from({ length: 400 }, (_, seed) => drawItem(aTemplate(), seed, 'single')).map((item) =>
      item.ok ? item.value.key : '',
    )
    for (const letter of ['A', 'B', 'C', 'D']) expect(keys.filter((key) => key === letter).length).toBeGreaterThan(70)
  })

  test('words stand for values', () => {
    const words = { metal: { of: 'k', says: { 5: '铜', 6: '铝' } } }
    const item = drawItem(
      aTemplate({ stem: '[metal] [I]', words, variables: [{ kind: 'list', names: ['I', 'k'], of: [[10, 6]] }] }),
      1,
      'single',
    )
    expect(item.ok && item.value.stem).toBe('铝 10启动电流是（　）。')
  })
})

describe('what a template is checked for', () => {
  test('its sample comes out as printed, or the sentence says what it is', () => {
    expect(proveSample(aTemplate())).toEqual([])
    const given = { I: 10, k: 5 }
    expect(proveSample(aTemplate({ sample: { given, key: '51', distractors: ['16.66', '10', '100'] } }))).toEqual([
      '样例的“答案”写的是 51，算出来是 50',
      '样例的“除了 3”写的是 16.66，算出来是 16.6666666667',
    ])
    expect(proveSample(aTemplate({ sample: { given: {}, key: '50', distractors: ['1', '1', '1'] } }))).toEqual(['样例没有给“k”'])
    expect(proveSample(aTemplate({ sample: { given, key: '50', distractors: [] } }))).toEqual(['样例写了 0 个干扰值，干扰项有 3 个'])
  })

  test('a derived value that the sample gives is not computed again', () => {
    const derived = [{ name: 'm', formula: formula('I/3') }]
    const given = { m: 4, I: 10, k: 5 }
    const distractors = [{ formula: formula('I'), shows: '忘' }] as const
    expect(proveSample(aTemplate({ derived, key: formula('m'), distractors, sample: { given, key: '4', distractors: ['10'] } }))).toEqual(
      [],
    )
  })

  test('half of the last place may differ, but nothing coarser than 0.05 %', () => {
    const given = { I: 1, k: 1 }
    const printed = (key: string, value: string) =>
      proveSample(
        aTemplate({
          key: formula(value),
          distractors: [{ formula: formula('I'), shows: '忘' }],
          sample: { given, key, distractors: ['1'] },
        }),
      )
    expect(printed('338.2', '338.25')).toEqual([])
    expect(printed('338.1', '338.25')).toHaveLength(1)
    expect(printed('2', '2.1')).toHaveLength(1)
  })

  test('names in brackets without a value, and derived values that the stem would show rounded', () => {
    expect(unknownPlaces(aTemplate({ stem: '[I] [x] [key]' }))).toEqual(['x', 'key'])
    const template = aTemplate({ stem: '[I] [m]', derived: [{ name: 'm', formula: formula('I/3') }] })
    const [rounded, whole] = [10, 12].map((I) =>
      workOut(
        template,
        new Map([
          ['I', I],
          ['k', 5],
        ]),
      ),
    )
    expect(rounded?.ok && roundedInStem(template, rounded.value)).toEqual(['m'])
    expect(whole?.ok && roundedInStem(template, whole.value)).toEqual([])
  })
})
