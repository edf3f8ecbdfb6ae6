import { describe, expect, test } from 'vitest'
import { apiForTests, refusedFields } from './api.fixture.ts'

const api = apiForTests()

describe('policies', () => {
  test('as our books had them before anything was published: none', async () => {
    expect((await (await api.get('/policies?known=2011-01-01')).json()).items).toEqual([])
  })

  test('say that they may be kept and must be asked for anew', async () => {
    const first = await api.get('/policies')
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect((await api.product.get('/api/v1/policies', { 'If-None-Match': first.headers.get('etag') ?? '' })).status).toBe(304)
  })

  test('come in pages that together are the whole, once each', async () => {
    const all = (await (await api.get('/policies')).json()).items.map(({ id }: { id: string }) => id)
    expect(all.length).toBeGreaterThan(15)
    const seen: string[] = []
    let after = ''
    for (let pages = 0; pages < 10; pages += 1) {
      const { items, next } = await (await api.get(`/policies?limit=10${after && `&after=${after}`}`)).json()
      seen.push(...items.map(({ id }: { id: string }) => id))
      if (next === undefined) break
      after = next
    }
    expect(seen).toEqual(all)
    expect(seen).toEqual(seen.toSorted())
  })

  test('of a place are those of the place and of all that contain it', async () => {
    const { items } = await (await api.get('/policies?region=500102')).json()
    const ids = items.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(expect.arrayContaining(['fuling-training-subsidy', 'cq-skill-upgrade', 'nat-skill-upgrade']))
    expect(ids).not.toContain('cq-skill-upgrade-four-counties')
  })

  test.each([
    ['2020-06-01', { state: 'inForce', version: 'cq-skill-upgrade-2019-2020' }],
    ['2016-06-01', { state: 'notYet', opensOn: '2017-07' }],
    ['2022-12-31', { state: 'inForce', version: 'cq-skill-upgrade-2022' }],
  ])('one on %s', async (on, standing) => {
    const policy = await (await api.get(`/policies/cq-skill-upgrade?on=${on}`)).json()
    expect(policy.standing).toEqual(standing)
    expect(policy.versions.length).toBeGreaterThan(4)
    expect(policy.versions.every(({ clauses }: { clauses: unknown }) => Array.isArray(clauses))).toBe(true)
  })

  test.each([
    ['/policies?on=2025-02-30', ['on']],
    ['/policies?limit=0', ['limit']],
    ['/policies?limit=1000', ['limit']],
    ['/policies?region=Fuling', ['region']],
    ['/policies?on=x&limit=y', ['on', 'limit']],
    ['/policies/cq-skill-upgrade?on=yesterday', ['on']],
  ])('%s is refused by field', async (path, fields) => {
    expect(await refusedFields(await api.get(path))).toEqual(fields)
  })

  test.each(['no-such', 'No%20Such', '%00', 'a'.repeat(300)])('%s is not there: a problem with a sentence', async (id) => {
    const response = await api.get(`/policies/${id}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await response.json()).toMatchObject({ status: 404, title: expect.stringContaining('没有找到') })
  })

  test('an answer can be asked for again by its tag', async () => {
    const tag = (await api.get('/policies')).headers.get('etag') ?? ''
    expect((await api.product.get('/api/v1/policies', { 'if-none-match': tag })).status).toBe(304)
  })
})

describe('one version', () => {
  test('a version comes with its clauses and the standing of its policy', async () => {
    const version = await (await api.get('/policies/cq-skill-upgrade/versions/cq-skill-upgrade-2023?on=2023-09-01')).json()
    expect(version).toMatchObject({
      id: 'cq-skill-upgrade-2023',
      policy: { id: 'cq-skill-upgrade', standing: { version: 'cq-skill-upgrade-2023' } },
    })
    expect(version.clauses.length).toBeGreaterThan(3)
  })

  test('a version nobody knows is a problem that says where to look', async () => {
    const response = await api.get('/policies/cq-skill-upgrade/versions/nothing')
    expect([response.status, (await response.json()).title]).toEqual([404, expect.stringContaining('没有编号为“nothing”的版本')])
  })
})
