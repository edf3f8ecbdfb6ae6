import { describe, expect, test } from 'vitest'
import { apiForTests, refusedFields } from './api.fixture.ts'

const api = apiForTests()

describe('clauses', () => {
  test('the pages of clauses are together what all versions hold, once each, each under its address', async () => {
    const { versions } = await (await api.get('/policies/cq-skill-upgrade')).json()
    const seen: { url: string; version: string; anchor: string }[] = []
    for (let after = ''; ; ) {
      const page = await (await api.get(`/clauses?policy=cq-skill-upgrade&which=all&limit=7&after=${encodeURIComponent(after)}`)).json()
      seen.push(...page.items)
      if (page.next === undefined) break
      after = page.next
    }
    const wanted = versions.flatMap(({ id, clauses }: { id: string; clauses: { anchor: string }[] }) =>
      clauses.map(({ anchor }) => `${id}/${anchor}`),
    )
    expect(seen.map(({ version, anchor }) => `${version}/${anchor}`).toSorted()).toEqual(wanted.toSorted())
    expect((await api.product.get(seen[0]?.url.replace('http://localhost', '').replace(/#.*/, '') ?? '')).status).toBe(200)
  })

  test('clauses in force are those of the version that governs on the day', async () => {
    const { items } = await (await api.get('/clauses?policy=cq-skill-upgrade&on=2018-01-01')).json()
    expect(new Set(items.map(({ version }: { version: string }) => version))).toEqual(new Set(['cq-skill-upgrade-2017']))
  })

  test.each(['on=2025-02-30', 'limit=0', 'limit=201', 'which=some', 'policy=A%20B'])('?%s is refused with its field', async (query) => {
    expect(await refusedFields(await api.get(`/clauses?${query}`))).toEqual([query.split('=')[0]])
  })
})
