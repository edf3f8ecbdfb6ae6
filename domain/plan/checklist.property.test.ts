import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '#domain/entitlement/assess.ts'
import { placeFact } from '#domain/entitlement/assess-benefit.ts'
import { places, smallDictionary, someRandomPolicies } from '#domain/entitlement/rulebook.fixture.ts'
import type { Paper } from '#domain/policy/paper.ts'
import { day } from '#domain/policy/policy.fixture.ts'
import type { FactId, FactValue } from '#domain/rules/fact.ts'
import { worldValues } from '#domain/rules/small-world.fixture.ts'
import { checklistOf, isClaimable, placesOf } from './checklist.ts'

const ids = [...worldValues.keys()]
const aPaper = (id: string, proves: readonly FactId[], policy: Paper['askedBy'][number]['policy'] | undefined): Paper => ({
  id,
  name: id,
  exactly: id,
  proves,
  handling: 'unknown',
  askedBy: policy === undefined ? [] : [{ policy, form: 'unknown', sources: [], confidence: 'unknown' }],
  sources: [],
  confidence: 'unknown',
})
const facts = fc
  .tuple(
    ...[...worldValues, [placeFact, places] as const].map(([id, values]) =>
      fc.option(fc.constantFrom<FactValue>(...values), { freq: 5 }).map((value): [FactId, FactValue | null] => [id, value]),
    ),
  )
  .map((entries) => new Map(entries.filter((entry): entry is [FactId, FactValue] => entry[1] !== null)))

test('every paper is listed at most once and serves something, each clause of a claim once; nothing is asked for what is refused', () => {
  let listed = 0
  fc.assert(
    fc.property(
      someRandomPolicies,
      facts,
      fc.array(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }), { maxLength: 4 }),
      (policies, known, proofs) => {
        const papers = proofs.map((proves, nth) => aPaper(`p${nth}`, proves, policies[nth]?.id))
        const all = assess({ policies, dictionary: smallDictionary }, known, day('2025-02-28'))
        const { bring, prove } = checklistOf(all, papers)
        const items = [...bring, ...prove]
        listed += items.length
        const names = items.map(({ paper }) => paper.id)
        expect(new Set(names).size).toBe(names.length)
        for (const item of items) {
          expect(placesOf(item)).toBeGreaterThan(0)
          const clauses = item.proves.map(({ entitlement, clause }) => `${entitlement.benefit} ${clause}`)
          expect(new Set(clauses).size).toBe(clauses.length)
          expect([...item.asked, ...item.proves].every(({ entitlement }) => isClaimable(entitlement))).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
  expect(listed).toBeGreaterThan(100)
})
