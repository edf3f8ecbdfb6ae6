import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBenefitId, toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, rough } from '#domain/policy/policy.fixture.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { type Asked, choosePair } from './choose-pair.ts'

const version = (id: string, from: string, state: 'established' | 'notEstablished' = 'established') =>
  aVersion({ id: toVersionId(id), from: rough(from), state })
const nation = aPolicy({
  id: toPolicyId('nation'),
  benefit: toBenefitId('upgrade'),
  versions: [version('n3', '2024', 'notEstablished'), version('n1', '2017'), version('n2', '2020')],
})
const city = aPolicy({
  id: toPolicyId('city'),
  benefit: toBenefitId('upgrade'),
  implements: nation.id,
  versions: [version('c1', '2018')],
})
const other = aPolicy({
  id: toPolicyId('other'),
  benefit: toBenefitId('other'),
  versions: [version('o1', '2010'), version('o2', '2025')],
})
const single = aPolicy({ id: toPolicyId('single'), benefit: toBenefitId('single'), versions: [version('s1', '2019')] })
const all: readonly Policy[] = [nation, city, other, single]

function told(asked: Asked, policies = all): string {
  const choice = choosePair(policies, asked)
  if (choice === undefined) return 'nothing'
  const pair = choice.pair === undefined ? 'no pair' : `${choice.pair.a.version.id} ${choice.pair.b.version.id}`
  return [pair, ...choice.problems.map(({ kind }) => kind)].join(', ')
}

describe('which two versions', () => {
  test.each<[string, Asked, string]>([
    ['nothing asked: the latest change of all', {}, 'o1 o2'],
    ['a policy: its two newest established versions', { policy: 'nation' }, 'n1 n2'],
    ['both sides, in the order asked', { a: 'n2', b: 'n1' }, 'n2 n1'],
    ['one that nobody could read, because it was asked for', { a: 'n2', b: 'n3' }, 'n2 n3'],
    ['one side: what followed it', { a: 'n1' }, 'n1 n2'],
    ['the newest alone: what came before it', { a: 'n3' }, 'n2 n3'],
    ['the second side alone: what came before it', { b: 'n2' }, 'n1 n2'],
    ['the first version as the second side: it and its follower', { b: 'n1' }, 'n1 n2'],
    ['two levels of one benefit', { a: 'n2', b: 'c1' }, 'n2 c1'],
    ['a policy with one version stands beside the level above', { policy: 'city' }, 'n2 c1'],
    ['one version of all', { policy: 'single' }, 'no pair, onlyOne'],
    ['the same twice', { a: 'n1', b: 'n1' }, 'n1 n1, sameVersion'],
    ['two things', { a: 'n1', b: 'o1' }, 'no pair, differentBenefits'],
    ['nonsense beside something', { a: 'nonsense', b: 'n2' }, 'n1 n2, noSuchVersion'],
    ['nonsense twice', { a: 'x', b: 'y' }, 'o1 o2, noSuchVersion, noSuchVersion'],
    ['no such policy', { policy: 'x' }, 'o1 o2, noSuchPolicy'],
    ['blanks', { policy: '', a: '', b: '' }, 'o1 o2'],
  ])('%s', (_, asked, expected) => {
    expect(told(asked)).toBe(expected)
  })

  test('of no policies at all there is nothing to compare', () => {
    expect(told({ a: 'n1' }, [])).toBe('nothing')
  })

  test('whatever is asked, a pair is of one benefit, or the reason is told', () => {
    const id = fc.option(fc.constantFrom('n1', 'n2', 'n3', 'c1', 'o1', 'o2', 's1', 'nation', 'city', 'single', '', '__proto__', '\ud800'), {
      nil: undefined,
    })
    fc.assert(
      fc.property(fc.record({ policy: id, a: id, b: id }), fc.shuffledSubarray([...all], { minLength: 1 }), (asked, policies) => {
        const choice = choosePair(policies, asked)
        if (choice?.pair === undefined) expect(choice?.problems.length).toBeGreaterThan(0)
        else expect(choice.pair.a.policy.benefit).toBe(choice.pair.b.policy.benefit)
      }),
      { numRuns: 1000 },
    )
  })
})
