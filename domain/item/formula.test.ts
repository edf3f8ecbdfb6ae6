import { describe, expect, test } from 'vitest'
import { holdsGuard, parseFormula, parseGuard } from './formula.ts'

function holds(text: string, given: Readonly<Record<string, number>>): boolean | string {
  const guard = parseGuard(text)
  if (!guard.ok) return guard.problem.says
  const held = holdsGuard(guard.value, new Map(Object.entries(given)))
  return held.ok ? held.value : held.problem.kind
}

describe('conditions', () => {
  test.each([
    ['a < b', false],
    ['a <= b', true],
    ['a > b', false],
    ['a >= b', true],
    ['a != b', false],
    ['2*a > b', true],
    ['a-1 < sqrt(b)', true],
  ])('%s with both 2', (text, is) => expect(holds(text, { a: 2, b: 2 })).toBe(is))

  test.each([
    ['a', '条件写成 a < b 这样，中间用 < <= > >= != 里的一个'],
    ['a < b < c', '条件写成 a < b 这样，中间用 < <= > >= != 里的一个'],
    ['a < ', '式子没写完'],
    ['(a < b', '少一个右括号'],
    ['a < x', 'unknownName'],
    ['a/0 < 1', 'undefinedResult'],
  ])('%s is refused', (text, says) => expect(holds(text, { a: 1, b: 2, c: 3 })).toBe(says))

  test('a formula keeps its text', () => {
    const formula = parseFormula('60*f/p')
    expect(formula.ok && formula.value.text).toBe('60*f/p')
    expect(parseFormula('60*').ok).toBe(false)
  })
})
