import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#features/eligibility/interview.fixture.ts'
import { readResult } from '#features/eligibility/read-result.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'
import { TODAY } from '#testing/app-context.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const api = (path: string) => product.get(`/api/v1${path}`)
const check = (body: unknown) =>
  product.app.request('/api/v1/check', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

type Problem = {
  readonly title: string
  readonly status: number
  readonly errors?: readonly { readonly field: string; readonly says: string; readonly pointer?: string }[]
}

/** The fields a refusal names; fails where the answer is not a problem as RFC 9457 has it. */
async function refusedFields(response: Response): Promise<readonly string[]> {
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = (await response.json()) as Problem
  expect(problem.status).toBe(400)
  expect(problem.title).not.toBe('')
  for (const { says } of problem.errors ?? []) expect(says).not.toBe('')
  return (problem.errors ?? []).map(({ field }) => field)
}

describe('the description', () => {
  test('is OpenAPI 3.1, whole in itself: every reference and every parameter of a path stands in it', async () => {
    const response = await api('/openapi.json')
    const document = await response.json()
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, reference = '']) => reference)
    expect(references.length).toBeGreaterThan(5)
    for (const reference of references) {
      const found = reference.split('/').reduce((at: Readonly<Record<string, unknown>> | undefined, part) => at?.[part] as never, document)
      expect(found, reference).toBeTypeOf('object')
    }
    for (const [path, methods] of Object.entries<
      Record<string, { parameters?: { name: string; in: string; required?: boolean }[]; responses: object }>
    >(document.paths))
      for (const [method, { parameters = [], responses }] of Object.entries(methods)) {
        const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
        expect(['get', 'post']).toContain(method)
        expect(parameters.filter((each) => each.in === 'path' && each.required).map(({ name }) => name)).toEqual(inPath)
        expect(Object.keys(responses)).toContain('200')
      }
  })

  test('names each address under which the API really answers', async () => {
    const { paths } = await (await api('/openapi.json')).json()
    const real = Object.keys(paths).map((path) =>
      path.replace('{policy}', 'cq-skill-upgrade').replace('{version}', 'cq-skill-upgrade-2023'),
    )
    for (const path of real) expect([path, (await api(path.replace('/api/v1', ''))).status]).not.toEqual([path, 500])
    expect((await api('/policies')).status).toBe(200)
  })

  test('is readable as a page, too', async () => {
    const html = await (await api('')).text()
    for (const path of ['/policies', '/policies/{policy}', '/facts', '/check', 'http://localhost/mcp', '/embed'])
      expect(html).toContain(path)
  })
})

