/** A world in which every operator, group and amount occurs, with values on both sides of every edge: months that end early, leap days. */
import fc from 'fast-check'
import { toFen } from '#domain/money/fen.ts'
import { toClauseAnchor } from '#domain/policy/ids.ts'
import { day, region } from '#domain/policy/policy.fixture.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { type FactDictionary, type FactId, type Facts, type FactValue, toFactId } from '../fact.ts'
import { aChoice, aDate, aFact, aGroup, aLeaf, aNumber, aRegion, aSet, aYesNo, dictionaryOf } from '../rule.fixture.ts'
import type { AmountRow, AmountRule, Condition, Group, Payee, Rule, Test } from '../rule.ts'

const clause = toClauseAnchor('a-clause')
const manyOptions = Array.from({ length: 40 }, (_, nth) => `o${nth}`)
const labels = (values: readonly string[]): Record<string, string> => Object.fromEntries(values.map((value) => [value, value]))

const flags = ['flag', 'other'].map(toFactId) as [FactId, FactId]
const [level, tier, job, place, had, months, times, paid] = ['level', 'tier', 'job', 'place', 'had', 'months', 'times', 'paid'].map(
  toFactId,
) as [FactId, FactId, FactId, FactId, FactId, FactId, FactId, FactId]
const dates = ['issued', 'began', 'filed'].map(toFactId) as [FactId, FactId, FactId]
/** Rules may speak of it, the dictionary does not. */
const stranger = toFactId('stranger')

export const backendDictionary: FactDictionary = dictionaryOf(
  aYesNo('flag'),
  aYesNo('other'),
  aChoice('level', labels(['L5', 'L4', 'L3'])),
  aChoice('tier', labels(['normal', 'short', 'urgent'])),
  aChoice('job', labels(manyOptions)),
  aRegion('place', labels(['500102', '500103', '500000', '100000'])),
  aSet('had', labels(['a', 'b', 'c'])),
  aNumber('months'),
  aNumber('times', { most: 9 }),
  aFact('paid', { kind: 'money', least: toFen(0), most: toFen(2_000_000_000) }),
  aDate('issued'),
  aDate('began'),
  aDate('filed'),
)

const days = ['1969-12-31', '2024-01-31', '2024-02-28', '2024-02-29', '2024-03-31', '2024-12-31', '2025-01-01', '2025-02-28', '2025-03-01']

const values: ReadonlyMap<FactId, readonly FactValue[]> = new Map<FactId, readonly FactValue[]>([
  ...flags.map((flag): [FactId, readonly FactValue[]] => [flag, [true, false]]),
  [level, ['L5', 'L4', 'L3']],
  [tier, ['normal', 'short', 'urgent']],
  [job, ['o0', 'o30', 'o31', 'o39']],
  [place, ['500102', '500103', '500000', '100000']],
  [had, [[], ['a'], ['b', 'c'], ['a', 'b', 'c']]],
  [months, [0, 11, 12, 13, 600]],
  [times, [0, 1, 2, 9]],
  [paid, [0, 1, 149, 150, 2_000_000_000]],
  ...dates.map((date): [FactId, readonly FactValue[]] => [date, days]),
])

/** Some facts, each at one of its values. */
export const aPerson: fc.Arbitrary<Facts> = fc
  .tuple(
    ...[...values].map(([id, each]) =>
      fc.option(fc.constantFrom(...each), { freq: 3 }).map((value): [FactId, FactValue | null] => [id, value]),
    ),
  )
  .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null)))

const some = <T>(...list: NonEmpty<T>): fc.Arbitrary<NonEmpty<T>> =>
  fc.subarray([...list], { minLength: 1 }).map((chosen) => [chosen[0] ?? list[0], ...chosen.slice(1)])
const aDay = fc.constantFrom(...days).map(day)
const aDateFact = fc.constantFrom(...dates)

const aPlainTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ op: fc.constant('is' as const), fact: fc.constantFrom(...flags, stranger), value: fc.boolean() }),
  fc.record({ op: fc.constantFrom('oneOf' as const, 'noneOf' as const), fact: fc.constant(level), values: some('L5', 'L4', 'L3') }),
  fc.record({ op: fc.constantFrom('oneOf' as const, 'noneOf' as const), fact: fc.constant(job), values: some('o0', 'o30', 'o31', 'o39') }),
  fc.record({ op: fc.constantFrom('includesAny' as const, 'includesNone' as const), fact: fc.constant(had), values: some('a', 'b', 'c') }),
  fc.record({
    op: fc.constantFrom('atLeast' as const, 'atMost' as const),
    fact: fc.constant(months),
    value: fc.constantFrom(0, 11, 12, 600),
  }),
  fc.record({ op: fc.constantFrom('atLeast' as const, 'atMost' as const), fact: fc.constant(times), value: fc.constantFrom(0, 1, 2, 9) }),
  fc.record({ op: fc.constantFrom('onOrAfter' as const, 'before' as const), fact: aDateFact, day: aDay }),
  fc.record({
    op: fc.constant('within' as const),
    fact: aDateFact,
    after: aDateFact,
    months: fc.constantFrom(0, 1, 2, 12),
    lastDay: fc.constantFrom('counts' as const, 'doesNotCount' as const, 'unknown' as const),
  }),
  fc.record({ op: fc.constantFrom('notBefore' as const, 'sameYear' as const), fact: aDateFact, other: aDateFact }),
  fc.record({
    op: fc.constant('inRegion' as const),
    fact: fc.constant(place),
    region: fc.constantFrom('500102', '500100', '500000', '100000').map(region),
  }),
)
const anOffice: fc.Arbitrary<Test> = fc.constant({ op: 'decidedByOffice', says: '', office: '', ask: '' })

