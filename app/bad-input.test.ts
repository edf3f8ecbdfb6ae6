import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

/** What people and machines have put into addresses and forms. */
const nasty = [
  '',
  ' ',
  '~',
  'none',
  'none,none',
  ',,,',
  '0',
  '-1',
  '1e9',
  '٣',
  '9'.repeat(400),
  '2025-02-30',
  '2025-02-29',
  '0000-00-00',
  '9999-12-31',
  '２０２５-０１-０１',
  "' or 1=1 --",
  "'; drop table policy; --",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}#{7*7}',
  '../../etc/passwd',
  '%',
  '%00',
  '\u0000',
  '\u0001\u001b\u007f',
  '\u202e\u2066\u200b\ufeff',
  '\ud800',
  '\udfff\ud83d',
  '👩‍🔧',
  '\r\nSet-Cookie: x=1',
  '中'.repeat(3_000),
  'a'.repeat(10_000),
  '__proto__',
  'constructor',
  'toString',
]

const params = [
  'known',
  'from',
  'to',
  'level',
  'subject',
  'kind',
  'after',
  'grade',
  'on',
  'ask',
  'topic',
  'print',
  'version',
  'region',
  'audience',
  'nature',
  'state',
  'q',
  'size',
  'theme',
  'back',
  'a',
  'b',
  'policy',
  'left',
  'right',
  'clause',
]
const facts = [
  'place',
  'kind',
  'level',
  'job',
  'issued',
  'work',
  'months',
  'paying',
  'had',
  'groups',
  'class',
  'year1',
  'age',
  'held',
  'exp',
  'hard',
  'taxed',
  'firmplace',
  'classes',
  'firmyear',
  'contributions',
  'spent',
  'wages',
]
const fitting = [
  '500102',
  'L3',
  'skillLevel',
  '2025-11-18',
  'yes',
  'no',
  '26',
  'person',
  'payment',
  'settled',
  '补贴',
  'exam',
  '1',
  'cq-skill-upgrade-2022',
  'nat-skill-upgrade-2025',
  'cq-skill-upgrade',
  '420000',
]
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 3, arbitrary: fc.constantFrom(...fitting) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)
const name = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...params, ...facts) }, { weight: 1, arbitrary: fc.constantFrom(...nasty) })
const query = fc.array(fc.tuple(name, value), { maxLength: 6 })

