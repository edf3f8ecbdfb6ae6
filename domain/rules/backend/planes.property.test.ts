/** Planes over a population say what the interpreter says of each person. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../fact.ts'
import type { Rule } from '../rule.ts'
import { affectedBy, personsIn } from './affected.ts'
import { aPerson, aRandomRule, backendDictionary } from './backend.fixture.ts'
import { emptyColumns, setPerson } from './columns.ts'
import type { Atom } from './formula.ts'
import { interpreted, type Said } from './interpreted.fixture.ts'
import { planeRule, type Verdicts } from './planes.ts'
import { type Planes, Population } from './population.ts'
import { encode, layoutOf } from './slots.ts'

const layout = layoutOf(backendDictionary)

function populationOf(persons: readonly Facts[]): Population {
  const columns = emptyColumns(layout, persons.length)
  for (const [nth, facts] of persons.entries()) setPerson(columns, layout, nth, encode(facts, layout))
  return new Population(layout, columns, persons.length)
}

const bit = (plane: Int32Array, nth: number): number => ((plane[nth >>> 5] ?? 0) >>> (nth & 31)) & 1
function outcomeAt({ notNoMust, notNoMay, isYesMust, isYesMay }: Verdicts, nth: number): number {
  return (bit(notNoMust, nth) + bit(isYesMust, nth)) | ((bit(notNoMay, nth) + bit(isYesMay, nth)) << 2)
}

type Run = (rules: readonly Rule[], persons: readonly Facts[]) => readonly (readonly Said[])[]
const said =
  (make: (persons: readonly Facts[]) => Population): Run =>
  (rules, persons) => {
    const population = make(persons)
    return rules.map((each) => {
      const rule = planeRule(each, layout)
      const verdicts = rule.judge(population)
      return persons.map((_, nth): Said => {
        const three = new Float64Array(3)
        rule.amountAt(population, nth, three)
        const [kind = 0, low = 0, high = 0] = three
        return { outcome: outcomeAt(verdicts, nth), amount: kind === 0 ? [kind, low, high] : [kind, 0, 0] }
      })
    })
  }

const someRules = fc.array(aRandomRule, { minLength: 1, maxLength: 5 })
const somePersons = fc.array(aPerson, { minLength: 1, maxLength: 70 })
const agrees = (run: Run) =>
  fc.property(someRules, somePersons, (rules, persons) => {
    expect(run(rules, persons)).toEqual(rules.map((rule) => persons.map((facts) => interpreted(rule, facts))))
  })

test('outcome and amount are those of the interpreter, rules sharing their planes', () => {
  fc.assert(agrees(said(populationOf)), { numRuns: 300 })
})

/** Takes what is not known for a no. */
class Hasty extends Population {
  override planesOf(atom: Atom): Planes {
    const { must } = super.planesOf(atom)
    return { must, may: must }
  }
}

test('the law notices planes that take the unknown for a no', () => {
  const hasty = (persons: readonly Facts[]): Population => new Hasty(layout, populationOf(persons).columns, persons.length)
  expect(fc.check(agrees(said(hasty)), { numRuns: 300, seed: 1 }).failed).toBe(true)
})

test('totals are what the interpreter says of everybody, added up', () => {
  fc.assert(
    fc.property(aRandomRule, somePersons, (each, persons) => {
      const population = populationOf(persons)
      const rule = planeRule(each, layout)
      const all = persons.map((facts) => interpreted(each, facts))
      const certain = all.filter(({ outcome }) => outcome === 10)
      const count = (outcome: number): number => all.filter((one) => one.outcome === outcome).length
      const money = certain.filter(({ amount: [kind] }) => kind === 0).map(({ amount: [, low = 0, high = 0] }) => ({ low, high }))
      expect(rule.total(population, rule.judge(population))).toEqual({
        yes: certain.length,
        review: count(5),
        no: count(0),
        unknown: all.length - certain.length - count(5) - count(0),
        paid: money.filter(({ high }) => high > 0).length,
        low: money.reduce((sum, { low }) => sum + low, 0),
        high: money.reduce((sum, { high }) => sum + high, 0),
        unpriced: certain.filter(({ amount: [kind] }) => kind === 1).length,
      })
    }),
    { numRuns: 300 },
  )
})

test('a changed column is seen once the population was told to forget', () => {
  const flag = layout.byFact.get([...backendDictionary.keys()][0] ?? ('' as never))
  const population = populationOf([new Map()])
  const atom = { kind: 'among', slot: flag ?? (layout.slots[0] as never), codes: [1] } as const
  expect(bit(population.planesOf(atom).must, 0)).toBe(0)
  population.columns[atom.slot.index]?.fill(1)
  expect(bit(population.planesOf(atom).must, 0)).toBe(0)
  population.forget()
  expect(bit(population.planesOf(atom).must, 0)).toBe(1)
})

test('whom a change touches, and what it costs, is the difference of what the interpreter says', () => {
  fc.assert(
    fc.property(aRandomRule, aRandomRule, somePersons, (before, after, persons) => {
      const population = populationOf(persons)
      const found = affectedBy(planeRule(before, layout), planeRule(after, layout), population)
      const pairs = persons.map((facts) => [interpreted(before, facts), interpreted(after, facts)] as const)
      const those = (is: (old: Said, now: Said) => boolean): readonly number[] =>
        pairs.flatMap(([old, now], nth) => (is(old, now) ? [nth] : []))
      const isYes = ({ outcome }: Said): boolean => outcome === 10
      const paid = (each: Said, end: 1 | 2): number => (isYes(each) && each.amount[0] === 0 ? (each.amount[end] ?? 0) : 0)
      const cost = (end: 1 | 2): number => pairs.reduce((sum, [old, now]) => sum + paid(now, end) - paid(old, end), 0)
      expect([...personsIn(found.gained)]).toEqual(those((old, now) => !isYes(old) && isYes(now)))
      expect([...personsIn(found.lost)]).toEqual(those((old, now) => isYes(old) && now.outcome === 0))
      expect([...personsIn(found.opened)]).toEqual(those((old, now) => isYes(old) && !isYes(now) && now.outcome !== 0))
      expect([...personsIn(found.changed)]).toEqual(
        those((old, now) => isYes(old) && isYes(now) && old.amount.join() !== now.amount.join()),
      )
      expect([found.low, found.high]).toEqual([cost(1), cost(2)])
    }),
    { numRuns: 300 },
  )
})
