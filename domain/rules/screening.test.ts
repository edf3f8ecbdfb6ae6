import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groundsOf, questionsBehind, withDerived } from './derive.ts'
import { type Facts, type FactValue, isSensible, toFactId } from './fact.ts'
import { aNumber, aSet, aYesNo, dictionaryOf, facts } from './rule.fixture.ts'

const before = aSet('before', { upgrade: '技能提升补贴', training: '培训补贴', tax: '抵过税' })
const count = aNumber('count', { screenedBy: { fact: before.id, options: ['training'] } })
const taxed = aYesNo('taxed', { screenedBy: { fact: before.id, options: ['tax'] } })
const kinds = aSet('kinds', { same: '同级' }, { screenedBy: { fact: before.id, options: ['upgrade', 'training'] } })
const dictionary = dictionaryOf(before, count, taxed, kinds)
const derived = (known: Readonly<Record<string, FactValue>>): Facts => withDerived(facts(known), dictionary, new Map())

describe('a screening question', () => {
  test('that rules everything out leaves nothing: no, 0, none', () => {
    expect(derived({ before: [] })).toEqual(facts({ before: [], count: 0, taxed: false, kinds: [] }))
  })

  test('tells nothing of what it does not rule out', () => {
    expect(derived({ before: ['training'] })).toEqual(facts({ before: ['training'], taxed: false }))
  })

  test('tells nothing while it has no answer', () => {
    expect(derived({})).toEqual(facts({}))
  })

  test('never overturns what was given', () => {
    expect(derived({ before: [], count: 2 }).get(count.id)).toBe(2)
  })

  test('is asked first; what it screens is still among the questions, for whoever is not sure', () => {
    expect(questionsBehind(count.id, facts({}), dictionary)).toEqual([before.id, count.id])
    expect(questionsBehind(count.id, facts({ before: ['training'] }), dictionary)).toEqual([count.id])
  })

  test('is among the grounds of what it screens', () => {
    expect(groundsOf(count)).toEqual([before.id])
  })

  test('makes a question senseless exactly where it settles it', () => {
    const options = ['upgrade', 'training', 'tax']
    fc.assert(
      fc.property(fc.option(fc.subarray(options)), (chosen) => {
        const known = chosen === null ? {} : { before: chosen }
        for (const fact of [count, taxed, kinds]) {
          const isSettled = derived(known).has(fact.id)
          expect(isSensible(fact, facts(known))).toBe(!isSettled)
        }
      }),
    )
  })

  test('a fact that none screens is always sensible', () => {
    expect(isSensible(aNumber('other'), new Map([[toFactId('before'), []]]))).toBe(true)
  })
})
