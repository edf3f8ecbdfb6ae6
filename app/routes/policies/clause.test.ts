import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { appWithContent, pages, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())
const htmlOf = async (path: string): Promise<string> => (await product.get(path)).text()
const linkedDataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '{}')['@graph'] ?? []
const typesOf = (html: string): readonly string[] => linkedDataOf(html).map((node: { '@type': string }) => node['@type'])

describe('the page of a clause', () => {
  const clause = '/policies/cq-skill-upgrade/cq-skill-upgrade-2017/insured-months'

  test('every clause of every version has one, and its address is canonical', async () => {
    const catalogue = await findCatalogue(product.ctx.db, product.ctx.clock.now())
    const paths = (catalogue?.policies ?? []).flatMap(({ id, versions }) =>
      versions.flatMap((version) => version.clauses.map(({ anchor }) => `/policies/${id}/${version.id}/${anchor}`)),
    )
    expect(paths.length).toBeGreaterThan(200)
    for (const path of paths.filter((_, nth) => nth % 7 === 0)) {
      const response = await product.get(`${path}?on=2020-01-01`)
      expect([path, response.status, (await response.text()).includes(`<link rel="canonical" href="http://localhost${path}"/>`)]).toEqual([
        path,
        200,
        true,
      ])
    }
  })

  test.each([
    ['2018-05-01', '在用'],
    ['2021-06-01', '改过了'],
    ['2016-06-01', '现在没有'],
    ['2026-02-12', '要核实'],
  ])('says how it stood on %s: %s', async (on, word) => {
    expect(await htmlOf(`${clause}?on=${on}`)).toMatch(new RegExp(`class="st [^>]*>.*?<span>${word}</span>`))
  })

  test('leads to the version before and after it, to the report form, and names its sources', async () => {
    const html = await htmlOf('/policies/cq-skill-upgrade/cq-skill-upgrade-2021/insured-months')
    expect(html).toContain('/policies/cq-skill-upgrade/cq-skill-upgrade-2019-2020/insured-months')
    expect(html).toContain('/policies/cq-skill-upgrade/cq-skill-upgrade-2022/insured-months')
    expect(html).toContain('/policies/cq-skill-upgrade/report?version=cq-skill-upgrade-2021&amp;clause=insured-months')
    expect(html).toMatch(/id="s-S\d+"/)
  })

  test('what was taken over leads to the version in which it first stood', async () => {
    const html = await htmlOf('/policies/cq-skill-upgrade?version=cq-skill-upgrade-2023')
    expect(html).toContain('href="/policies/cq-skill-upgrade/cq-skill-upgrade-2017/')
    expect(html).toContain('沿用“')
  })
})

describe('a conflict', () => {
  test.each([
    '/policies/cq-skill-upgrade?version=cq-skill-upgrade-2023',
    '/policies/nat-skill-upgrade?version=nat-skill-upgrade-2023',
    '/policies/cq-skill-upgrade/cq-skill-upgrade-2023/per-year',
    '/policies/nat-skill-upgrade/nat-skill-upgrade-2023/per-year',
  ])('stands on both sides, with both statements and what we do: %s', async (path) => {
    const html = await htmlOf(path)
    const box = /<section class="clash" id="x-per-year-2023"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    for (const words of ['国家：最多 3 次', '没有出处', '重庆：最多 1 次', '我们怎么办', '在重庆按 1 次算', '另一边写在'])
      expect(box).toContain(words)
  })
})

describe('what a page says to machines', () => {
  test('a benefit is a service and its numbered document legislation, on a page with its date', async () => {
    const html = await htmlOf('/policies/cq-skill-upgrade?version=cq-skill-upgrade-2023')
    expect(typesOf(html)).toEqual(['WebPage', 'GovernmentService', 'Legislation'])
    expect(linkedDataOf(html)[0]).toMatchObject({ url: 'http://localhost/policies/cq-skill-upgrade', dateModified: '2026-02-12' })
    expect(linkedDataOf(html)[2]).toMatchObject({ legislationIdentifier: '渝府办发〔2023〕57号' })
  })
  test('conditions of an exam are no service, and a version without a number no legislation', async () => {
    expect(typesOf(await htmlOf(pages['exam policy']))).not.toContain('GovernmentService')
    expect(typesOf(await htmlOf('/policies/cq-skill-upgrade?version=cq-skill-upgrade-2019-2020'))).toEqual(['WebPage', 'GovernmentService'])
  })
  test('a shared link has a card of words, and no picture from anywhere', async () => {
    const html = await htmlOf(pages.clause)
    expect(html).toMatch(/<meta property="og:title" content="失业保险技能提升补贴（重庆）：[^"]+"\/>/)
    expect(html).not.toContain('og:image')
  })
})

describe('on paper', () => {
  test('every details is open or replaced, sources have numbers and addresses, and a code leads back', async () => {
    const html = await htmlOf(pages['printed policy'])
    expect(html).toMatch(/<svg class="qr" [^>]*role="img"[^>]*><path[^>]*\/?>/)
    expect(html).toContain('http://localhost/policies/cq-skill-upgrade?on=2026-02-12&amp;version=cq-skill-upgrade-2023')
    expect(html).not.toMatch(/<details(?![^>]* open)/)
    expect(html).toMatch(/出处 \d/)
    expect(html).toContain('https://rlsbj.cq.gov.cn/ztzl/zjskzcfwb/zqskbtp/hmbt/202307/t20230728_12195543.html')
    expect(html).not.toContain('这条有错')
  })
  test('the page on a screen carries no code', async () => {
    expect(await htmlOf(pages.policy)).not.toContain('class="qr"')
  })
})

describe('words', () => {
  test('the first use of a term on a page leads to it, later ones do not', async () => {
    const html = await htmlOf(pages.policy)
    const terms = [...html.matchAll(/<a class="gl" href="\/terms#(t-[a-z0-9-]+)"/g)].map(([, id]) => id)
    expect(terms.length).toBeGreaterThan(8)
    expect(new Set(terms).size).toBe(terms.length)
    const glossary = await htmlOf(pages.terms)
    for (const id of terms) expect(glossary).toContain(`id="${id}"`)
  })
  test('the glossary has sixty terms or more, and says where a basis was not found', async () => {
    const html = await htmlOf(pages.terms)
    expect(html.match(/id="t-/g)?.length).toBeGreaterThanOrEqual(60)
    expect(html).toContain('依据：<span class="unk-cell">待核实</span>')
  })
})

describe('reading without a network', () => {
  test('pages that opt in say so to the worker; forms, answers and errors do not', async () => {
    const keeps = async (path: string): Promise<string | null> => (await product.get(path)).headers.get('x-offline')
    for (const path of [pages.policy, pages.clause, pages.terms]) expect([path, await keeps(path)]).toEqual([path, 'keep'])
    for (const path of [pages['report of a mistake'], pages.result, '/policies/no-such', pages.library])
      expect([path, await keeps(path)]).toEqual([path, null])
  })
  test.each(['/sw.js', '/reading.js', '/practice-sw.js'])('%s is small', async (path) => {
    const response = await product.get(path)
    const size = (await response.arrayBuffer()).byteLength
    process.stdout.write(`${path}: ${size} bytes\n`)
    expect(response.headers.get('content-type')).toContain('javascript')
    expect(size).toBeLessThanOrEqual(2048)
  })
  test('a new worker is seen at once', async () => {
    expect((await product.get('/sw.js')).headers.get('cache-control')).toBe('no-cache')
  })
})
