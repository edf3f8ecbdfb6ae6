import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawValues, MOST_DRAWS, redrawRate, sayCannotDraw } from './draw-values.ts'
import { aTemplate, formula, guard } from './template.fixture.ts'

const problemOf = (template: ReturnType<typeof aTemplate>) => {
  const drawn = drawValues(template, 1)
  return drawn.ok ? undefined : drawn.problem
}

describe('drawing values', () => {
  test('values lie on the steps of their range, both ends among them', () => {
    const template = aTemplate({
      variables: [
        { kind: 'range', name: 'I', from: 1, to: 1.3, step: 0.1 },
        { kind: 'list', names: ['k'], of: [[5]] },
      ],
    })
    const drawn = Array.from({ length: 100 }, (_, seed) => drawValues(template, seed))
    expect(new Set(drawn.map((each) => each.ok && each.value.worked.values.get('I')))).toEqual(new Set([1, 1.1, 1.2, 1.3]))
  })

  test('values drawn together stay together', () => {
    const template = aTemplate({
      variables: [
        {
          kind: 'list',
          names: ['I', 'k'],
          of: [
            [10, 5],
            [20, 7],
          ],
        },
      ],
    })
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const drawn = drawValues(template, seed)
        expect([50, 140]).toContain(drawn.ok && drawn.value.worked.key)
      }),
    )
  })

  test('two templates with the same domain and seed draw different values', () => {
    const [one, other] = [aTemplate(), aTemplate({ id: 'C08' as never })].map((template) =>
      Array.from({ length: 5 }, (_, seed) => drawValues(template, seed)).map((each) => each.ok && each.value.worked.key),
    )
    expect(one).not.toEqual(other)
  })

  test('a guard that holds for one value in eleven is met by drawing again', () => {
    const variables = [
      { kind: 'range', name: 'I', from: 0, to: 10, step: 1 },
      { kind: 'list', names: ['k'], of: [[5]] },
    ] as const
    const template = aTemplate({ variables, guards: [guard('I >= 10')] })
    expect(
      Array.from({ length: 20 }, (_, seed) => drawValues(template, seed)).every((each) => each.ok && each.value.worked.key === 50),
    ).toBe(true)
    const rate = redrawRate(template, 400)
    expect(rate.ok && rate.value).toBeCloseTo(10 / 11, 1)
  })

  test('what can never be asked is named with its reason', () => {
    expect(problemOf(aTemplate({ guards: [guard('I > 100')] }))).toEqual({
      kind: 'cannotDraw',
      template: 'C07',
      draws: MOST_DRAWS,
      because: { kind: 'outOfDomain', guard: 'I > 100' },
    })
    expect(problemOf(aTemplate({ key: formula('k/0') }))?.because).toEqual({ kind: 'undefined' })
    expect(problemOf(aTemplate({ guards: [guard('I/0 > 1')] }))?.because).toEqual({ kind: 'undefined' })
    const close = problemOf(aTemplate({ key: formula('2.02*k*I') }))
    expect(close?.because).toEqual({ kind: 'tooClose' })
    expect(close === undefined ? '' : sayCannotDraw(close)).toContain('C07 抽了 200 次都不能用：有两个选项太接近')
    expect(redrawRate(aTemplate({ key: formula('k/0') }), 3).ok).toBe(false)
  })

  test('options 1.6 % apart are told apart, 1.4 % are not', () => {
    expect(problemOf(aTemplate({ key: formula('2*k*I/(1-0.016)') }))).toBeUndefined()
    expect(problemOf(aTemplate({ key: formula('2*k*I/(1-0.014)') }))).toBeDefined()
    expect(problemOf(aTemplate({ key: formula('0*I'), distractors: [{ formula: formula('0'), shows: '零' }] }))).toBeDefined()
  })
})
