import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import type { FactId, Facts, FactValue } from '#domain/rules/fact.ts'
import { worldValues } from '#domain/rules/small-world.fixture.ts'
import { assess } from './assess.ts'
import { placeFact } from './assess-benefit.ts'
import { places, smallDictionary, someRandomPolicies } from './rulebook.fixture.ts'
import { sharpen } from './sharpen.ts'

const on = day('2025-02-28')
const somebody: fc.Arbitrary<Facts> = fc
  .tuple(
    ...[...worldValues, [placeFact, places] as const].map(([id, values]) =>
      fc.option(fc.constantFrom<FactValue>(...values), { freq: 2 }).map((value): [FactId, FactValue | null] => [id, value]),
    ),
  )
  .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null)))

test('a settled verdict stays, an open one only narrows, and no question is added', () => {
  let narrowed = 0
  fc.assert(
    fc.property(someRandomPolicies, somebody, (policies, facts) => {
      const rulebook = { policies, dictionary: smallDictionary }
      const before = assess(rulebook, facts, on)
      const after = sharpen(before, facts, on, rulebook, on)
      for (const [nth, entitlement] of before.entries()) {
        const sharper = after[nth]
        if (entitlement.verdict !== 'unknown') expect(sharper?.verdict).toBe(entitlement.verdict)
        if (entitlement.verdict === 'near') expect(sharper?.open).toEqual(entitlement.open)
        expect(entitlement.open).toEqual(expect.arrayContaining([...(sharper?.open ?? [])]))
        narrowed += (sharper?.open.length ?? 0) < entitlement.open.length ? 1 : 0
      }
    }),
    { numRuns: 1000 },
  )
  expect(narrowed).toBeGreaterThan(50)
})
