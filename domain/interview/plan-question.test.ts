import { describe, expect, test } from 'vitest'
import { assess } from '#domain/entitlement/assess.ts'
import { toBenefitId, toPolicyId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { toFactId } from '#domain/rules/fact.ts'
import { aChoice, aGroup, aLeaf, aNumber, aRule, aYesNo, dictionaryOf } from '#domain/rules/rule.fixture.ts'
import type { Condition, Leaf } from '#domain/rules/rule.ts'
import { type Answer, type Answers, factsFrom, unsure } from './answers.ts'
import { nextQuestion, openQuestions } from './next-question.ts'
import type { Plan } from './plan-question.ts'
import { type Likely, likelyFrom, testKey } from './priors.ts'

const on = day('2026-11-23')
const kind = aChoice('cert.kind', { skillLevel: '等级证', other: '别的证' })
const names = ['a', 'b', 'c', 'd', 'e']
const flags = names.map((name) => aYesNo(name))
const months = aNumber('months')
const dictionary = dictionaryOf(...flags, months, kind)

const holds = (name: string): Leaf => aLeaf({ op: 'is', fact: toFactId(name), value: true }, { id: name })
/** The share of people for whom each flag holds. */
const shares = (by: Readonly<Record<string, number>>): Likely =>
  likelyFrom(Object.entries(by).map(([name, share]) => ({ id: testKey(holds(name).test), test: holds(name).test, share, basis: '' })))
const aBenefit = (name: string, ...conditions: NonEmpty<Condition>): Policy =>
  aPolicy({ id: toPolicyId(name), benefit: toBenefitId(name), versions: [aVersion({ rule: aRule(conditions) })] })

const asks = (policies: readonly Policy[], known: Readonly<Record<string, Answer>> = {}, plan: Plan = {}): string | undefined => {
  const answers: Answers = new Map(Object.entries(known).map(([id, answer]) => [toFactId(id), answer]))
  return nextQuestion(dictionary, assess({ policies, dictionary }, factsFrom(answers), on), answers, plan)?.id
}

describe('the next question', () => {
  test('is the likeliest to spoil the benefit, before what one of two ways may mend', () => {
    expect(asks([aBenefit('x', aGroup('any', [holds('a'), holds('b')]), holds('c'))])).toBe('c')
  })

  test('is the likeliest to spoil the benefit, as far as the population tells', () => {
    const likely = shares({ a: 0.9, b: 0.2, c: 0.6 })
    expect(asks([aBenefit('x', holds('a'), holds('b'), holds('c'))], {}, { likely })).toBe('b')
  })

  test('is one that a likely benefit cannot do without, before one that spoils an unlikely one', () => {
    const likely = shares({ a: 0.95, b: 0.95, e: 0.95, c: 0.01, d: 0.3 })
    const policies = [aBenefit('far', holds('c'), holds('d')), aBenefit('near', holds('a'), holds('b'), holds('e'))]
    expect(asks(policies, {}, { likely })).toBe('a')
  })

  test('belongs to the most promising benefit where a first yes is wanted', () => {
    const policies = [aBenefit('far', holds('a'), holds('b'), holds('c')), aBenefit('near', holds('e'))]
    expect(asks(policies, {}, { objective: 'firstYes' })).toBe('e')
  })

  test('settles as much as it can where all is to be decided', () => {
    const policies = [aBenefit('one', holds('a'), holds('c')), aBenefit('other', holds('b'), holds('c')), aBenefit('third', holds('d'))]
    expect(asks(policies, {}, { objective: 'decideAll' })).toBe('c')
  })

  test('is about the certificate before anything else, since every benefit turns on it', () => {
    const certificate = aLeaf({ op: 'oneOf', fact: kind.id, values: ['skillLevel'] })
    expect(asks([aBenefit('x', holds('a')), aBenefit('y', certificate)])).toBe('cert.kind')
  })

  test('follows the editors’ order in a tie', () => {
    expect(asks([aBenefit('x', holds('d'), holds('b'))])).toBe('b')
  })

  test('is never one that was answered with 不确定', () => {
    expect(asks([aBenefit('x', holds('a'), holds('b'))], { a: unsure })).toBe('b')
    expect(asks([aBenefit('x', holds('a'), holds('b'))], { a: unsure, b: unsure })).toBeUndefined()
  })

  test('is never one of a benefit that is refused already', () => {
    expect(asks([aBenefit('x', holds('a'), holds('b')), aBenefit('y', holds('e'))], { a: false })).toBe('e')
  })

  test('spoils a "none of" by what makes a member hold', () => {
    const likely = shares({ a: 0.2, b: 0.9 })
    expect(asks([aBenefit('x', aGroup('none', [holds('a'), holds('b')]))], {}, { likely })).toBe('b')
  })
})

test('whatever is answered, the interview ends and each of its questions could matter', () => {
  const policies = [
    aBenefit('x', aGroup('any', [holds('a'), holds('b')]), holds('c')),
    aBenefit('y', aGroup('none', [holds('a'), holds('d')]), aLeaf({ op: 'atLeast', fact: months.id, value: 12 })),
    aBenefit('z', { ...aGroup('all', [holds('a'), holds('c'), holds('e')]), kind: 'atLeast', least: 2 }),
  ]
  for (let bits = 0; bits < 3 ** 5; bits++) {
    const answers = new Map<ReturnType<typeof toFactId>, Answer>()
    for (let asked = 0; ; asked++) {
      const entitlements = assess({ policies, dictionary }, factsFrom(answers), on)
      const next = nextQuestion(dictionary, entitlements, answers)
      expect(next === undefined).toBe(openQuestions(dictionary, entitlements, answers).size === 0)
      if (next === undefined) break
      expect(openQuestions(dictionary, entitlements, answers)).toContain(next.id)
      const digit = Math.floor(bits / 3 ** asked) % 3
      answers.set(next.id, digit === 2 ? unsure : next.id === months.id ? digit * 12 : digit === 1)
    }
  }
})
