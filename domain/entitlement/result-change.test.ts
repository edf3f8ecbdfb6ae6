import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import { facts, fixed } from '#domain/rules/rule.fixture.ts'
import { somethingKnown } from '#domain/rules/small-world.fixture.ts'
import { assess } from './assess.ts'
import { resultChanges } from './result-change.ts'
import { smallDictionary, someRandomPolicies } from './rulebook.fixture.ts'
import { chongqing, dictionary, inOrder } from './skill-upgrade.fixture.ts'

const case20 = facts({ ...inOrder, 'cert.issueDate': '2019-01-15', 'person.ui.cumulativeMonths': 20 })
const rulebook = { policies: [chongqing], dictionary }
const resultOf = (on: string) => assess(rulebook, case20, day(on))

test('a rule that asks for less of a later certificate: then, now, and the version that made the difference', () => {
  const [change, ...others] = resultChanges(
    assess(rulebook, facts({ ...inOrder, 'cert.issueDate': '2018-06-15', 'person.ui.cumulativeMonths': 20 }), day('2018-09-01')),
    resultOf('2019-03-01'),
  )
  expect(others).toEqual([])
  expect([change?.was?.verdict, change?.is?.verdict]).toEqual(['no', 'yes'])
  expect(change?.why).toMatchObject([
    { kind: 'version', was: { id: '2017' }, is: { id: '2019-2020' } },
    { kind: 'turned', isMet: true, leaf: { id: 'insured-months' } },
  ])
})

test('the same version of which more is known by now is told as revised', () => {
  const [newest, ...older] = chongqing.versions
  const revised = { ...chongqing, versions: [newest, ...older].map((version) => ({ ...version, title: `${version.title}（改）` })) }
  const cheaper = revised.versions.map((version) => (version.rule ? { ...version, rule: { ...version.rule, amount: fixed(7) } } : version))
  const [first, ...rest] = cheaper
  if (first === undefined) throw new Error('no version')
  const after = assess({ policies: [{ ...revised, versions: [first, ...rest] }], dictionary }, case20, day('2019-03-01'))
  expect(resultChanges(resultOf('2019-03-01'), after)).toMatchObject([{ why: [{ kind: 'revised', version: { id: '2019-2020' } }] }])
})

test('what one side does not have is told with the other side alone', () => {
  const one = resultOf('2019-03-01')
  expect(resultChanges([], one).map(({ was, is }) => [was, is?.verdict])).toEqual([[undefined, 'yes']])
  expect(resultChanges(one, []).map(({ was, is }) => [was?.verdict, is])).toEqual([['yes', undefined]])
})

test('a result is like itself; what changed one way changed the other way too', () => {
  let changed = 0
  fc.assert(
    fc.property(
      someRandomPolicies,
      somethingKnown,
      fc.constantFrom('2025-01-31', '2025-02-27', '2025-02-28', '2025-03-01'),
      (policies, known, then) => {
        const small = { policies, dictionary: smallDictionary }
        const without = new Map([...known].filter(([fact]) => fact !== applicationDate))
        const [before, after] = [assess(small, without, day(then)), assess(small, without, day('2025-02-28'))]
        const [there, back] = [resultChanges(before, after), resultChanges(after, before)]
        expect(resultChanges(after, after)).toEqual([])
        const sides = (change: (typeof there)[number]) => [change.benefit, change.was?.verdict, change.is?.verdict].join()
        const swapped = (change: (typeof there)[number]) => [change.benefit, change.is?.verdict, change.was?.verdict].join()
        expect(back.map(sides).toSorted()).toEqual(there.map(swapped).toSorted())
        const isDifferent = after.some((now) => before.every((was) => was.benefit !== now.benefit || was.verdict !== now.verdict))
        if (isDifferent) expect(there.length).toBeGreaterThan(0)
        changed += there.length
      },
    ),
    { numRuns: 300 },
  )
  expect(changed).toBeGreaterThan(20)
})
