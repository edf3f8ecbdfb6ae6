import { describe, expect, test } from 'vitest'
import { toVersionId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, endUnknown, rough, until } from '#domain/policy/policy.fixture.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import { facts } from '#domain/rules/rule.fixture.ts'
import { readingsOf } from './reading.ts'
import { chongqing, issueDate } from './skill-upgrade.fixture.ts'

const read = (known: Record<string, string>) => {
  const { versions, ...rest } = readingsOf(chongqing, facts(known))
  return { versions: versions.map(({ id }) => id), ...rest }
}
const settled = { pendingAnchors: [], mayBeNone: false, isBeforeStart: false }

describe('every date that a version names is tried', () => {
  test('and where both choose the same version, it is the only reading', () => {
    expect(read({ 'cert.issueDate': '2018-06-15', 'application.date': '2018-09-01' })).toMatchObject({ versions: ['2017'], ...settled })
  })

  test('where they choose different ones, both are readings, the newest first', () => {
    expect(read({ 'cert.issueDate': '2018-10-20', 'application.date': '2019-03-01' })).toMatchObject({
      versions: ['2019-2020', '2017'],
      ...settled,
    })
  })

  test('while a date is missing, it may choose any version', () => {
    expect(read({ 'application.date': '2019-03-01' })).toMatchObject({
      versions: ['2024-on', '2023', '2023-gap', '2022', '2019-2020', '2017'],
      ...settled,
      pendingAnchors: [issueDate],
    })
  })

  test('a version known only roughly shares its doubt with those around it', () => {
    expect(read({ 'cert.issueDate': '2023-07-10', 'application.date': '2023-07-10' }).versions).toEqual(['2023', '2023-gap', '2017'])
  })
})

test('a certificate older than the policy is told from one within it', () => {
  expect(read({ 'cert.issueDate': '2016-06-15', 'application.date': '2018-09-01' })).toMatchObject({
    versions: ['2017'],
    ...settled,
    isBeforeStart: true,
  })
})

test('where nothing is in force by any date, the reason is kept', () => {
  const policy = aPolicy({ versions: [aVersion({ from: rough('2025-01-01'), end: until('2025-12-31') })] })
  expect(readingsOf(policy, facts({ 'application.date': '2024-12-31' }))).toMatchObject({
    versions: [],
    pendingAnchors: [],
    mayBeNone: false,
    isBeforeStart: false,
    idle: { kind: 'notYet', opensOn: rough('2025-01-01') },
  })
  expect(readingsOf(policy, facts({ 'application.date': '2026-01-01' })).idle).toMatchObject({
    kind: 'lapsed',
    lapsedOn: rough('2025-12-31'),
  })
})

test('it may be none only if every date that chooses leaves it open', () => {
  const perhaps = aVersion({
    id: toVersionId('perhaps'),
    from: rough('2025-01-01'),
    end: endUnknown('2025-12-31'),
    anchors: [applicationDate, issueDate],
  })
  const policy = aPolicy({ versions: [perhaps] })
  expect(readingsOf(policy, facts({ 'application.date': '2026-02-01', 'cert.issueDate': '2026-01-05' })).mayBeNone).toBe(true)
  expect(readingsOf(policy, facts({ 'application.date': '2026-02-01', 'cert.issueDate': '2025-12-05' })).mayBeNone).toBe(false)
  expect(readingsOf(policy, facts({ 'application.date': '2026-02-01' })).mayBeNone).toBe(false)
})
