import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const pageOf = async (path: string): Promise<string> => {
  const response = await product.get(path)
  expect([path.slice(0, 60), response.status]).toEqual([path.slice(0, 60), 200])
  return (await response.text()).replaceAll('<!-- -->', '').replace(/<time[^>]*>|<\/time>|<span class="nb">([^<]*)<\/span>/g, '$1')
}

describe('/changes', () => {
  test('shows both sides, the date, the document and how sure it is', async () => {
    const html = await pageOf('/changes?kind=relaxed&subject=skill-upgrade')
    for (const words of ['2019-01-01', '放宽', '失业保险累计缴费满 36 个月', '失业保险累计缴费满 12 个月', '转载'])
      expect(html).toContain(words)
  })

  test('says of a year that only the year is known', async () => {
    expect(await pageOf('/changes?kind=regrouped')).toContain('只知道年份')
  })

  test('counts down from the day it names', async () => {
    const html = await pageOf('/changes?on=2025-11-21&level=nation')
    for (const words of ['2025-12-31', '还有 40 天', '天数从 2025-11-21 数']) expect(html).toContain(words)
    expect(await pageOf('/changes?on=2025-12-31&level=nation')).toContain('今天是最后一天')
    expect(await pageOf('/changes?level=nation')).toContain('断了 43 天')
  })

  test('compares two days', async () => {
    const html = await pageOf('/changes?from=2018-06-01&to=2020-06-01&region=500102')
    for (const words of ['2018-06-01 和 2020-06-01 比', '那天', '后来', '失业保险累计缴费满 12 个月']) expect(html).toContain(words)
  })

  test.each([
    ['from=2025-02-30', '2025-02-30'],
    ['from=1999-01-01', '只能看 2010-01-01 到 2049-12-31 之间的日子'],
    ['from=2025-01-01&to=2024-01-01', '2025-01-01 比 2024-01-01 晚，已对调。'],
    ['kind=gone', '“怎么变的”没有“gone”这一项'],
    ['region=7', '“在哪里适用”没有“7”这一项'],
    ['subject=no-such', '“说的是什么”没有这一项'],
    ['subject=%3Cb%3E', '“说的是什么”没有“&lt;b&gt;”这一项'],
    ['after=nonsense', '这个“往下看”的地址读不懂，已从头显示。'],
    ['after=2025-02-30~a:b:starts', '这个“往下看”的地址读不懂，已从头显示。'],
    ['on=never', 'never'],
    ['known=2026-02-01', '按本站到 2026-02-01 为止掌握的资料显示。'],
  ])('%s is answered with a note, not an error', async (query, sentence) => {
    expect(await pageOf(`/changes?${query}`)).toContain(sentence)
  })

  test('its pages lead from one to the next until there are no more, filters kept', async () => {
    let path: string | undefined = '/changes?region=500102'
    let seen = 0
    for (let turn = 0; path !== undefined && turn < 10; turn += 1) {
      const html: string = await pageOf(path)
      seen += html.match(/class="d"><b>/g)?.length ?? 0
      path = /href="(\/changes\?[^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      if (path !== undefined) expect(path).toContain('region=500102')
    }
    expect(await pageOf('/changes?region=500102')).toContain(`处里的 ${seen} 处`)
  })

  test('tells readers where its feeds are, with the filter', async () => {
    const html = await pageOf('/changes?level=nation')
    for (const as of ['rss', 'atom', 'json', 'ics'])
      expect(html).toMatch(new RegExp(`<link rel="alternate"[^>]*href="/changes.${as}\\?level=nation"`))
  })

  test('as known before anything was published it is empty, not broken', async () => {
    expect(await pageOf('/changes?known=2020-01-01')).toContain('只是本站没查到')
  })
})

describe('/sources', () => {
  test('the old address leads to it for good', async () => {
    const response = await product.get('/about/sources')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/sources'])
  })

  test('has an anchor for each source, and says what was not seen whole', async () => {
    const html = await pageOf('/sources')
    for (const words of ['id="s-S01"', 'id="s-S114"', '没看全', '有旧页', '回不去', '有存档', '要找原文']) expect(html).toContain(words)
  })

  test('never shows the address of a repost, in no form', async () => {
    const html = await pageOf('/sources')
    for (const host of ['wanfa688', 'ilynn', 'yuerzaojiao', 'jxsyczj']) expect(html).not.toContain(host)
    expect(html).toContain('rlsbj.cq.gov.cn')
  })

  test('can be narrowed to a grade; a grade that is none is said', async () => {
    const html = await pageOf('/sources?grade=B')
    expect([html.includes('id="s-S30"'), html.includes('id="s-S01"')]).toEqual([true, false])
    expect(await pageOf('/sources?grade=Z')).toContain('没有“Z”这一级')
  })

  test('says how to close what is unknown, with numbers that can be rung', async () => {
    expect(await pageOf('/sources')).toMatch(/怎么补上<\/b>[^<]*<a [^>]*href="tel:02312333"/)
  })
})
