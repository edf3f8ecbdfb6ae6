import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, type CivilDate } from '#domain/calendar/civil-date.ts'
import { onDay } from '#domain/calendar/rough-date.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import { type Catalogue, classOn } from './catalogue.ts'
import { circlesIn, questionsBehind, withDerived } from './derive.ts'
import { type CatalogueId, type Derivation, type FactDefinition, type FactDictionary, toFactId } from './fact.ts'

const [birth, filing, age, months, job, demand] = [
  'person.birth',
  'application.date',
  'person.age',
  'person.months',
  'cert.occupation',
  'catalog.demand',
].map(toFactId) as [ReturnType<typeof toFactId>, ...ReturnType<typeof toFactId>[]] & Record<1 | 2 | 3 | 4 | 5, ReturnType<typeof toFactId>>

const defined = (id: ReturnType<typeof toFactId>, derivation?: Derivation): FactDefinition => ({
  id,
  param: 'x',
  label: id,
  owner: 'person',
  privacy: 'personal',
  type: { kind: 'integer', unit: '个', least: 0, most: 999 },
  section: '',
  question: '',
  help: '',
  why: '',
  whereToLook: '',
  proof: '',
  growsMonthly: false,
  ...(derivation && { derivation }),
})
const dictionaryOf = (...facts: readonly FactDefinition[]): FactDictionary => new Map(facts.map((fact) => [fact.id, fact]))
const list = 'demand' as CatalogueId
const editions: Catalogue = {
  id: list,
  title: '目录',
  editions: [
    { from: onDay(day('2019-06-01')), lastDay: day('2021-12-31'), entries: { '6-31-01-03': 'veryShort' }, unlisted: 'usual', sources: [] },
    { from: onDay(day('2024-01-01')), entries: {}, unlisted: 'usual', sources: [] },
  ],
}

describe('a derived number', () => {
  const dictionary = dictionaryOf(
    defined(birth),
    defined(age, { kind: 'wholeYears', from: birth, to: filing }),
    defined(months, { kind: 'wholeMonths', from: birth, to: filing }),
  )

  test('an age is full on the birthday and not the day before', () => {
    const on = (filed: string) =>
      withDerived(
        new Map([
          [birth, day('1980-05-20')],
          [filing, day(filed)],
        ]),
        dictionary,
        new Map(),
      ).get(age)
    expect([on('2026-05-19'), on('2026-05-20')]).toEqual([45, 46])
  })

  test('a month that is full at the end of a shorter month counts', () => {
    const facts = new Map([
      [birth, day('2025-01-31')],
      [filing, day('2025-02-28')],
    ])
    expect(withDerived(facts, dictionary, new Map()).get(months)).toBe(1)
  })

  test('while a date is missing nothing is derived, and that date is what must be asked', () => {
    const facts = new Map([[filing, day('2026-05-20')]])
    expect(withDerived(facts, dictionary, new Map()).has(age)).toBe(false)
    expect(questionsBehind(age, facts, dictionary)).toEqual([birth])
  })

  test('what is given is kept', () => {
    expect(
      withDerived(
        new Map<typeof age, number | string>([
          [birth, '1980-05-20'],
          [filing, '2026-05-20'],
          [age, 30],
        ]),
        dictionary,
        new Map(),
      ).get(age),
    ).toBe(30)
  })

  test('n whole months from a day are at least n, and one day earlier fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 48 }), (shift, count) => {
        const start = addMonths(day('2000-01-29'), shift)
        const derivedOn = (filed: CivilDate) =>
          withDerived(
            new Map([
              [birth, start],
              [filing, filed],
            ]),
            dictionary,
            new Map(),
          ).get(months)
        expect(derivedOn(addMonths(start, count))).toBe(count)
      }),
    )
  })
})

describe('a class from a dated catalogue', () => {
  test('is the one of the edition in force on the day', () => {
    expect(classOn(editions, '6-31-01-03', day('2019-06-01'))).toBe('veryShort')
    expect(classOn(editions, '6-31-01-03', day('2024-01-01'))).toBe('usual')
    expect(classOn(editions, '6-02-01-01', day('2020-01-01'))).toBe('usual')
  })

  test('is not known before the first edition, nor between two', () => {
    expect(classOn(editions, '6-31-01-03', day('2019-05-31'))).toBeUndefined()
    expect(classOn(editions, '6-31-01-03', day('2022-01-01'))).toBeUndefined()
  })

  test('is derived from the occupation and the day of filing', () => {
    const dictionary = dictionaryOf(defined(job), defined(demand, { kind: 'catalogue', catalogue: list, key: job, on: filing }))
    const facts = new Map([
      [job, '6-31-01-03'],
      [filing, '2020-03-01'],
    ])
    expect(withDerived(facts, dictionary, new Map([[list, editions]])).get(demand)).toBe('veryShort')
    expect(withDerived(facts, dictionary, new Map()).has(demand)).toBe(false)
  })
})

test('facts that rest on each other in a circle are named', () => {
  const dictionary = dictionaryOf(
    defined(age, { kind: 'days', from: months, to: filing }),
    defined(months, { kind: 'days', from: age, to: filing }),
    defined(birth),
  )
  expect(circlesIn(dictionary)).toContainEqual([age, months, age])
  expect(circlesIn(dictionaryOf(defined(age, { kind: 'days', from: birth, to: filing })))).toEqual([])
})
