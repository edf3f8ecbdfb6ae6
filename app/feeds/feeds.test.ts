import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent({ publicOrigin: 'https://jiangtu.example' })
})
afterAll(() => product.close())

const kinds = ['rss', 'atom', 'json', 'ics'] as const
const bodyOf = async (path: string): Promise<string> => (await product.get(path)).text()

/** Whether every element is closed in turn; comments and processing instructions aside. Throws at the first that is not. */
function wellFormed(xml: string): number {
  const open: string[] = []
  let count = 0
  const rest = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/<\?[\s\S]*?\?>/g, '')
  expect(rest).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+);)/)
  for (const [, end, name = '', self] of rest.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    count += 1
    if (end) expect(open.pop()).toBe(name)
    else if (!self) open.push(name)
  }
  expect(open).toEqual([])
  expect(rest.match(/</g)?.length ?? 0).toBe(count)
  return count
}

const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** Content lines of RFC 5545: folded with CRLF and a blank, at most 75 bytes each. */
function unfolded(ics: string): readonly string[] {
  const lines = ics.split('\r\n')
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\n\r]/)
  }
  return ics.replaceAll('\r\n ', '').split('\r\n')
}

describe('every feed', () => {
  test.each([
    ['rss', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
    ['ics', 'text/calendar'],
  ])('%s says what it is, may be kept half an hour, and is not sent twice', async (as, type) => {
    const first = await product.get(`/changes.${as}`)
    expect([first.status, first.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
    expect(first.headers.get('cache-control')).toBe('public, max-age=1800')
    const second = await product.get(`/changes.${as}`, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([second.status, await second.text()]).toEqual([304, ''])
  })

  test.each(kinds)('%s says that we are no official source, names documents and how sure they are', async (as) => {
    const text = as === 'ics' ? unfolded(await bodyOf('/changes.ics')).join('\n') : await bodyOf(`/changes.${as}`)
    for (const words of ['匠途不是官方来源', '人社部发〔2025〕18号（报刊或机构）']) expect(text).toContain(words)
  })

  test.each(kinds)('%s honours the filter and links to itself with it', async (as) => {
    const text =
      as === 'ics'
        ? unfolded(await bodyOf('/changes.ics?subject=skill-upgrade&level=nation')).join('\n')
        : await bodyOf(`/changes.${as}?subject=skill-upgrade&level=nation`)
    expect(text).toContain('nat-skill-upgrade')
    expect(text).not.toContain('cq-skill-upgrade')
    expect(text.replaceAll('&amp;', '&')).toContain(`https://jiangtu.example/changes.${as}?level=nation&subject=skill-upgrade`)
  })

  test.each(kinds)('%s takes a bad address as it can: what is not used is said, and nothing sent comes back as markup', async (as) => {
    const response = await product.get(
      `/changes.${as}?from=2025-13-01&kind=%5D%5D%3E%3Cscript%3E&region=%00%1b&audience=%ED%A0%80&after=x&on=~&known=never`,
    )
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).not.toMatch(/<script/i)
    const joined = as === 'ics' ? unfolded(text).join('\n') : text
    expect(joined).toContain('2025-13-01')
    if (as === 'rss' || as === 'atom') wellFormed(text)
    if (as === 'json') JSON.parse(text)
    expect(text).not.toMatch(/[^\P{Cc}\t\r\n]/u)
  })
})

test('RSS and Atom are well-formed, with the same items under the same names, newest first', async () => {
  const [rss, atom, json] = await Promise.all(['rss', 'atom', 'json'].map((as) => bodyOf(`/changes.${as}`)))
  expect(wellFormed(rss ?? '')).toBeGreaterThan(100)
  expect(wellFormed(atom ?? '')).toBeGreaterThan(100)
  const names = all(rss ?? '', /<guid isPermaLink="false">([^<]+)<\/guid>/g)
  expect(new Set(names).size).toBe(names.length)
  expect(all(atom ?? '', /<entry>[\s\S]*?<id>([^<]+)<\/id>/g)).toEqual(names)
  const feed: { version: string; items: { id: string; date_published: string }[] } = JSON.parse(json ?? '')
  expect([feed.version, feed.items.map(({ id }) => id)]).toEqual(['https://jsonfeed.org/version/1.1', names])
  const dates = feed.items.map(({ date_published }) => date_published)
  expect(dates.toSorted().toReversed()).toEqual(dates)
  expect(names.every((name) => /^urn:jiangtu:change:[a-z0-9-]+:[a-z0-9:-]+$/.test(name))).toBe(true)
})

test('items link to pages that exist', async () => {
  const links = all(await bodyOf('/changes.rss'), /<item>[\s\S]*?<link>([^<]+)<\/link>/g).map((link) => link.replaceAll('&amp;', '&'))
  expect(links.every((link) => link.startsWith('https://jiangtu.example/'))).toBe(true)
  const paths = [...new Set(links.map((link) => link.slice('https://jiangtu.example'.length)))]
  const states = await Promise.all(paths.map(async (path) => (await product.get(path)).status))
  expect(states.filter((status) => status !== 200)).toEqual([])
})

describe('the calendar', () => {
  test('has a last day as one whole day, with an exclusive end, and never twice the same name', async () => {
    const lines = unfolded(await bodyOf('/changes.ics'))
    const at = lines.indexOf('UID:urn:jiangtu:change:nat-skill-upgrade:nat-skill-upgrade-2025:lapses')
    expect(lines.slice(at, at + 6)).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20251231', 'DTEND;VALUE=DATE:20260101']))
    const names = lines.filter((line) => line.startsWith('UID:'))
    expect(new Set(names).size).toBe(names.length)
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(names.length)
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(names.length)
  })

  test('has an application period from its first to its last day', async () => {
    const lines = unfolded(await bodyOf('/changes.ics'))
    const at = lines.findIndex((line) => line.startsWith('UID:urn:jiangtu:change:cq-skill-upgrade:cq-skill-upgrade-2021:window'))
    expect(lines.slice(at, at + 6)).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20210101', 'DTEND;VALUE=DATE:20220101']))
  })

  test('leaves out what is known only to the month or the year, and says how many and why', async () => {
    const lines = unfolded(await bodyOf('/changes.ics'))
    expect(lines.some((line) => line.includes('cq-training-subsidy-2022:lapses'))).toBe(false)
    expect(lines.find((line) => line.startsWith('X-WR-CALDESC:'))).toMatch(
      /没放进日历的：\d+ 个到期日只知道月份或年份，\d+ 段申请期的头尾不知道准日子，\d+ 版没写到哪天/,
    )
  })
})
