import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { applicationDate, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { parseFactValue } from '#domain/rules/parse-fact.ts'
import { toClaimText } from '#domain/rules/past-claims.ts'
import { aChoice, aDate, aNumber, aSet, aYesNo, dictionaryOf } from '#domain/rules/rule.fixture.ts'
import { type Draw, populationOf } from './population.ts'
import { parseWeightsFile } from './weights-file.ts'

const dictionary = dictionaryOf(
  aNumber('months', { least: 3, most: 6 }),
  aChoice('level', { L4: '四级', L3: '三级' }),
  aSet('had', { one: '一', two: '二' }),
  aYesNo('flag'),
  aDate('issued'),
  aDate(applicationDate, { owner: 'authority' }),
)
const draw = (given: Partial<Draw> = {}): Draw => ({ size: 200, seed: 1, on: day('2025-03-08'), missing: 0, ...given })

test('the same seed draws the same people, another seed others', () => {
  expect(populationOf(dictionary, draw())).toEqual(populationOf(dictionary, draw()))
  expect(populationOf(dictionary, draw({ seed: 2 }))).not.toEqual(populationOf(dictionary, draw()))
})

/** As it would be typed into a form. */
const typed = (value: FactValue): string | readonly string[] => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  const texts = 'claims' in value ? value.claims.map(toClaimText) : value
  return texts.length === 0 ? ['none'] : texts
}

test('every value is one that a visitor could give', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const given = populationOf(dictionary, draw({ seed, size: 20 })).flatMap((facts) => [...facts])
      const parsed = given.map(([id, value]) => {
        const definition = dictionary.get(id)
        return definition && parseFactValue(definition, typed(value))
      })
      expect(parsed).toEqual(given.map(([, value]) => ({ ok: true, value })))
    }),
  )
})

test('every value of a span is drawn, both ends included', () => {
  const drawn = new Set(populationOf(dictionary, draw()).map((facts) => facts.get(toFactId('months'))))
  expect([...drawn].toSorted()).toEqual([3, 4, 5, 6])
})

test('a share of the facts is missing, never the day of filing', () => {
  const all = populationOf(dictionary, draw({ missing: 1 }))
  expect(all.every((facts) => facts.size === 1 && facts.get(applicationDate) === '2025-03-08')).toBe(true)
  const known = populationOf(dictionary, draw({ missing: 0.5 })).filter((facts) => facts.has(toFactId('flag'))).length
  expect(known).toBeGreaterThan(60)
  expect(known).toBeLessThan(140)
})

test('weights are followed, and wrong ones refused with their line', () => {
  const text = 'months: { 4..5: 1 }\nlevel: { L3: 1, L4: 0 }\nhad: { one: 100 }\nflag: { no: 2 }\nissued: { 2024-01-01..2024-01-02: 1 }'
  const weights = parseWeightsFile(text, 'w.yaml', dictionary)
  if (!weights.ok) throw new Error('refused')
  for (const facts of populationOf(dictionary, draw({ weights: weights.value }))) {
    expect([4, 5]).toContain(facts.get(toFactId('months')))
    expect([facts.get(toFactId('level')), facts.get(toFactId('had')), facts.get(toFactId('flag'))]).toEqual(['L3', ['one'], false])
    expect(['2024-01-01', '2024-01-02']).toContain(facts.get(toFactId('issued')))
  }
  const wrong = parseWeightsFile('months: { 1..5: 1 }\nlevel: { L9: 1 }\nflag: { yes: 0 }\nweeks: { 1: 1 }', 'w.yaml', dictionary)
  expect(wrong.ok ? [] : wrong.problem.map(({ line, says }) => `${line} ${says}`)).toEqual([
    '1 “months”没有“1..5”，只能是 3..6 之间的一段，例如 3..6。',
    '2 “level”没有“L9”，只能是 L4、L3。',
    '3 “flag”的比重不能都是 0。',
    '4 事实字典里没有“weeks”。',
  ])
})
