import { describe, expect, test } from 'vitest'
import { apiForTests, refusedFields } from './api.fixture.ts'

const api = apiForTests()

describe('changes', () => {
  test('come in pages that together are as many as are promised, each under a name of its own, newest first', async () => {
    const seen: { urn: string; on: string }[] = []
    let total = 0
    for (let after = ''; ; ) {
      const page = await (await api.get(`/changes?level=province${after && `&after=${encodeURIComponent(after)}`}`)).json()
      seen.push(...page.items)
      total = page.total
      if (page.next === undefined) break
      after = page.next
    }
    expect([seen.length, new Set(seen.map(({ urn }) => urn)).size]).toEqual([total, total])
    const years = seen.map(({ on }) => on.slice(0, 4))
    expect(years).toEqual(years.toSorted().toReversed())
  })

  test('tell both sides', async () => {
    const { items } = await (await api.get('/changes?subject=skill-upgrade&from=2019-01-01&to=2019-01-01')).json()
    expect(items.map(({ version }: { version: string }) => version)).toContain('cq-skill-upgrade-2019-2020')
    expect(JSON.stringify(items)).toMatch(/36 个月.*12 个月/)
  })

  test.each(['kind=some', 'from=2025-02-30', 'level=moon', 'after=nonsense'])('?%s is refused with its field', async (query) => {
    expect(await refusedFields(await api.get(`/changes?${query}`))).toEqual([query.split('=')[0]])
  })
})
