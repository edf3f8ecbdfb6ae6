/** Generated functions say what the interpreter says: of the rule, of every leaf, of the amount. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, toEpochDay, yearOf } from '#domain/calendar/civil-date.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import { evaluate, leavesOf } from '../evaluate.ts'
import { type Facts, toFactId } from '../fact.ts'
import { aLeaf, aRule } from '../rule.fixture.ts'
import type { Rule } from '../rule.ts'
import { sayCondition, sayKnown, sayTruth } from '../say.ts'
import { aPerson, aRandomRule, backendDictionary } from './backend.fixture.ts'
import { addMonthsToDay, yearOfDay } from './days.ts'
import { packed, unpacked } from './formula.ts'
import { isClean } from './function-of.ts'
import { generate, leafTruth } from './generate.ts'
import { generateGroup, MOST_IN_GROUP, NO_FIGURE, OPEN } from './generate-group.ts'
import { interpreted, interpretedLeaves, type Said } from './interpreted.fixture.ts'
import { encode, layoutOf } from './slots.ts'
import { knownWordsFor, tellerFor } from './tell.ts'

const layout = layoutOf(backendDictionary)
const somePersons = fc.array(aPerson, { minLength: 1, maxLength: 20 })

function said(rule: Rule, persons: readonly Facts[], change: (slots: Int32Array) => Int32Array = (slots) => slots): readonly Said[] {
  const { outcome, amount } = generate(rule, layout)
  return persons.map((facts) => {
    const slots = change(encode(facts, layout))
    const three = new Float64Array(3)
    amount(slots, three)
    const [kind = 0, low = 0, high = 0] = three
    return { outcome: packed(unpacked(outcome(slots))), amount: kind === 0 ? [kind, low, high] : [kind, 0, 0] }
  })
}

const agrees = (run: typeof said) =>
  fc.property(aRandomRule, somePersons, (rule, persons) => {
    expect(run(rule, persons)).toEqual(persons.map((facts) => interpreted(rule, facts)))
  })

test('outcome and amount are those of the interpreter', () => {
  fc.assert(agrees(said), { numRuns: 1500 })
})

test('the law notices a fact taken for zero when it is missing', () => {
  const zero: typeof said = (rule, persons) => said(rule, persons, (slots) => slots.map((value) => Math.max(value, 0)))
  expect(fc.check(agrees(zero), { numRuns: 1500, seed: 1 }).failed).toBe(true)
})

test('the record holds the truth of every leaf, and the same outcome', () => {
  fc.assert(
    fc.property(aRandomRule, somePersons, (rule, persons) => {
      const { record, outcome, leaves } = generate(rule, layout)
      const words = new Int32Array(3 * Math.ceil(leaves / 32))
      for (const facts of persons) {
        const slots = encode(facts, layout)
        expect(record(slots, words)).toBe(outcome(slots))
        expect(Array.from({ length: leaves }, (_, leaf) => leafTruth(words, leaf))).toEqual(interpretedLeaves(rule, facts))
      }
    }),
    { numRuns: 500 },
  )
})

test('generated text is made of numbers and a fixed alphabet', () => {
  fc.assert(
    fc.property(aRandomRule, (rule) => {
      for (const source of generate(rule, layout).sources) {
        expect(isClean(source)).toBe(true)
        expect(source).not.toMatch(/["'`\\$_@#]|[a-z]{2,}\d|level|flag|L5|o30|500102/)
      }
    }),
    { numRuns: 300 },
  )
  for (const bad of ['process', 'this', '"a"', '`a`', 's.constructor', 'Math.random()', 'months>1', 'return s[0]//x', '\u2028x=a1b'])
    expect(isClean(bad), bad).toBe(false)
})

test('months are added to day numbers as they are to dates', () => {
  const someDay = fc.integer({ min: -25_000, max: 84_000 })
  fc.assert(
    fc.property(someDay, fc.integer({ min: -600, max: 600 }), (epochDay, months) => {
      const date = day(new Date(epochDay * 86_400_000).toISOString().slice(0, 10))
      expect(addMonthsToDay(epochDay, months)).toBe(toEpochDay(addMonths(date, months)))
      expect(yearOfDay(epochDay)).toBe(yearOf(date))
    }),
    { numRuns: 5000 },
  )
})

test('a group of rules pays what its rules pay', () => {
  fc.assert(
    fc.property(fc.array(aRandomRule, { minLength: 1, maxLength: MOST_IN_GROUP }), somePersons, (rules, persons) => {
      const { pay, source } = generateGroup(rules, layout)
      const paid = new Float64Array(rules.length)
      expect(isClean(source)).toBe(true)
      for (const facts of persons) {
        pay(encode(facts, layout), paid)
        const expected = rules.map((rule) => {
          const { outcome, amount } = interpreted(rule, facts)
          if (outcome !== 10) return outcome === 0 ? 0 : OPEN
          return amount[0] === 0 ? amount[1] : NO_FIGURE
        })
        expect([...paid]).toEqual(expected)
      }
    }),
    { numRuns: 200 },
  )
  expect(() =>
    generateGroup(
      Array.from({ length: MOST_IN_GROUP + 1 }, () => aRule([aLeaf({ op: 'is', fact: toFactId('flag'), value: true })])),
      layout,
    ),
  ).toThrow()
})

test('the reasons told from a record are those that the interpreter says', () => {
  fc.assert(
    fc.property(aRandomRule, somePersons, (rule, persons) => {
      const { record, leaves } = generate(rule, layout)
      const tell = tellerFor(rule, layout, backendDictionary)
      const knownWords = knownWordsFor(layout, backendDictionary)
      const words = new Int32Array(3 * Math.ceil(leaves / 32))
      for (const facts of persons) {
        const slots = encode(facts, layout)
        record(slots, words)
        expect(tell(facts, knownWords(facts, slots), words)).toEqual(interpretedWords(rule, facts))
      }
    }),
    { numRuns: 500 },
  )
})

const interpretedWords = (rule: Rule, facts: Facts) =>
  rule.conditions
    .flatMap((condition) => leavesOf(evaluate(condition, facts)))
    .map(({ condition, truth }) => ({
      says: sayCondition(condition, backendDictionary),
      known: sayKnown(condition.test, facts, backendDictionary),
      state: sayTruth(truth),
    }))