describe('one version, and clauses', () => {
  test('a version comes with its clauses and the standing of its policy', async () => {
    const version = await (await api('/policies/cq-skill-upgrade/versions/cq-skill-upgrade-2023?on=2023-09-01')).json()
    expect(version).toMatchObject({
      id: 'cq-skill-upgrade-2023',
      policy: { id: 'cq-skill-upgrade', standing: { version: 'cq-skill-upgrade-2023' } },
    })
    expect(version.clauses.length).toBeGreaterThan(3)
  })

  test('a version nobody knows is a problem that says where to look', async () => {
    const response = await api('/policies/cq-skill-upgrade/versions/nothing')
    expect([response.status, (await response.json()).title]).toEqual([404, expect.stringContaining('没有编号为“nothing”的版本')])
  })

  test('the pages of clauses are together what all versions hold, once each, each under its address', async () => {
    const { versions } = await (await api('/policies/cq-skill-upgrade')).json()
    const seen: { url: string; version: string; anchor: string }[] = []
    for (let after = ''; ; ) {
      const page = await (await api(`/clauses?policy=cq-skill-upgrade&which=all&limit=7&after=${encodeURIComponent(after)}`)).json()
      seen.push(...page.items)
      if (page.next === undefined) break
      after = page.next
    }
    const wanted = versions.flatMap(({ id, clauses }: { id: string; clauses: { anchor: string }[] }) =>
      clauses.map(({ anchor }) => `${id}/${anchor}`),
    )
    expect(seen.map(({ version, anchor }) => `${version}/${anchor}`).toSorted()).toEqual(wanted.toSorted())
    expect((await product.get(seen[0]?.url.replace('http://localhost', '').replace(/#.*/, '') ?? '')).status).toBe(200)
  })

  test('clauses in force are those of the version that governs on the day', async () => {
    const { items } = await (await api('/clauses?policy=cq-skill-upgrade&on=2018-01-01')).json()
    expect(new Set(items.map(({ version }: { version: string }) => version))).toEqual(new Set(['cq-skill-upgrade-2017']))
  })

  test.each(['on=2025-02-30', 'limit=0', 'limit=201', 'which=some', 'policy=A%20B'])('?%s is refused with its field', async (query) => {
    expect(await refusedFields(await api(`/clauses?${query}`))).toEqual([query.split('=')[0]])
  })
})

describe('changes', () => {
  test('come in pages that together are as many as are promised, each under a name of its own, newest first', async () => {
    const seen: { urn: string; on: string }[] = []
    let total = 0
    for (let after = ''; ; ) {
      const page = await (await api(`/changes?level=province${after && `&after=${encodeURIComponent(after)}`}`)).json()
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
    const { items } = await (await api('/changes?subject=skill-upgrade&from=2019-01-01&to=2019-01-01')).json()
    expect(items.map(({ version }: { version: string }) => version)).toContain('cq-skill-upgrade-2019-2020')
    expect(JSON.stringify(items)).toMatch(/36 个月.*12 个月/)
  })

  test.each(['kind=some', 'from=2025-02-30', 'level=moon', 'after=nonsense'])('?%s is refused with its field', async (query) => {
    expect(await refusedFields(await api(`/changes?${query}`))).toEqual([query.split('=')[0]])
  })
})

describe('search', () => {
  test('finds a policy by the name people use', async () => {
    const { items, total } = await (await api(`/search?q=${encodeURIComponent('技能补贴')}`)).json()
    expect(items.slice(0, 5).map(({ id }: { id: string }) => id)).toContain('cq-skill-upgrade')
    expect(total).toBeGreaterThanOrEqual(items.length)
  })

  test('finds a certificate, a place and a word', async () => {
    const idsFor = async (q: string): Promise<readonly string[]> =>
      (await (await api(`/search?q=${encodeURIComponent(q)}`)).json()).items.map(({ id }: { id: string }) => id)
    expect(await idsFor('特种作业操作证')).toContain('certificate:special-operation')
    expect((await idsFor('白涛')).some((id) => id.startsWith('place:'))).toBe(true)
    expect(await idsFor('落户')).toContain('term:settling')
  })

  test.each(['q=', 'q=a&kind=some', 'q=a&region=x'])('?%s is refused with its field', async (query) => {
    const [field] = query.split('&').at(-1)?.split('=') ?? []
    expect(await refusedFields(await api(`/search?${query}`))).toEqual([field])
  })
})

describe('policies', () => {
  test('as our books had them before anything was published: none', async () => {
    expect((await (await api('/policies?known=2011-01-01')).json()).items).toEqual([])
  })

  test('say that they may be kept and must be asked for anew', async () => {
    const first = await api('/policies')
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect((await product.get('/api/v1/policies', { 'If-None-Match': first.headers.get('etag') ?? '' })).status).toBe(304)
  })

  test('come in pages that together are the whole, once each', async () => {
    const all = (await (await api('/policies')).json()).items.map(({ id }: { id: string }) => id)
    expect(all.length).toBeGreaterThan(15)
    const seen: string[] = []
    let after = ''
    for (let pages = 0; pages < 10; pages += 1) {
      const { items, next } = await (await api(`/policies?limit=10${after && `&after=${after}`}`)).json()
      seen.push(...items.map(({ id }: { id: string }) => id))
      if (next === undefined) break
      after = next
    }
    expect(seen).toEqual(all)
    expect(seen).toEqual(seen.toSorted())
  })

  test('of a place are those of the place and of all that contain it', async () => {
    const { items } = await (await api('/policies?region=500102')).json()
    const ids = items.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(expect.arrayContaining(['fuling-training-subsidy', 'cq-skill-upgrade', 'nat-skill-upgrade']))
    expect(ids).not.toContain('cq-skill-upgrade-four-counties')
  })

  test.each([
    ['2020-06-01', { state: 'inForce', version: 'cq-skill-upgrade-2019-2020' }],
    ['2016-06-01', { state: 'notYet', opensOn: '2017-07' }],
    ['2022-12-31', { state: 'inForce', version: 'cq-skill-upgrade-2022' }],
  ])('one on %s', async (on, standing) => {
    const policy = await (await api(`/policies/cq-skill-upgrade?on=${on}`)).json()
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
    expect(await refusedFields(await api(path))).toEqual(fields)
  })

  test.each(['no-such', 'No%20Such', '%00', 'a'.repeat(300)])('%s is not there: a problem with a sentence', async (id) => {
    const response = await api(`/policies/${id}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await response.json()).toMatchObject({ status: 404, title: expect.stringContaining('没有找到') })
  })

  test('an answer can be asked for again by its tag', async () => {
    const tag = (await api('/policies')).headers.get('etag') ?? ''
    expect((await product.get('/api/v1/policies', { 'if-none-match': tag })).status).toBe(304)
  })
})

describe('facts', () => {
  type Fact = { id: string; type: string; options?: { value: string }[]; asked: boolean; topics: string[]; owner: string; privacy: string }
  const factsOf = async (query = ''): Promise<readonly Fact[]> => (await (await api(`/facts${query}`)).json()).items

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
    const { entitlements } = await (await check({ facts: {} })).json()
    const known = new Set((await factsOf('?topic=benefit')).map(({ id }) => id))
    const missing = entitlements.flatMap((each: { missing: string[] }) => each.missing)
    expect(missing.filter((id: string) => !known.has(id))).toEqual([])
  })

  test('of a topic that does not exist are refused', async () => {
    expect(await refusedFields(await api('/facts?topic=tax'))).toEqual(['topic'])
  })
})

describe('check', () => {
  const facts = {
    'person.ui.insuredPlace': '500102',
    'cert.kind': 'skillLevel',
    'cert.level': 'L3',
    'cert.issueDate': '2025-11-18',
    'person.employment.status': 'employedEnterprise',
    'person.ui.cumulativeMonths': 26,
    'history.sameOccupation': [],
  }

  /** The same person, asked by a program and by a page. */
  async function both() {
    const { on, entitlements } = (await (await check({ facts })).json()) as { on: string; entitlements: readonly Record<string, unknown>[] }
    const search = new URLSearchParams('place=500102&kind=skillLevel&level=L3&issued=2025-11-18&work=employedEnterprise&months=26&had=none')
    return { on, entitlements, page: await readResult(product.ctx, { search, topic: 'benefit', on: day(TODAY) }) }
  }

  test('says what the page says: benefits in the same order, verdicts, payees, days', async () => {
    const { on, entitlements, page } = await both()
    expect(on).toBe(TODAY)
    expect(entitlements.map(({ benefit, verdict, payee, safeLastDay }) => ({ benefit, verdict, payee, safeLastDay }))).toEqual(
      page.entitlements.map(({ benefit, verdict, payee, deadline }) => ({ benefit, verdict, payee, safeLastDay: deadline?.safeDay })),
    )
  })

  test('misses the same facts as the page', async () => {
    const { entitlements, page } = await both()
    expect(entitlements.map(({ missing }) => missing)).toEqual(page.entitlements.map(({ open }) => open))
  })

  test('gives the money in 分, and with every reason its sentence and its clause', async () => {
    const { entitlements } = await (await check({ facts })).json()
    const [upgrade] = entitlements.filter(({ benefit }: { benefit: string }) => benefit === 'skill-upgrade')
    expect(upgrade.amount).toMatchObject({ kind: 'span', lowFen: 200_000, highFen: 250_000 })
    expect(upgrade.reasons.length).toBeGreaterThan(3)
    expect(upgrade.reasons.every(({ clause, says }: Record<string, string>) => clause !== '' && says !== '')).toBe(true)
  })

  test('judges as of the day it is given', async () => {
    const dated = {
      ...facts,
      'cert.issueDate': '2022-01-10',
      'person.ui.cumulativeMonths': 40,
      'person.ui.payingAtIssueMonth': true,
      'enterprise.registeredAndPaying': true,
      'history.skillUpgrade.thisYear': 0,
    }
    const { on, entitlements } = await (await check({ on: '2022-03-01', facts: dated })).json()
    expect(on).toBe('2022-03-01')
    expect(entitlements.find(({ benefit }: { benefit: string }) => benefit === 'skill-upgrade')).toMatchObject({
      verdict: 'yes',
      version: 'cq-skill-upgrade-2022',
    })
  })

  test('speaks of exams where that is the topic', async () => {
    const { entitlements } = await (await check({ topic: 'exam', facts: {} })).json()
    expect(entitlements.every(({ policy }: { policy: string }) => policy.startsWith('exam-'))).toBe(true)
  })

  test.each([
    [{ facts: { 'cert.level': 'L9', 'person.shoe': 42 } }, ['facts.cert.level', 'facts.person.shoe']],
    [{ facts: { 'cert.issueDate': '2025-02-30' } }, ['facts.cert.issueDate']],
    [{ on: '2025-02-30', facts: {} }, ['on']],
    [{ topic: 'tax', facts: {} }, ['topic']],
    [{}, ['facts']],
    [{ facts: { 'cert.level': null } }, ['facts.cert.level']],
    [{ facts: { 'cert.level': { deep: 1 } } }, ['facts.cert.level']],
    [{ facts: { 'person.groups': Array.from({ length: 500 }, () => 'veteran') } }, ['facts.person.groups']],
  ])('%j is refused by field', async (body, fields) => {
    expect(await refusedFields(await check(body))).toEqual(fields)
  })

  test.each([
    ['no JSON', 'application/json', '{"facts":', 400],
    ['no JSON at all', 'application/json', '', 400],
    ['a list', 'application/json', '[]', 400],
    ['a form', 'application/x-www-form-urlencoded', 'facts=1', 415],
    ['text', 'text/plain', '{"facts":{}}', 415],
  ])('%s is refused, and is no failure of ours', async (_, type, body, status) => {
    const response = await product.app.request('/api/v1/check', { method: 'POST', headers: { 'content-type': type }, body })
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect((await response.json()).title).toMatch(/JSON|errors/)
  })
})

test('an address that the API does not have is refused', async () => {
  expect((await api('/nothing')).status).toBe(404)
})
