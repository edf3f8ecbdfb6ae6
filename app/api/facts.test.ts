import { describe, expect, test } from 'vitest'
import { apiForTests, refusedFields } from './api.fixture.ts'

const api = apiForTests()

describe('facts', () => {
  type Fact = { id: string; type: string; options?: { value: string }[]; asked: boolean; topics: string[]; owner: string; privacy: string }
  const factsOf = async (query = ''): Promise<readonly Fact[]> => (await (await api.get(`/facts${query}`)).json()).items

  test('say how each is asked, by whom it can be known, and how private it is', async () => {
    const level = (await factsOf()).find(({ id }) => id === 'cert.level')
    expect(level).toMatchObject({ type: 'choice', owner: 'person', privacy: 'personal', asked: true, question: '证上写的是几级？' })
    expect(level?.options).toContainEqual({ value: 'L3', label: '三级（高级工）' })
    expect(level?.topics).toContain('benefit')
  })

  test('of a topic are those that its rules read, in the order of the whole', async () => {
    const [all, exam] = await Promise.all([factsOf(), factsOf('?topic=exam')])
    expect(exam.length).toBeGreaterThan(3)
    expect(exam).toEqual(all.filter(({ topics }) => topics.includes('exam')))
    expect(exam.map(({ id }) => id)).toContain('exam.experienceMonths')
    expect(exam.map(({ id }) => id)).not.toContain('person.ui.cumulativeMonths')
  })

  test('cover whatever a check still misses', async () => {
    const { entitlements } = await (await api.check({ facts: {} })).json()
    const known = new Set((await factsOf('?topic=benefit')).map(({ id }) => id))
    const missing = entitlements.flatMap((each: { missing: string[] }) => each.missing)
    expect(missing.filter((id: string) => !known.has(id))).toEqual([])
  })

  test('of a topic that does not exist are refused', async () => {
    expect(await refusedFields(await api.get('/facts?topic=tax'))).toEqual(['topic'])
  })
})
