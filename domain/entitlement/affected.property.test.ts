import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aVersion } from '#domain/policy/policy.fixture.ts'
import { conditionChanges, touchedLeaves } from '#domain/rules/condition-diff.ts'
import { someConditions } from '#domain/rules/numbered-rules.fixture.ts'
import { aRule, fixed } from '#domain/rules/rule.fixture.ts'
import { somethingKnown } from '#domain/rules/small-world.fixture.ts'
import { affectedBy, effectOn, effects } from './affected.ts'
import { underVersion } from './judge.ts'

const runs = { numRuns: 1000 }
const aJudgedRule = someConditions.map((conditions) => aVersion({ rule: aRule(conditions) }))

test('no change touches nobody', () => {
  fc.assert(
    fc.property(aJudgedRule, fc.array(somethingKnown, { maxLength: 5 }), (version, population) => {
      expect(affectedBy(underVersion(version), underVersion(structuredClone(version)), population).groups).toEqual([])
    }),
    runs,
  )
})

test('whoever is answered otherwise is told why, by conditions that changed', () => {
  fc.assert(
    fc.property(aJudgedRule, aJudgedRule, somethingKnown, (before, after, known) => {
      const [was, is] = [underVersion(before), underVersion(after)]
      const found = effectOn(was, is, known)
      expect(found === undefined).toBe(was(known).answer === is(known).answer)
      if (found === undefined) return
      const touched = touchedLeaves(conditionChanges(before.rule?.conditions ?? [], after.rule?.conditions ?? []))
      expect(found.cause.leaves.length).toBeGreaterThan(0)
      expect(found.cause.leaves.every((id) => touched.has(id))).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

const opposite = { gained: 'lost', lost: 'gained', becameUndecidable: 'becameDecidable', becameDecidable: 'becameUndecidable' } as const

test('taken back, a change undoes what it did: who gained loses, and the groups add up to the counts', () => {
  const aRuleAndSum = fc
    .tuple(someConditions, fc.constantFrom(1000, 2000))
    .map(([conditions, yuan]) => aVersion({ rule: aRule(conditions, { amount: fixed(yuan) }) }))
  fc.assert(
    fc.property(aRuleAndSum, aRuleAndSum, fc.array(somethingKnown, { maxLength: 5 }), (before, after, population) => {
      const there = affectedBy(underVersion(before), underVersion(after), population)
      const back = affectedBy(underVersion(after), underVersion(before), population)
      for (const effect of effects) {
        const mirror = effect === 'amountChanged' || effect === 'openOtherwise' ? effect : opposite[effect]
        expect(back.counts[mirror]).toBe(there.counts[effect])
        const inGroups = there.groups.filter((group) => group.effect === effect).reduce((sum, { count }) => sum + count, 0)
        expect(inGroups).toBe(there.counts[effect])
      }
    }),
    runs,
  )
})
