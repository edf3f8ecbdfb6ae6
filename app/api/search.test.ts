import { describe, expect, test } from 'vitest'
import { apiForTests, refusedFields } from './api.fixture.ts'

const api = apiForTests()

describe('search', () => {
  test('finds a policy by the name people use', async () => {
    const { items, total } = await (await api.get(`/search?q=${encodeURIComponent('技能补贴')}`)).json()
    expect(items.slice(0, 5).map(({ id }: { id: string }) => id)).toContain('cq-skill-upgrade')
    expect(total).toBeGreaterThanOrEqual(items.length)
  })

  test('finds a certificate, a place and a word', async () => {
    const idsFor = async (q: string): Promise<readonly string[]> =>
      (await (await api.get(`/search?q=${encodeURIComponent(q)}`)).json()).items.map(({ id }: { id: string }) => id)
    expect(await idsFor('特种作业操作证')).toContain('certificate:special-operation')
    expect((await idsFor('白涛')).some((id) => id.startsWith('place:'))).toBe(true)
    expect(await idsFor('落户')).toContain('term:settling')
  })

  test.each(['q=', 'q=a&kind=some', 'q=a&region=x'])('?%s is refused with its field', async (query) => {
    const [field] = query.split('&').at(-1)?.split('=') ?? []
    expect(await refusedFields(await api.get(`/search?${query}`))).toEqual([field])
  })
})
