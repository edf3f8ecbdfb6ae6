import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { benchEntries } from '#app/bench-entries.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

/** `%` marks what is already escaped. */
const address = (q: string): string => `/search?q=${q.includes('%') ? q : encodeURIComponent(q)}`
async function page(path: string): Promise<{ readonly status: number; readonly html: string }> {
  const response = await product.get(path)
  return { status: response.status, html: (await response.text()).replaceAll('<!-- -->', '') }
}

describe('a search', () => {
  test('says how many, what was searched together, and marks it', async () => {
    const { status, html } = await page(address('高级工 补贴'))
    expect(status).toBe(200)
    expect(html).toMatch(/<h1>搜到 \d+ 条：高级工 补贴<\/h1>/)
    expect(html).toContain('高级工 = 三级')
    expect(html).toContain('<mark>三级</mark>')
    expect(html).toContain('href="/policies/cq-skill-upgrade"')
  })

  test('a clause is linked by its own page, in the version that says it', async () => {
    const { html } = await page(`${address('36个月')}&kind=clause`)
    expect(html).toMatch(/href="\/policies\/cq-skill-upgrade\/[a-z0-9-]+\/insured-months"/)
  })

  test('a task of the bench and an exercise of it lead there, each with a sentence', async () => {
    const { html } = await page(`${address('星三角 接线')}`)
    expect(html).toContain('href="/bench/t2/cir-03"')
    expect(html.replaceAll(/<[^>]+>/g, '')).toContain('先接成星形启动，时间到了换成三角形运行。')
    expect((await page(`${address('实操')}&kind=bench`)).html).toMatch(/href="\/bench\/zhenxing-cup"/)
  })

  test('every task and every exercise of the bench is found by its own title', async () => {
    const entries = await benchEntries(product.ctx)
    expect(entries.filter(({ exercise }) => exercise === undefined)).toHaveLength(17)
    expect(entries.length).toBeGreaterThan(60)
    for (const { task, exercise, title } of entries) {
      const { html } = await page(`${address(title)}&kind=bench`)
      expect(html, title).toContain(`href="/bench/${exercise === undefined ? task : `${task}/${exercise}`}"`)
    }
  })

  test('what was mended is told', async () => {
    expect((await page(address('积能提升补贴'))).html).toMatch(/没有写成“积能提升补贴”的，按读音搜了 <b>技能提升补贴<\/b>/)
  })

  test('nought is written, with what to give up', async () => {
    const { html } = await page(`${address('57号')}&region=500102`)
    expect(html).toContain('0 条')
    expect(html).toMatch(/不限“哪里的”.*\d+ 条/)
    expect(html).toContain('<b>0</b>')
  })

  test('another day is kept in every link', async () => {
    const { html } = await page(`${address('技能补贴')}&on=2022-06-01`)
    expect(html).toContain('/policies/cq-skill-upgrade?on=2022-06-01')
    expect(html).toMatch(/href="\/search\?[^"]*on=2022-06-01[^"]*kind=policy/)
  })

  test('the next page goes on, and its address leads there again', async () => {
    const { html } = await page(address('补贴'))
    const next = /href="([^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await page(next)
    expect(second.status).toBe(200)
    const titles = (text: string): readonly string[] => [...text.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title ?? '')
    expect(titles(second.html).length).toBeGreaterThan(0)
    expect(titles(second.html).filter((title) => titles(html).includes(title))).toEqual([])
  })

  test('without words there are examples, each of which finds something', async () => {
    const { status, html } = await page('/search')
    expect(status).toBe(200)
    const examples = [...html.matchAll(/class="chip" href="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(examples.length).toBeGreaterThan(4)
    for (const href of examples) expect((await page(href)).html, href).toMatch(/<h1>搜到 [1-9]/)
  })

  test('the bars of the home page and of the library lead here', async () => {
    for (const from of ['/', '/policies']) expect((await page(from)).html, from).toMatch(/role="search"[^>]* action="\/search"/)
  })

  test('is sent once: the second time 304', async () => {
    const first = await product.get(address('技能补贴'))
    const second = await product.get(address('技能补贴'), { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([second.status, await second.text()]).toEqual([304, ''])
  })

  test.each(['高级工 补贴', '补贴', '电工证', '涪陵 随军家属 及格'])('%s: HTML and CSS within 25 KB, no script', async (q) => {
    const { html } = await page(address(q))
    expect(html).not.toMatch(/<script/)
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '')
    const css = await Promise.all(sheets.map(async (href) => (await product.get(href)).text()))
    const bytes = [html, ...css].reduce((sum, text) => sum + gzipSync(text).length, 0)
    expect(bytes).toBeLessThan(25 * 1024)
  })
})

describe('bad input', () => {
  test.each([
    ['ten thousand characters', '补'.repeat(10_000), '搜的字太长，只用了前 60 个'],
    ['ten thousand Latin letters', 'a'.repeat(10_000), '搜的字太长'],
    ['control characters', '%00%1B%7F补贴%0D%0A', '搜到'],
    ['half of a surrogate pair', '%ED%A0%80补贴', '搜到'],
    ['the other half', '%ED%B0%80', '没有能搜的字'],
    ['broken escapes', '%E8%A1%', '搜'],
    ['SQL', "'; drop table search_entry; --", '没有搜到'],
    ['more SQL', "' or 1=1 --", '搜'],
    ['operators of the text search', "补贴 & !(技能 | 'x':*) <-> \\", '搜'],
    ['HTML', '<script>alert(1)</script>', 'alert'],
    ['an image', '"><img src=x onerror=alert(1)>', '搜'],
    ['only marks', '？！——', '没有能搜的字'],
    ['an emoji', '👷‍♀️', '没有能搜的字'],
    ['every known filler', '的了吗怎么多少', '搜'],
    ['patterns', '%25_%25_%25', '搜'],
    ['a long run of one character', '补补补补补补补补补补补补补补补补补补补补补补补补补补补补', '搜'],
    ['letters from elsewhere', 'ʼnǆﬁİ ٣٤ हिन्दी', '搜'],
  ])('%s: a clear page', async (_, q, sentence) => {
    const { status, html } = await page(address(q))
    expect(status).toBe(200)
    expect(html).toContain(sentence)
    expect(html).not.toMatch(/<script|<img src=x/i)
    expect(html).not.toMatch(/[^\P{Cc}\n]/u)
  })

  test.each([
    ['on=2025-02-30', '“2025-02-30”不是有效日期'],
    ['on=2025-2-3', '不是有效日期'],
    ['on=9999-99-99', '不是有效日期'],
    ['kind=cat', '“是什么”没有“cat”这一项'],
    ['region=涪陵', '“哪里的”没有“涪陵”这一项'],
    ['region=999999', '0 条'],
    ['state=%00', '“那天有没有效”没有'],
    ['after=%27%22', '接不上上一页'],
    ['after=nothing', '接不上上一页'],
    ['known=2020-01-01', '搜索只搜今天掌握的资料'],
    ['q=&q=%E8%A1%A5', '别人常这样搜'],
  ])('%s is said, and the rest is shown', async (params, sentence) => {
    const { status, html } = await page(params.startsWith('q=') ? `/search?${params}` : `${address('技能补贴')}&${params}`)
    expect(status).toBe(200)
    expect(html).toContain(sentence)
  })

  const words = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom('高级工', '补贴', '积能', 'jnts', '57号', '2000元', '涪陵', '怎么', '税', '12366', '龙虾', '十年'), {
          maxLength: 4,
        })
        .map((list) => list.join(' ')),
    },
    {
      weight: 2,
      arbitrary: fc.string({
        unit: fc.constantFrom('技', '能', '贴', '号', '5', 'j', "'", '\\', '%', '<', '&', ' ', '\u0000', '\ud800', '👷'),
        maxLength: 12,
      }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  )
  const odd = fc.constantFrom('', 'x', '%', '2025-02-30', "' or 1=1", '\u0000', '__proto__', 'constructor', '-1')
  const value: Readonly<Record<string, fc.Arbitrary<string>>> = {
    q: words,
    kind: fc.oneof(fc.constantFrom('policy', 'clause', 'claim', 'unknown', 'channel', 'category', 'exclusion', 'source'), odd),
    region: fc.oneof(fc.constantFrom('100000', '500000', '500102', '999999'), odd),
    audience: fc.oneof(fc.constantFrom('person', 'enterprise', 'provider'), odd),
    nature: fc.oneof(fc.constantFrom('payment', 'deduction', 'right', 'fee'), odd),
    state: fc.oneof(fc.constantFrom('settled', 'unsettled', 'idle'), odd),
    on: fc.oneof(fc.constantFrom('2026-02-12', '2018-06-01', '2010-01-01'), odd),
    exact: fc.constantFrom('1', '0', ''),
    after: fc.oneof(fc.constantFrom('cq-skill-upgrade', 'cq-skill-upgrade#amount'), odd),
    known: fc.oneof(fc.constantFrom('2020-01-01'), odd),
  }
  const params = fc.array(
    fc.constantFrom(...Object.keys(value)).chain((name) => fc.tuple(fc.constant(name), value[name] ?? odd)),
    { maxLength: 6 },
  )

  test('a thousand addresses of this grammar: never a failure, never a script, never an unsaid nought', async () => {
    let asked = 0
    await fc.assert(
      fc.asyncProperty(params, async (pairs) => {
        asked += 1
        const search = new URLSearchParams(pairs.map(([name, text]) => [name, text.toWellFormed()]))
        const { status, html } = await page(`/search?${search}`)
        expect(status, String(search)).toBeLessThan(500)
        expect(html).not.toMatch(/<script/i)
        expect(html).toContain('<h1>')
      }),
      { numRuns: 1_000 },
    )
    expect(asked).toBeGreaterThanOrEqual(1_000)
  }, 300_000)
})
