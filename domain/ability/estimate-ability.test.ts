import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answered, estimateAbility } from './estimate-ability.ts'
import { chanceOfRight, information } from './response-model.ts'

const item = (discrimination: number, difficulty: number, guessing = 0) => ({ discrimination, difficulty, guessing })

describe('published vectors', () => {
  test('chance of a right answer', () => {
    expect(chanceOfRight(0, item(1, -0.3, 0.35))).toBeCloseTo(0.72339, 5)
    expect(chanceOfRight(0, item(0.5, 0, 0.25))).toBeCloseTo(0.625, 10)
  })

  test('information', () => {
    expect(information(0, item(1.53, -0.5, 0.5))).toBeCloseTo(0.20578, 5)
    expect(information(2.35, item(1, 2, 0.3))).toBeCloseTo(0.14012, 5)
  })

  test('expected ability', () => {
    const wrong: readonly Answered[] = [
      { item: item(1, -4, 0.5), isRight: false },
      { item: item(1, -3, 0.5), isRight: false },
    ]
    expect(estimateAbility(wrong).mean).toBeCloseTo(-1.6494, 4)
    expect(estimateAbility([...wrong, { item: item(1, -2.5, 0.2), isRight: true }]).mean).toBeCloseTo(-1.4862, 4)
    const even = (ability: number) => (Math.abs(ability) <= 4 + 1e-9 ? 1 : 0)
    expect(estimateAbility([...wrong, { item: item(1, -2.5, 0.2), isRight: true }], even).mean).toBeCloseTo(-3.1217, 2)
  })
})

const anItem = fc.record({
  discrimination: fc.double({ min: 0.3, max: 3, noNaN: true }),
  difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
})
const answers = fc.array(fc.record({ item: anItem, isRight: fc.boolean() }), { maxLength: 60 })

test('a right answer more never lowers the ability, and never makes it surer than it can be', () => {
  fc.assert(
    fc.property(answers, anItem, (given, more) => {
      const { mean } = estimateAbility(given)
      const right = estimateAbility([...given, { item: more, isRight: true }])
      expect(right.mean).toBeGreaterThanOrEqual(mean - 1e-9)
      expect(right.error).toBeGreaterThan(0)
      expect(right.error).toBeLessThanOrEqual(1.5)
    }),
  )
})

test('without answers: the prior', () => {
  const { mean, error } = estimateAbility([])
  expect(mean).toBeCloseTo(0, 10)
  expect(error).toBeCloseTo(1, 6)
})
