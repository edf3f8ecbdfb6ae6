import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const page = async (path: string): Promise<{ readonly status: number; readonly html: string }> => {
  const response = await product.get(path)
  return { status: response.status, html: (await response.text()).replaceAll('<!-- -->', '').replaceAll('&amp;', '&') }
}
const formOf = (html: string): string => /<form class="panel bleed pickver.*?<\/form>/.exec(html)?.[0] ?? ''

describe('two versions', () => {
  test('what went and what came is marked, and what a reader takes in as one thing stays whole', async () => {
    const { status, html } = await page('/compare/versions?a=cq-skill-upgrade-2017&b=cq-skill-upgrade-2019-2020')
    expect(status).toBe(200)
    expect(html).toContain('<del>36 个月</del>')
    expect(html).toContain('<ins>12 个月</ins>')
    expect(html).toContain('失业保险累计缴费：36 个月 → 12 个月')
    expect(html).toContain('两边都是转述')
    expect(html).toContain('没变的')
    expect(html).toContain('沿用，编辑判断')
  })

  test('the picker keeps what is shown', async () => {
    const form = formOf((await page('/compare/versions?a=cq-skill-upgrade-2017&b=cq-skill-upgrade-2022')).html)
    expect(form).toMatch(/<option value="cq-skill-upgrade-2017" selected/)
    expect(form).toMatch(/<option value="cq-skill-upgrade-2022" selected/)
    expect(form).toContain('<optgroup')
  })

  test('a version against itself marks nothing', async () => {
    const { html } = await page('/compare/versions?a=cq-skill-upgrade-2022&b=cq-skill-upgrade-2022')
    expect(html).not.toMatch(/<(ins|del)\b/)
    expect(html).toContain('甲和乙是同一版')
  })

  test('beside a version that was not established nothing is new and nothing is gone', async () => {
    const { html } = await page('/compare/versions?a=cq-skill-upgrade-2023&b=cq-skill-upgrade-2024-on')
    expect(html).toContain('乙没查到')
    expect(html).not.toMatch(/tag-chg">(没有了|新增)/)
  })

  test.each([
    ['a=nonsense&b=cq-skill-upgrade-2022', '没有版本“nonsense”'],
    ['a=cq-skill-upgrade-2022&b=cq-training-subsidy-2024', '不是一件事'],
    ['policy=nonsense', '没有编号为“nonsense”的政策'],
    ['policy=cq-living-allowance', '只查到一版'],
    ['on=2025-02-30', '2025-02-30'],
  ])('%s is told, with the picker', async (search, sentence) => {
    const { status, html } = await page(`/compare/versions?${search}`)
    expect(status).toBe(200)
    expect(html).toContain(sentence)
    expect(formOf(html)).toContain('<select')
  })

  test('printed has everything open, and no form', async () => {
    const { html } = await page('/compare/versions?a=cq-skill-upgrade-2017&b=cq-skill-upgrade-2022&print=1')
    expect(html.match(/<details(?![^>]* open)/g)).toBeNull()
    expect(formOf(html)).toBe('')
    expect(html).toMatch(
      /<link rel="canonical" href="http:\/\/localhost\/compare\/versions\?a=cq-skill-upgrade-2017&b=cq-skill-upgrade-2022"/,
    )
  })
})

describe('levels', () => {
  test('three levels stand in one table with a named, focusable box', async () => {
    const { status, html } = await page('/compare/levels/training-subsidy')
    expect(status).toBe(200)
    expect(html).toMatch(/<section class="scroll-x" tabindex="0" aria-label="[^"]*国家、重庆、涪陵区规定对照"/i)
    expect(html.match(/<th scope="col">/g)).toHaveLength(4 + 3)
    expect(html).toContain('看我能不能领')
  })

  test('a cell that nobody could fill says whom to ask', async () => {
    const { html } = await page('/compare/levels/training-subsidy')
    const cells = html.match(/<span class="unk-cell">没查到<\/span> <span class="xs mute">[^<]+/g) ?? []
    expect(cells.length).toBeGreaterThan(5)
  })

  test('a bad day is today, and said', async () => {
    const { status, html } = await page('/compare/levels/training-subsidy?on=yesterday')
    expect([status, html.includes('已按今天（')]).toEqual([200, true])
  })

  test.each(['nope', '%3Cscript%3E', '%00', 'a'.repeat(300)])('no such benefit “%s”: 404, with what there is', async (given) => {
    const { status, html } = await page(`/compare/levels/${given}`)
    expect(status).toBe(404)
    expect(html).toContain('下面是能并排看的')
    expect(html).toContain('href="/compare/levels/training-subsidy"')
    expect(html).not.toMatch(/<script/i)
  })
})

describe('regions', () => {
  test('amounts in yuan with their sources, and what is not known said so', async () => {
    const { status, html } = await page('/compare/regions?left=500000&right=640000')
    expect(status).toBe(200)
    for (const amount of ['1600 元', '2000 元', '2500 元']) expect(html).toContain(amount)
    expect(html).toContain('报刊或机构')
    expect(html).toContain('没查到')
  })

  test.each([
    ['left=999999', '没有收“999999”这个地方的规定'],
    ['left=500000&right=500000', '左右都是重庆市'],
    ['on=2025-13-01', '2025-13-01'],
  ])('%s is told, with the picker', async (search, sentence) => {
    const { status, html } = await page(`/compare/regions?${search}`)
    expect(status).toBe(200)
    expect(html).toContain(sentence)
    expect(formOf(html)).toContain('<select')
  })
})

test('the ways in lead here', async () => {
  const policy = (await page('/policies/cq-skill-upgrade')).html
  expect(policy).toContain('href="/compare/versions?a=cq-skill-upgrade-2021&b=cq-skill-upgrade-2022"')
  expect(policy).toMatch(/href="\/compare\/levels\/skill-upgrade\?on=2026-02-12"/)
  expect((await page('/policies')).html).toContain('href="/compare"')
})