/** As a careless machine writes it: some of it escaped, some of it not. */
const escaped = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '\ufffd'))
const search = fc
  .tuple(
    query,
    fc.constantFrom(escaped, (text: string) => text.replace(/[#\s]/g, '+')),
  )
  .map(([pairs, write]) => pairs.map(([key, each]) => `${write(key)}=${write(each)}`).join('&'))

const path = fc.oneof(
  fc.constantFrom(
    '/',
    '/check',
    '/check/result',
    '/check/company',
    '/check/company/result',
    '/policies',
    '/settings',
    '/about/sources',
    '/sources',
    '/changes',
    '/changes.rss',
    '/changes.ics',
    '/about/privacy',
    '/policies/cq-skill-upgrade',
    '/policies/nat-skill-upgrade',
    '/compare',
    '/compare/versions',
    '/compare/levels/training-subsidy',
    '/compare/regions',
    '/policies/cq-skill-upgrade/cq-skill-upgrade-2023/per-year',
    '/policies/cq-skill-upgrade/report',
    '/terms',
    '/certificates',
    '/places',
  ),
  fc.constantFrom('/api/v1/policies', '/api/v1/policies/cq-skill-upgrade', '/api/v1', '/api/v1/openapi.json'),
  fc
    .tuple(
      fc.constantFrom(
        '/policies/',
        '/compare/levels/',
        '/reports/',
        '/policies/cq-skill-upgrade/',
        '/policies/cq-skill-upgrade/cq-skill-upgrade-2023/',
      ),
      fc.constantFrom(...nasty, '%E4%B8', '%ZZ', '..%2f..'),
    )
    .map(([folder, odd]) => `${folder}${escaped(odd).slice(0, 2_000)}`),
  fc.constantFrom(
    '/policies/%',
    '/policies/%E4%B8',
    '/%',
    '/%00',
    '//',
    '/policies//',
    '/check/',
    '/policies/%2e%2e/x',
    '/.data',
    '/check.data',
    '/__manifest',
    '/policies.data?_routes=root',
  ),
)

/** Without the module that assists and the block of data, into which no `<` gets. */
const withoutOurs = (html: string): string =>
  html.replace('<script type="module" src="/reading.js"></script>', '').replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')

describe('whatever is asked', () => {
  test('no address makes the product fail, run a script, or show markup that was sent', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(path, search, async (where, what) => {
        count += 1
        const address = `http://localhost${where}${where.includes('?') ? '&' : '?'}${what}`
        if (!URL.canParse(address)) return
        const response = await product.app.request(new Request(address))
        const body = await response.text()
        expect(response.status, address.slice(0, 300)).toBeLessThan(500)
        if (response.headers.get('content-type')?.includes('html')) expect(withoutOurs(body)).not.toMatch(/<script|<img src=x/i)
        for (const header of ['location', 'set-cookie']) expect(response.headers.get(header) ?? '').not.toMatch(/x=1/)
        expect(new URL(response.headers.get('location') ?? '/', 'http://localhost').host).toBe('localhost')
      }),
      { numRuns: 500 },
    )
    expect(count).toBeGreaterThanOrEqual(300)
  })

  test('no form makes it fail', async () => {
    const fields = fc.array(
      fc.tuple(
        fc.constantFrom('question', 'answer', 'answer-y', 'answer-m', 'answer-d', 'unsure', ...nasty),
        fc.oneof(value, fc.constantFrom(...facts)),
      ),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(search, fields, async (what, pairs) => {
        const response = await product.app.request(`http://localhost/check?${what.replace(/[^\x21-\x7e]/g, '')}`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: pairs.map(([key, each]) => `${escaped(key)}=${escaped(each)}`).join('&'),
        })
        expect(response.status).toBeLessThan(500)
        expect(await response.text()).not.toMatch(/<script|<img src=x/i)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a filter nobody knows', () => {
  test.each([
    ['region=999999', '“在哪里适用”没有“999999”这一项'],
    ['audience=cat', '“给谁的”没有“cat”这一项'],
    ['nature=gift', '“是什么”没有“gift”这一项'],
    ['state=maybe', '“那天有没有效”没有“maybe”这一项'],
    ['on=2025-02-30', '2025-02-30'],
    ['on=1999-01-01', '只能看 2010-01-01 到 2049-12-31 之间的日子'],
    [`q=${'长'.repeat(101)}`, '搜的字太长'],
  ])('%s is left out, and that is said', async (what, sentence) => {
    const response = await product.get(`/policies?${what}`)
    expect(response.status).toBe(200)
    expect((await response.text()).replaceAll('<!-- -->', '')).toContain(sentence)
  })

  test('control characters in a search are blanks', async () => {
    const response = await product.get('/policies?q=165%E5%8F%B7%00%1b')
    const html = await response.text()
    expect(html).toContain('失业保险技能提升补贴（重庆）')
    expect(html).not.toMatch(/[^\P{Cc}\n]/u)
  })
})

describe('a policy that is not there', () => {
  test.each(['no-such', 'CQ-Skill', 'a'.repeat(200), "x' or 1=1", '%3Cscript%3E', '%00', '%F0%9F%94%8C'])(
    '%s: a friendly page with ways on',
    async (id) => {
      const response = await product.get(`/policies/${id}`)
      const html = await response.text()
      expect(response.status).toBe(404)
      expect(html).toContain('没有这个页面')
      expect(html).toContain('在政策库里按名称查找')
      for (const way of ['/check', '/policies', '/']) expect(html).toContain(`href="${way}"`)
    },
  )

  test('a version that is not there leaves the one of the day, and says so', async () => {
    const response = await product.get('/policies/cq-skill-upgrade?version=nonsense')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('没有版本“nonsense”')
  })
})

test('more than a form can need is refused with a sentence, before it is read', async () => {
  const send = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    product.post(path, { text: '字'.repeat(120_000) }, headers) // nine bytes each on the wire
  const refused = await send('/claims')
  expect(refused.status).toBe(413)
  expect(await refused.text()).toContain('最多 100 万字节')
  expect((await send('/api/v1/check')).headers.get('content-type')).toBe('application/problem+json')
})