const { test } = fc.letrec<{ test: Test; disputed: Test }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'dispute' },
    { weight: 12, arbitrary: aPlainTest },
    { weight: 1, arbitrary: anOffice },
    { weight: 2, arbitrary: tie('disputed') },
  ),
  disputed: fc
    .array(tie('test'), { minLength: 1, maxLength: 3, depthIdentifier: 'dispute' })
    .map((tests) => tests.map((each) => ({ says: '', sources: [], test: each })))
    .map(
      ([first, ...others]): Test => ({ op: 'disputed', variants: [first ?? { says: '', sources: [], test: { ...plainNo } }, ...others] }),
    ),
}))
const plainNo: Test = { op: 'is', fact: stranger, value: false }

const { condition } = fc.letrec<{ condition: Condition; leaf: Condition; group: Condition; counted: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4, depthIdentifier: 'rule' }, tie('leaf'), tie('group'), tie('counted')),
  leaf: test.map((each) => aLeaf(each)),
  group: fc
    .tuple(
      fc.constantFrom('all' as const, 'any' as const, 'none' as const),
      tie('condition'),
      fc.array(tie('condition'), { maxLength: 2, depthIdentifier: 'rule' }),
    )
    .map(([kind, first, others]) => aGroup(kind, [first, ...others])),
  counted: fc
    .tuple(fc.integer({ min: 1, max: 3 }), tie('condition'), fc.array(tie('condition'), { maxLength: 3, depthIdentifier: 'rule' }))
    .map(([least, first, others]): Group => ({ kind: 'atLeast', least, id: 'counted', clause, says: '', of: [first, ...others] })),
}))

const someFen = fc.integer({ min: 0, max: 300 }).map(toFen)
const aPercent = fc.constantFrom(0, 20, 90, 100, 110)
const aRow: fc.Arbitrary<AmountRow> = fc
  .tuple(fc.constantFrom('L5', 'L4', 'L3'), fc.constantFrom('normal', 'short', 'urgent'), someFen)
  .map(([one, two, fen]) => ({ when: [one, two], fen }))
const rowsOf = (rows: readonly AmountRow[]): NonEmpty<AmountRow> => {
  // a combination has one row
  const [first, ...others] = [...new Map(rows.map((row) => [row.when.join(), row])).values()]
  return [first ?? { when: ['L5', 'normal'], fen: toFen(0) }, ...others]
}
const money = fc.letrec<{ money: AmountRule; simple: AmountRule; built: AmountRule }>((tie) => ({
  money: fc.oneof({ maxDepth: 3, depthIdentifier: 'amount' }, tie('simple'), tie('built')),
  simple: fc.oneof(
    someFen.map((fen): AmountRule => ({ kind: 'fixed', fen, clause })),
    fc
      .array(aRow, { minLength: 1, maxLength: 9 })
      .map((rows): AmountRule => ({ kind: 'table', keys: [level, tier], rows: rowsOf(rows), clause })),
    fc
      .record({ fen: someFen, maxUnits: fc.integer({ min: 0, max: 3 }), fact: fc.constantFrom(times, stranger) })
      .map((each): AmountRule => ({ kind: 'perUnit', clause, ...each })),
    fc
      .record({ basisPoints: fc.constantFrom(0, 250, 800, 3333, 6000, 11_000), fact: fc.constantFrom(paid, stranger) })
      .map((each): AmountRule => ({ kind: 'shareOf', clause, ...each })),
    fc.tuple(someFen, someFen, someFen).map(
      ([low, middle, high]): AmountRule => ({
        kind: 'bands',
        fact: months,
        bands: [{ upTo: 0, fen: low }, { upTo: 12, fen: middle }, { fen: high }],
        clause,
      }),
    ),
    fc.constant<AmountRule>({ kind: 'unknown', says: '', clause }),
  ),
  built: fc.oneof(
    fc
      .record({ base: tie('money'), L5: aPercent, L3: aPercent, fact: fc.constantFrom(level, stranger) })
      .map(({ base, fact, ...percents }): AmountRule => ({ kind: 'percentOf', base, fact, percents, clause })),
    fc
      .record({ base: tie('money'), least: fc.option(someFen, { nil: undefined }), most: fc.option(someFen, { nil: undefined }) })
      .map((each): AmountRule => ({ kind: 'bounded', clause, ...each })),
    fc
      .tuple(
        tie('money'),
        fc.constantFrom<readonly AmountRule[]>([], [{ kind: 'notMoney', says: '', clause }]),
        fc.array(tie('money'), { maxLength: 2, depthIdentifier: 'amount' }),
      )
      .chain(([first, goods, others]) =>
        fc.constantFrom('sum' as const, 'leastOf' as const).map((kind): AmountRule => ({ kind, of: [first, ...goods, ...others], clause })),
      ),
    fc.tuple(tie('money'), fc.option(tie('money'))).map(
      ([older, newer]): AmountRule => ({
        kind: 'dated',
        on: dates[0],
        values: [{ from: day('2024-02-29'), amount: older }, ...(newer === null ? [] : [{ from: day('2025-01-01'), amount: newer }])],
        clause,
      }),
    ),
  ),
})).money
const anAmount: fc.Arbitrary<AmountRule> = fc.oneof(
  { weight: 20, arbitrary: money },
  { weight: 1, arbitrary: fc.constant<AmountRule>({ kind: 'notMoney', says: '', clause }) },
)

/** One to three trees, at most four groups deep, and any kind of amount. */
export const aRandomRule: fc.Arbitrary<Rule> = fc
  .record({ first: condition, others: fc.array(condition, { maxLength: 2 }), amount: anAmount })
  .map(({ first, others, amount }) => ({ conditions: [first, ...others], amount, payee: 'person' satisfies Payee }))
