import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateExpression, parseExpression } from './expression.ts'

function answerTo(text: string, given: Readonly<Record<string, number>> = {}): number | string {
  const parsed = parseExpression(text)
  if (!parsed.ok) return parsed.problem.says
  const value = evaluateExpression(parsed.value, new Map(Object.entries(given)))
  return value.ok ? value.value : value.problem.kind
}

describe('formulas', () => {
  test.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['2^3^2', 512],
    ['10-4-3', 3],
    ['60/2/3', 10],
    ['sqrt(2)*sqrt(2)', 2],
    ['cos(60)', 0.5],
    ['acos(0.5)', 60],
    ['max(1, 5, 3)', 5],
    ['1.5e3', 1500],
    ['mod(-1, 4)', 3],
  ])('%s', (text, value) => expect(answerTo(text)).toBeCloseTo(value, 10))

  test('names are filled in: the synchronous speed of C01', () => expect(answerTo('60*f/p', { f: 40, p: 3 })).toBe(800))

  test.each([
    ['1+', '式子没写完'],
    ['(1', '少一个右括号'],
    ['1 1', '这里看不懂'],
    ['nosuch(1)', '没有函数“nosuch”'],
    ['constructor(1)', '没有函数“constructor”'],
    ['x', 'unknownName'],
    ['1/0', 'undefinedResult'],
    ['sqrt(0-1)', 'undefinedResult'],
  ])('%s is refused', (text, says) => expect(answerTo(text)).toBe(says))

  test('it computes what JavaScript computes for sums and products', () => {
    const number = fc.integer({ min: 0, max: 99 }).map(String)
    const { sum } = fc.letrec((tie) => ({
      sum: fc.oneof(
        { depthSize: 'small' },
        number,
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map((parts) => `(${parts.join('')})`),
      ),
    }))
    fc.assert(
      fc.property(sum as fc.Arbitrary<string>, (text) => {
        expect(answerTo(text)).toBe(new Function(`return ${text}`)())
      }),
    )
  })

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void answerTo(text)))
    expect(answerTo('('.repeat(10_000))).toBe('括号套得太深')
    expect(answerTo(`${'-'.repeat(10_000)}1`)).toBe('负号太多')
  })
})
