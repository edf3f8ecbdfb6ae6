import { describe, expect, test } from 'vitest'
import { delegationsOf, type TermAnswer } from './delegation.ts'
import { toClauseAnchor, toPolicyId, toVersionId } from './ids.ts'
import { type OpenTerm, toTermId } from './open-term.ts'
import { aPolicy, aVersion, day, endUnknown, region, rough, until } from './policy.fixture.ts'
import type { Policy, PolicyVersion } from './policy.ts'

const clause = toClauseAnchor('amount')
const amount: OpenTerm = { id: toTermId('amount'), asks: '给多少钱', to: 'province', clause }
const nation = aPolicy({ id: toPolicyId('nation'), versions: [aVersion({ openTerms: [amount] })] })
const upper = nation.versions[0]
const filled: Partial<PolicyVersion> = { fills: [{ of: nation.id, term: amount.id, clause }] }

const city = (versions: Policy['versions'], given: Partial<Policy> = {}): Policy =>
  aPolicy({ id: toPolicyId('city'), regions: [region('500000')], implements: nation.id, versions, ...given })

const answers = (lower: readonly Policy[], on = '2025-06-01'): readonly TermAnswer[] =>
  delegationsOf(nation, upper, [nation, ...lower], day(on)).flatMap((each) => each.answers)
const kinds = (lower: readonly Policy[], on?: string) => answers(lower, on).map(({ kind }) => kind)

describe('a term that a higher rule leaves open', () => {
  test('is filled by the clause of the lower version in force', () => {
    const lower = city([aVersion(filled)])
    expect(answers([lower])).toEqual([{ kind: 'filled', policy: lower, version: lower.versions[0], clause }])
  })

  test('stays visible where nobody below is known', () => {
    expect(delegationsOf(nation, upper, [nation], day('2025-06-01'))).toEqual([{ term: amount, answers: [] }])
  })

  test('meets silence where the lower version does not speak of it', () => {
    expect(kinds([city([aVersion()])])).toEqual(['silent'])
  })

  test('a filling of another policy, or of another term, is none', () => {
    expect(kinds([city([aVersion({ fills: [{ of: toPolicyId('other'), term: amount.id, clause }] })])])).toEqual(['silent'])
    expect(kinds([city([aVersion({ fills: [{ of: nation.id, term: toTermId('list'), clause }] })])])).toEqual(['silent'])
  })

  test('a lower rule that has lapsed answers nothing', () => {
    expect(kinds([city([aVersion({ ...filled, end: until('2025-03-31') })])])).toEqual([])
  })

  test('whether the lower rule still runs is open: so is the answer', () => {
    expect(kinds([city([aVersion({ ...filled, end: endUnknown('2025-03-31') })])])).toEqual(['unsettled'])
  })

  test('two versions may run: filled where both fill it, unsettled where one is silent', () => {
    const older = aVersion({ id: toVersionId('older'), ...filled })
    const newer = (given: Partial<PolicyVersion>) => aVersion({ id: toVersionId('newer'), from: rough('2025'), ...given })
    expect(kinds([city([older, newer(filled)])])).toEqual(['filled'])
    expect(kinds([city([older, newer({})])])).toEqual(['unsettled'])
  })

  test('is answered by the level it was left to, also through a level between', () => {
    const prefecture = aPolicy({ id: toPolicyId('between'), regions: [region('500100')], implements: nation.id })
    const below = city([aVersion(filled)], { implements: prefecture.id })
    expect(kinds([prefecture, below])).toEqual(['filled'])
    expect(kinds([city([aVersion(filled)], { regions: [region('500102')] })])).toEqual([])
  })

  test('a policy that carries out another one is not asked', () => {
    expect(kinds([city([aVersion(filled)], { implements: toPolicyId('other') })])).toEqual([])
  })
})
