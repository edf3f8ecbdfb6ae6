/** Random policies over the small world: their dates lie around the days on which its certificates are issued and its claims filed. */
import fc from 'fast-check'
import { toBenefitId, toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, endUnknown, open, region, rough, until } from '#domain/policy/policy.fixture.ts'
import type { End, Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { applicationDate, type FactDictionary, type FactId, toFactId } from '#domain/rules/fact.ts'
import { aChoice, aDate, aLeaf, aNumber, aRegion, aRule, aSet, aYesNo, dictionaryOf, fixed } from '#domain/rules/rule.fixture.ts'
import { aCondition, aTest } from '#domain/rules/small-world.fixture.ts'
import { placeFact } from './assess-benefit.ts'

const issued = toFactId('issued')

export const places = ['500102', '500000', '100000'] as const

/** The facts of the small world, and the place. The date of filing and the fact that nobody has are not asked. */
export const smallDictionary: FactDictionary = dictionaryOf(
  aRegion(placeFact, { '500102': '涪陵区', '500000': '重庆其他区县', '100000': '重庆以外' }),
  aYesNo('flag'),
  aDate('issued'),
  aNumber('months', { growsMonthly: true }),
  aChoice('level', { L4: '四级', L3: '三级' }),
  aSet('had', { same: '领过' }),
  aDate(applicationDate, { owner: 'authority' }),
  aRegion('strange', {}, { owner: 'catalogue' }),
)

const someAnchors = fc.constantFrom<NonEmpty<FactId>>([applicationDate], [issued], [issued, applicationDate])
const aStart = fc.constantFrom('2024-12-01', '2025-01-31', '2025-02-28', '2025-02')
const anEnd = fc.constantFrom<End>(open, until('2025-01-30'), until('2025-02-27'), until('2025-02'), endUnknown(), endUnknown('2025-02-27'))

/** Mostly one condition, since what is settled early shows a wrong step best. */
const mostlySimple = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(aTest, fc.constantFrom('hard' as const, 'curable' as const)).map(([test, nature]) => aLeaf(test, { nature })),
  },
  { weight: 1, arbitrary: aCondition },
)

export type Establish = 'all' | 'some'

const someVersions = (establish: Establish) =>
  fc
    .array(
      fc.record({
        from: aStart.map(rough),
        end: anEnd,
        condition: mostlySimple,
        isKnown: establish === 'all' ? fc.constant(true) : fc.boolean(),
        confidence: fc.constantFrom('confirmed-A' as const, 'confirmed-A' as const, 'confirmed-C' as const),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .filter((versions) =>
      versions.every(({ from, end }) => end.kind !== 'lastDay' || (from.first <= end.on.first && from.last <= end.on.last)),
    )
    .map((versions): readonly PolicyVersion[] =>
      versions.map(({ condition, isKnown, ...dated }, nth) =>
        aVersion({
          ...dated,
          id: toVersionId(`v${nth}`),
          ...(isKnown ? { rule: aRule([condition], { amount: fixed(1000 * (nth + 1)) }) } : { state: 'notEstablished' as const }),
        }),
      ),
    )
    .filter(isNonEmpty)

/** One to three versions that a date or two choose between. */
export const aRandomPolicy = (establish: Establish = 'some'): fc.Arbitrary<Policy> =>
  fc
    .record({ versions: someVersions(establish), anchors: someAnchors })
    .map(({ versions: [first, ...others], anchors }) =>
      aPolicy({ versions: [{ ...first, anchors }, ...others.map((version) => ({ ...version, anchors }))] }),
    )

/** A few policies of one to three benefits, in the district, the city and the nation. */
export const someRandomPolicies: fc.Arbitrary<readonly Policy[]> = fc
  .array(
    fc.record({
      policy: aRandomPolicy(),
      place: fc.constantFrom(...places),
      benefit: fc.constantFrom('one', 'two', 'three'),
      force: fc.constantFrom('direct' as const, 'direct' as const, 'framework' as const),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ policy, place, benefit, force }, nth) => ({
      ...policy,
      id: toPolicyId(`p${nth}`),
      regions: [region(place)],
      benefit: toBenefitId(benefit),
      force,
    })),
  )
