/** Random policies over a world so small that every completion can be tried, value by value and not cell by cell. */
import fc from 'fast-check'
import { addDays } from '#domain/calendar/civil-date.ts'
import { toFen } from '#domain/money/fen.ts'
import { toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day, open, rough, until } from '#domain/policy/policy.fixture.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { applicationDate, type FactDictionary, type FactId, type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { aChoice, aDate, aNumber, aRegion, aRule, aSet, aYesNo, dictionaryOf, fixed } from '#domain/rules/rule.fixture.ts'
import type { AmountRule } from '#domain/rules/rule.ts'
import { aCondition } from '#domain/rules/small-world.fixture.ts'

const months = toFactId('months')
const level = toFactId('level')
const issued = toFactId('issued')

const days = (from: string, count: number): readonly string[] => Array.from({ length: count }, (_, nth) => addDays(day(from), nth))

/** Every value each fact can have. */
const allValues: ReadonlyMap<FactId, readonly FactValue[]> = new Map<FactId, readonly FactValue[]>([
  [toFactId('flag'), [true, false]],
  [months, [10, 11, 12, 13]],
  [level, ['L4', 'L3', 'L2']],
  [issued, days('2025-01-29', 4)],
  [applicationDate, days('2025-02-27', 4)],
  [toFactId('had'), [[], ['same'], ['other'], ['same', 'other']]],
  [toFactId('strange'), ['500000', '110000']],
])

export const worldDictionary: FactDictionary = dictionaryOf(
  aYesNo('flag'),
  aNumber('months', { least: 10, most: 13 }),
  aChoice('level', { L4: '四级', L3: '三级', L2: '二级' }),
  aDate('issued', { type: { kind: 'date', earliest: day('2025-01-29'), latest: day('2025-02-01') } }),
  aDate(applicationDate, { owner: 'authority', type: { kind: 'date', earliest: day('2025-02-27'), latest: day('2025-03-02') } }),
  aSet('had', { same: '同一级', other: '另一级' }),
  aRegion('strange', { '500000': '重庆', '110000': '北京' }),
)

const clause = fixed(1).clause
const anAmount: fc.Arbitrary<AmountRule> = fc.oneof(
  fc.constantFrom(1000, 2000).map(fixed),
  fc.constant<AmountRule>({
    kind: 'table',
    keys: [level],
    rows: [
      { when: ['L4'], fen: toFen(1500) },
      { when: ['L3'], fen: toFen(2000) },
    ],
    clause,
  }),
  fc.constantFrom(11, 30).map((maxUnits): AmountRule => ({ kind: 'perUnit', fact: months, fen: toFen(100), maxUnits, clause })),
)

const aWorldVersion: fc.Arbitrary<Partial<PolicyVersion>> = fc
  .record({
    conditions: fc.array(aCondition, { minLength: 1, maxLength: 2 }),
    amount: anAmount,
    from: fc.constantFrom('2025-01', '2025-01-31', '2025-02-28'),
    end: fc.constantFrom(open, until('2025-03-01')),
    anchors: fc.constantFrom<NonEmpty<FactId>>([applicationDate], [issued], [issued, applicationDate]),
  })
  .map(({ conditions: [first, ...others], amount, from, end, anchors }) => ({
    from: rough(from),
    end,
    anchors,
    ...(first && { rule: aRule([first, ...others], { amount }) }),
  }))

export const aWorldPolicy: fc.Arbitrary<Policy> = fc.array(aWorldVersion, { minLength: 1, maxLength: 3 }).map((drafts) => {
  const [first = aVersion(), ...others] = drafts.map((draft, nth) => aVersion({ ...draft, id: toVersionId(`v${nth}`) }))
  return aPolicy({ versions: [first, ...others] })
})

/** Every complete case over these facts that what is known may still turn out to be. */
export function completionsOver(read: Iterable<FactId>, known: Facts): readonly Facts[] {
  let cases: readonly Facts[] = [known]
  for (const fact of read) {
    const values = allValues.get(fact) ?? []
    if (!known.has(fact)) cases = cases.flatMap((each) => values.map((value) => new Map([...each, [fact, value]])))
  }
  return cases
}
