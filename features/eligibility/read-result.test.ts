import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { databaseWithContent } from '#testing/app-context.ts'
import { type ResultPage, readResult } from './read-result.ts'

let database: Awaited<ReturnType<typeof databaseWithContent>>
beforeAll(async () => {
  database = await databaseWithContent()
})
afterAll(() => database.close())

const electrician =
  'place=500102&kind=skillLevel&level=L3&job=6-31-01-03&issued=2025-11-18&work=employedEnterprise&months=26&paying=yes&firm=yes&had=none&year1=0&groups=none&class=noClass&taxed=no'

const read = (search: string, on = '2026-02-12', since?: string): Promise<ResultPage> =>
  readResult(database.ctx, { search: new URLSearchParams(search), topic: 'benefit', on: day(on), ...(since && { since: day(since) }) })

describe('a result beside an earlier one', () => {
  test('is compared with the rules of that day, as far as they are known now where nothing was published then', async () => {
    const { comparison } = await read(electrician.replace('2025-11-18', '2020-03-10'), '2026-02-12', '2020-06-01')
    expect(comparison).toMatchObject({ since: '2020-06-01', isAsKnownThen: false })
    const skill = comparison?.changes.find(({ benefit }) => benefit === 'skill-upgrade')
    expect([skill?.was?.verdict, skill?.is?.verdict]).toEqual(['review', 'no'])
    expect(skill?.why.map(({ kind }) => kind)).toContain('turned')
  })

  test('of the same day nothing changed', async () => {
    expect((await read(electrician, '2026-02-12', '2026-02-12')).comparison?.changes).toEqual([])
    expect((await read(electrician)).comparison).toBeUndefined()
  })
})

test('the sum is that of what may be claimed together', async () => {
  const { together, total } = await read(electrician)
  expect(together.chosen.map(({ benefit }) => benefit).toSorted()).toEqual(['iit-continuing-education', 'skill-upgrade'])
  expect(together.range).toEqual({ low: 0, likely: 200_000, high: 250_000 })
  expect(total.toConfirm).toEqual({ low: 200_000, high: 250_000 })
  expect(together.bars.map(({ kind, stated }) => [kind, stated.id])).toEqual([['free', 'subsidy-and-deduction']])
})

test('every benefit that is left open names the questions that would narrow it', async () => {
  const { entitlements, narrowings, open } = await read('place=500102&kind=skillLevel&months=40')
  const asked = new Set(open.map(({ id }) => id))
  for (const [nth, { verdict, benefit }] of entitlements.entries()) {
    const named = narrowings[nth]?.map(({ fact }) => fact) ?? []
    if (verdict === 'unknown')
      expect([benefit, named.length > 0 && named.every(({ id, owner }) => owner === 'catalogue' || asked.has(id))]).toEqual([benefit, true])
  }
})

test('a result that is looked at again is the same reading; another day, topic or answer is read anew', async () => {
  const first = await read(electrician)
  const again = await read(electrician.split('&').toReversed().join('&'))
  expect(again.entitlements).toBe(first.entitlements)
  const others = [await read(electrician, '2026-02-13'), await read(electrician.replace('months=26', 'months=8'))]
  const exam = await readResult(database.ctx, { search: new URLSearchParams(electrician), topic: 'exam', on: day('2026-02-12') })
  for (const other of [...others, exam]) expect(other.entitlements).not.toBe(first.entitlements)
  const unit = await readResult(database.ctx, {
    search: new URLSearchParams(electrician),
    topic: 'benefit',
    audience: 'enterprise',
    on: day('2026-02-12'),
  })
  expect(unit.entitlements.every(({ policy }) => policy.audience === 'enterprise')).toBe(true)
})
