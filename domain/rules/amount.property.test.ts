/** Laws of amounts: what is announced while facts are missing holds what is paid in the end. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fen, toFen } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { type Amount, amountFor } from './amount.ts'
import { type FactId, type Facts, type FactValue, toFactId } from './fact.ts'
import type { AmountRow, AmountRule } from './rule.ts'

const clause = toClauseAnchor('amount')
const options = ['x', 'y', 'z']
const [one, other, factor, units] = ['one', 'other', 'factor', 'units'].map(toFactId) as [FactId, FactId, FactId, FactId]
const world: readonly (readonly [FactId, readonly FactValue[]])[] = [
  [one, options],
  [other, options],
  [factor, options],
  [units, [0, 1, 2, 3]],
]

const someFen: fc.Arbitrary<Fen> = fc.integer({ min: 0, max: 30 }).map(toFen)
const pairs = options.flatMap((a) => options.map((b) => [a, b] as const))

/** A row for every combination. */
const aTable: fc.Arbitrary<AmountRule> = fc.array(someFen, { minLength: 9, maxLength: 9 }).map((fens) => {
  const [first, ...rest] = pairs.map((when, nth): AmountRow => ({ when, fen: fens[nth] ?? toFen(0) }))
  if (first === undefined) throw new Error('no options')
  return { kind: 'table', keys: [one, other], rows: [first, ...rest], clause }
})
const aBase: fc.Arbitrary<AmountRule> = fc.oneof(
  aTable,
  someFen.map((fen): AmountRule => ({ kind: 'fixed', fen, clause })),
  fc
    .tuple(someFen, fc.integer({ min: 0, max: 3 }))
    .map(([fen, maxUnits]): AmountRule => ({ kind: 'perUnit', fact: units, fen, maxUnits, clause })),
)
const someBands: fc.Arbitrary<AmountRule> = fc.tuple(fc.integer({ min: 0, max: 1 }), someFen, someFen, someFen).map(
  ([upTo, a, b, c]): AmountRule => ({
    kind: 'bands',
    fact: units,
    bands: [{ upTo, fen: a }, { upTo: upTo + 1, fen: b }, { fen: c }],
    clause,
  }),
)
const aPercent = fc.constantFrom(0, 90, 100, 110)
const aFactored: fc.Arbitrary<AmountRule> = fc.oneof(
  aBase,
  someBands,
  fc
    .record({ base: aBase, x: aPercent, y: aPercent, z: aPercent })
    .map(({ base, ...percents }): AmountRule => ({ kind: 'percentOf', base, fact: factor, percents, clause })),
)

const anAmountRule: fc.Arbitrary<AmountRule> = fc.oneof(
  aFactored,
  fc
    .tuple(aFactored, fc.option(someFen, { nil: undefined }), fc.option(someFen, { nil: undefined }))
    .map(([base, least, most]): AmountRule => ({ kind: 'bounded', base, least, most, clause })),
  fc
    .tuple(someBands, aTable, someFen)
    .map(([one, other, fen]): AmountRule => ({ kind: 'leastOf', of: [one, other, { kind: 'fixed', fen, clause }], clause })),
  fc.tuple(someFen, someFen, aTable).map(
    ([least, fen, other]): AmountRule => ({
      kind: 'sum',
      of: [other, { kind: 'perUnit', fact: units, fen, maxUnits: 2, clause }, { kind: 'fixed', fen: least, clause }],
      clause,
    }),
  ),
)

const someKnown: fc.Arbitrary<Facts> = fc
  .tuple(
    ...world.map(([id, values]) =>
      fc.option(fc.constantFrom(...values), { freq: 2 }).map((value): [FactId, FactValue | null] => [id, value]),
    ),
  )
  .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null)))

const completions = (known: Facts): readonly Facts[] =>
  world.reduce<readonly Facts[]>(
    (cases, [id, values]) => (known.has(id) ? cases : cases.flatMap((each) => values.map((value) => new Map([...each, [id, value]])))),
    [known],
  )

function boundsOf(amount: Amount): readonly [number, number] {
  if (amount.kind !== 'span') throw new Error('all amounts here are money')
  return [amount.low, amount.high]
}

/** The oracle: pay every case that is still possible, and look at the least and the most. */
const agreesWithPayingAll = (amount: typeof amountFor) =>
  fc.property(anAmountRule, someKnown, (rule, known) => {
    const paid = completions(known).map((full) => boundsOf(amountFor(rule, full))[0])
    expect(boundsOf(amount(rule, known))).toEqual([Math.min(...paid), Math.max(...paid)])
  })

test('the span is from the least to the most that may be paid in the end', () => {
  fc.assert(agreesWithPayingAll(amountFor), { numRuns: 1000 })
})

test('the law notices a span that stops at the amount without the missing factor', () => {
  const plain: typeof amountFor = (rule, facts) => amountFor(rule.kind === 'percentOf' && !facts.has(factor) ? rule.base : rule, facts)
  expect(fc.check(agreesWithPayingAll(plain), { numRuns: 1000, seed: 1 }).failed).toBe(true)
})

/** Half a 分 goes up, and no share of whole 分 is off by a hair, however large. */
test('a share is what schoolbook arithmetic makes of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(40), fc.nat(2_000_000_000)),
      fc.oneof(fc.constantFrom(250, 500, 3000), fc.nat(1_000_000)),
      (base, basisPoints) => {
        const doubled = 2n * BigInt(base) * BigInt(basisPoints)
        const paid = (doubled + 10_000n) / 20_000n
        const amount = amountFor({ kind: 'shareOf', fact: units, basisPoints, clause }, new Map([[units, base]]))
        expect(boundsOf(amount)).toEqual([Number(paid), Number(paid)])
      },
    ),
    { numRuns: 1000 },
  )
})

test('a certain amount is one figure, and then depends on nothing', () => {
  fc.assert(
    fc.property(anAmountRule, someKnown, (rule, known) => {
      for (const full of completions(known)) {
        const amount = amountFor(rule, full)
        expect(boundsOf(amount)[0]).toBe(boundsOf(amount)[1])
        expect(amount).toMatchObject({ dependsOn: [] })
      }
    }),
    { numRuns: 200 },
  )
})

test('learning a fact never widens the span, and a fact that narrows it was named', () => {
  fc.assert(
    fc.property(anAmountRule, someKnown, (rule, known) => {
      const before = amountFor(rule, known)
      const [low, high] = boundsOf(before)
      for (const [id, values] of world.filter(([fact]) => !known.has(fact)))
        for (const value of values) {
          const [lowAfter, highAfter] = boundsOf(amountFor(rule, new Map([...known, [id, value]])))
          expect(lowAfter).toBeGreaterThanOrEqual(low)
          expect(highAfter).toBeLessThanOrEqual(high)
          if (lowAfter !== low || highAfter !== high) expect(before.kind === 'span' && before.dependsOn).toContain(id)
        }
    }),
    { numRuns: 1000 },
  )
})
