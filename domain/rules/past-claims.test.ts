import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBenefitId } from '#domain/policy/ids.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import { questionsBehind, withDerived } from './derive.ts'
import { type ClaimReading, type FactDefinition, type PastClaim, toFactId } from './fact.ts'
import { parseFactValue } from './parse-fact.ts'
import { parsePastClaim, readClaims, toClaimText } from './past-claims.ts'
import { aFact, aSet, dictionaryOf, facts } from './rule.fixture.ts'

const upgrade = toBenefitId('skill-upgrade')
const training = toBenefitId('training-subsidy')
const electrician = '6-31-01-03'
const [claims, occupation, level, filing] = ['claims', 'job', 'level', 'filing'].map(toFactId) as [
  ReturnType<typeof toFactId>,
  ...ReturnType<typeof toFactId>[],
] &
  Record<1 | 2 | 3, ReturnType<typeof toFactId>>

const claim = (given: Partial<PastClaim> = {}): PastClaim => ({
  benefit: upgrade,
  on: day('2024-05-06'),
  occupation: electrician,
  level: 'L4',
  ...given,
})
const known = (list: readonly PastClaim[], others: Readonly<Record<string, string>> = {}) => facts({ claims: { claims: list }, ...others })

describe('how many there were', () => {
  const count = (period: Extract<ClaimReading, { kind: 'count' }>['period']): ClaimReading => ({
    kind: 'count',
    claims,
    benefit: upgrade,
    period,
  })

  test('in a life, whatever the year, of this benefit alone', () => {
    const list = [claim(), claim({ on: day('2019-01-01') }), claim({ benefit: training })]
    expect(readClaims(count({ kind: 'ever' }), known(list))).toBe(2)
  })

  test('since a day, that day included', () => {
    const list = [claim({ on: day('2023-12-31') }), claim({ on: day('2024-01-01') })]
    expect(readClaims(count({ kind: 'since', day: day('2024-01-01') }), known(list))).toBe(1)
  })

  test('in the calendar year of another date', () => {
    const list = [claim({ on: day('2024-12-31') }), claim({ on: day('2025-01-01') })]
    expect(readClaims(count({ kind: 'sameYear', as: filing }), known(list, { filing: '2025-07-01' }))).toBe(1)
  })

  test('which year is not known: unknown, unless there never was one', () => {
    expect(readClaims(count({ kind: 'sameYear', as: filing }), known([claim()]))).toBeUndefined()
    expect(readClaims(count({ kind: 'sameYear', as: filing }), known([claim({ benefit: training })]))).toBe(0)
  })

  test('nothing is known of past claims: unknown', () => {
    expect(readClaims(count({ kind: 'ever' }), facts({}))).toBeUndefined()
  })
})

describe('which kinds occurred in the occupation of the certificate', () => {
  const kinds: ClaimReading = {
    kind: 'kinds',
    claims,
    occupation,
    level,
    options: [
      { value: 'same', benefit: upgrade, level: 'same' },
      { value: 'higher', benefit: upgrade, level: 'higher' },
      { value: 'trained', benefit: training, level: 'any' },
    ],
  }
  const cert = { job: electrician, level: 'L4' }

  test('the same level, a higher one, a lower one', () => {
    expect(readClaims(kinds, known([claim({ level: 'L4' })], cert))).toEqual(['same'])
    expect(readClaims(kinds, known([claim({ level: 'L3' })], cert))).toEqual(['higher'])
    expect(readClaims(kinds, known([claim({ level: 'L5' })], cert))).toEqual([])
  })

  test('another occupation does not count', () => {
    expect(readClaims(kinds, known([claim({ occupation: '6-20-01-01' })], cert))).toEqual([])
  })

  test('where the level does not matter, it need not be known', () => {
    const { level: _, ...unlevelled } = claim({ benefit: training })
    expect(readClaims(kinds, known([unlevelled], { job: electrician, level: 'L4' }))).toEqual(['trained'])
  })

  test('a claim of which too little is known leaves it open, unless another claim settles that kind', () => {
    const { level: _, ...unlevelled } = claim()
    expect(readClaims(kinds, known([unlevelled], cert))).toBeUndefined()
    expect(readClaims(kinds, known([unlevelled, claim({ level: 'L4' }), claim({ level: 'L3' })], cert))).toEqual(['same', 'higher'])
  })
})

describe('a fact that past claims tell', () => {
  const count: FactDefinition = aFact(
    'times',
    { kind: 'integer', unit: '次', least: 0, most: 9 },
    { fromClaims: { kind: 'count', claims, benefit: upgrade, period: { kind: 'ever' } } },
  )
  const dictionary = dictionaryOf(aFact('claims', { kind: 'claims' }), count, aSet('s', { a: '甲' }))

  test('is worked out where they are known', () => {
    expect(withDerived(known([claim()]), dictionary, new Map()).get(count.id)).toBe(1)
  })

  test('is kept as it is given', () => {
    expect(withDerived(new Map([...known([claim()]), [count.id, 3]]), dictionary, new Map()).get(count.id)).toBe(3)
  })

  test('is asked itself where they are not: nobody is asked for a list', () => {
    expect(questionsBehind(count.id, facts({}), dictionary)).toEqual([count.id])
  })
})

describe('as text', () => {
  const aClaim = fc.record(
    {
      benefit: fc.constantFrom(upgrade, training),
      on: fc.constantFrom(day('2024-02-29'), day('2025-12-31')),
      occupation: fc.constantFrom(electrician, '6-20-01-01'),
      level: fc.constantFrom('L5', 'L3', 'LT'),
    },
    { requiredKeys: ['benefit', 'on'] },
  )

  test('there and back', () => {
    fc.assert(
      fc.property(aClaim, (each) => {
        expect(parsePastClaim(toClaimText(each))).toEqual(each)
      }),
    )
  })

  test.each(['', 'skill-upgrade', 'skill-upgrade/2025-02-30', 'Skill/2024-05-06', 'a/2024-05-06/x/L9', 'a/2024-05-06/x/L3/more'])(
    '“%s” is no claim',
    (text) => expect(parsePastClaim(text)).toBeUndefined(),
  )

  test('the refusal names the one that cannot be read', () => {
    const definition = aFact('claims', { kind: 'claims' })
    const parsed = parseFactValue(definition, ['skill-upgrade/2024-05-06', 'nonsense'])
    expect(parsed.ok ? '' : parsed.problem.says).toContain('“nonsense”读不懂')
    expect(parseFactValue(definition, 'none')).toEqual({ ok: true, value: { claims: [] } })
  })
})
