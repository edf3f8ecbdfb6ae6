import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FactValue, toFactId } from './fact.ts'
import { type Contradiction, contradictionsIn, factsOfSign } from './plausibility.ts'
import { facts } from './rule.fixture.ts'

const age = toFactId('age')
const months = toFactId('months')
const level = toFactId('level')
const young: Contradiction = {
  id: 'young',
  says: '十七岁考不到一级。',
  mend: [level],
  when: [
    { kind: 'test', test: { op: 'oneOf', fact: level, values: ['L1'] } },
    { kind: 'test', test: { op: 'atMost', fact: age, value: 17 } },
  ],
}
const tooLong: Contradiction = {
  id: 'too-long',
  says: '按年龄，交不了这么久。',
  mend: [months, age],
  when: [{ kind: 'exceeds', fact: months, than: age, times: 12, plus: -180 }],
}
const found = (known: Readonly<Record<string, FactValue>>) => contradictionsIn([young, tooLong], facts(known)).map(({ id }) => id)

describe('answers that contradict each other', () => {
  test.each([
    [{ level: 'L1', age: 17 }, ['young']],
    [{ level: 'L1', age: 18 }, []],
    [{ level: 'L2', age: 17 }, []],
    [{ age: 20, months: 60 }, []],
    [{ age: 20, months: 61 }, ['too-long']],
    [{ level: 'L1', age: 17, months: 100 }, ['young', 'too-long']],
  ])('%o', (known, ids) => {
    expect(found(known)).toEqual(ids)
  })

  test('what is not known contradicts nothing', () => {
    expect(found({ level: 'L1' })).toEqual([])
    expect(found({ months: 600 })).toEqual([])
  })

  test('more that is known takes none away', () => {
    const known = { level: 'L1', age: 17, months: 100 }
    fc.assert(
      fc.property(fc.subarray(Object.entries(known)), (some) => {
        expect(['young', 'too-long']).toEqual(expect.arrayContaining([...found(Object.fromEntries(some))]))
        expect(found(known)).toEqual(expect.arrayContaining([...found(Object.fromEntries(some))]))
      }),
    )
  })

  test('each sign names what it reads', () => {
    expect(tooLong.when.flatMap(factsOfSign)).toEqual([months, age])
    expect(young.when.flatMap(factsOfSign)).toEqual([level, age])
  })
})
