import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, pages, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const decoded = (html: string): string =>
  html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('<!-- -->', '')
const read = async (path: string): Promise<string> => decoded(await (await product.get(path)).text())
/** The text of one benefit's card. */
const card = (html: string, benefit: string): string =>
  (new RegExp(`<article class="ben" id="b-${benefit}".*?</article>`, 's').exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** A small firm that paid all year, dismissed nobody, gave no class, and spent 30,000 on training. */
const firm =
  'firmplace=500102&classes=none&spentfor=level&spent=2025-06-01&spend=30000&wages=1000000&firmyear=12&dishonest=no&layoff=0&contributions=12345.67&firmsize=small'

describe('asking for a unit', () => {
  test('begins with where it is insured, and never asks for a certificate', async () => {
    const html = await read('/check/company')
    expect(html).toContain('单位在哪里交失业保险')
    expect(html).not.toContain('>培训<') // the first day of a class belongs to what the unit is asked about its training
    expect(html).toMatch(/<form[^>]*action="\/check\/company\?ask=firmplace"/)
    expect(html).toMatch(/aria-current="page"[^>]*>替单位问|>替单位问<\/a>/)
  })

  test('an answer comes back in the address of the same interview', async () => {
    const response = await product.post('/check/company?firmplace=500102', { question: 'firmsize', answer: 'small' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/check/company?firmplace=500102&firmsize=small'])
  })

  test('a sum of money is the same on every later page, and when one goes back to it', async () => {
    const first = await product.post('/check/company?firmplace=500102', { question: 'contributions', answer: '12345.67' })
    expect(first.headers.get('location')).toBe('/check/company?firmplace=500102&contributions=12345.67')
    const then = await product.post('/check/company?firmplace=500102&contributions=12345.67', { question: 'firmsize', answer: 'small' })
    expect(then.headers.get('location')).toBe('/check/company?firmplace=500102&contributions=12345.67&firmsize=small')
    expect(await read('/check/company?contributions=12345.67&ask=contributions')).toMatch(/<input[^>]*name="answer"[^>]*value="12345\.67"/)
  })

  test('what cannot be used is told on the same page, and kept', async () => {
    const response = await product.post('/check/company?firmplace=500102&ask=contributions', {
      question: 'contributions',
      answer: '一万多',
    })
    const html = decoded(await response.text())
    expect(response.status).toBe(422)
    expect(html).toContain('“上一年度实缴失业保险费”')
    expect(html).toContain('value="一万多"')
    expect(html).toMatch(/<form[^>]*action="\/check\/company\?firmplace=500102&ask=contributions"/)
  })

  test('ends at the result of the unit once nothing can change any more', async () => {
    const response = await product.get(`/check/company?${firm}`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(/^\/check\/company\/result\?firmplace=500102&/)
  })
})

describe('the result of a unit', () => {
  test('tells the refund with its sum, its payee, where and by which paper', async () => {
    const refund = card(await read(`/check/company/result?${firm}`), 'job-retention')
    expect(refund).toMatch(/上一年度实缴失业保险费 12,345\.67 元 × 小型企业 20% = 2469\.13 元/)
    expect(refund).toContain('付到单位账户')
    expect(refund).toContain('重庆公共就业服务网')
    expect(refund).toContain('渝人社规〔2025〕10号')
    expect(refund).toMatch(/截止 没查到/)
  })

  test('tells the deduction by the smaller of two, and adds it to nothing', async () => {
    const html = await read(`/check/company/result?${firm}`)
    expect(html).toContain('aria-label="职工培训费 30,000 元；（工资总额 1,000,000 元 × 8% = 80,000 元）；取小的 = 30,000 元')
    expect(html).toMatch(/<h1>2469\.13 元，还差一个核实<\/h1>/)
    expect(html).toContain('另有 30,000 元 可以在税前扣，不是发钱，不算在里面。')
  })

  test('what a unit never did is a plain no, and what nobody established is told apart', async () => {
    const html = await read(`/check/company/result?${firm}`)
    expect(card(html, 'apprenticeship')).toContain('不能领')
    expect(html).toMatch(/还有 2 项，先打听.*技能强企 13 条/s)
    expect(html).toContain('不收职工名单')
  })

  test('what may not be had together is told only where the unit may get one of them', async () => {
    expect(await read(pages['result of a unit'])).toMatch(
      /能不能一起拿.*企业新型学徒制补贴 ＋ 同一个人同一段时间的其他培训补贴.*重庆怎么定没查到/s,
    )
    expect(await read(`/check/company/result?${firm}`)).not.toContain('能不能一起拿')
  })

  test('answers of a person do not count for a unit', async () => {
    const html = await read(`/check/company/result?place=500102&level=L3&${firm}`)
    expect(html).toContain('2469.13 元')
    expect(html).not.toContain('技能提升补贴')
  })

  test('elsewhere only the ceiling of the nation is known, and nothing is added up', async () => {
    const html = await read(`/check/company/result?${firm.replace('500102', '100000')}&firmmonths=24&on=2025-09-01`)
    expect(card(html, 'job-retention')).toContain('× 小型企业 90% = 11,111.10 元')
    expect(html).not.toMatch(/<h1>11,111/)
  })

  test('with nothing answered asks on', async () => {
    const html = await read('/check/company/result')
    expect(html).toMatch(/还有 \d+ 个问题没答/)
    expect(html).toContain('href="/check/company"')
  })

  test('printed has everything open', async () => {
    const details = (await read(`/check/company/result?${firm}&print=1`)).match(/<details[^>]*>/g) ?? []
    expect(details.length).toBeGreaterThan(0)
    expect(details.filter((tag) => !tag.includes(' open'))).toEqual([])
  })
})

test('the way to it: from the first page, from the interview of a person, from what is for units', async () => {
  for (const path of [pages.home, pages['question with choices'], '/policies/cq-job-retention', '/policies/nat-apprentice'])
    expect([path, (await read(path)).includes('href="/check/company"')]).toEqual([path, true])
  expect(await read('/policies/nat-base-studio')).not.toContain('href="/check/company"')
})
