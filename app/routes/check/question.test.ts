/** A page of questions: what is asked together, what is kept when it is refused, the way back, and changing one answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const decoded = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('<!-- -->', '')
const shown = async (address: string): Promise<string> => decoded(await (await product.get(`/check${address}`)).text())
const questionsOf = (html: string): readonly (string | undefined)[] =>
  [...html.matchAll(/name="question" value="([^"]*)"/g)].map(([, param]) => param)
const form = (...fields: readonly (readonly [string, string])[]) => new URLSearchParams(fields.map(([name, value]) => [name, value]))
const CERTIFICATE = '?place=500102&kind=skillLevel'
const full = form(
  ['question', 'level'],
  ['answer', 'L3'],
  ['question', 'issued'],
  ['answer2-y', '2025'],
  ['answer2-m', '11'],
  ['answer2-d', '18'],
)

describe('questions that belong together', () => {
  test('stand on one page, each under its own heading, the page under that of the group', async () => {
    const html = await shown(CERTIFICATE)
    expect(questionsOf(html)).toEqual(['level', 'issued'])
    expect(html.match(/<h1[^>]*>[^<]*/g)).toEqual(['<h1 class="mt-4 mb-3">证上的等级和日期'])
    expect(html).toContain('<h2>证上写的是几级？</h2>')
    expect(html).toContain('为什么问这个：发证日期')
  })

  test('are answered at once', async () => {
    const response = await product.post(`/check${CERTIFICATE}`, full)
    expect([response.status, response.headers.get('location')]).toEqual([303, `/check${CERTIFICATE}&level=L3&issued=2025-11-18`])
  })

  test('are refused at once: every field with its own sentence, and what was right is kept', async () => {
    const fields = form(
      ['question', 'level'],
      ['answer', 'L3'],
      ['question', 'issued'],
      ['answer2-y', '2025'],
      ['answer2-m', '2'],
      ['answer2-d', '30'],
    )
    const response = await product.post(`/check${CERTIFICATE}&ask=level`, fields)
    const html = decoded(await response.text())
    expect(response.status).toBe(422)
    const summary = /<div class="errsum".*?<\/div>/.exec(html)?.[0] ?? ''
    expect([...summary.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(['answer2'])
    expect(html).toMatch(/<input[^>]*name="answer"[^>]*checked=""[^>]*value="L3"/)
    expect(html).toMatch(/<input[^>]*name="answer2-d"[^>]*value="30"/)

    const neither = await product.post(`/check${CERTIFICATE}`, form(['question', 'level'], ['question', 'issued']))
    expect(decoded(await neither.text()).match(/href="#answer2?"/g)).toEqual(['href="#answer"', 'href="#answer2"'])
  })

  test('are not asked where they cannot matter', async () => {
    expect(questionsOf(await shown('?place=500102&kind=specialOperation&ask=issued'))).toEqual(['issued'])
  })

  test('come back together when one of them is looked at again', async () => {
    expect(questionsOf(await shown(`${CERTIFICATE}&level=L3&issued=2025-11-18&ask=issued`))).toEqual(['level', 'issued'])
  })
})

describe('the way back', () => {
  test('leads to the last page that was answered, whatever the order of the dictionary', async () => {
    const html = await shown('?place=500102&kind=skillLevel&level=L3&issued=2025-11-18&past=none')
    expect(html).toContain('上一题：以前领过、抵过的')
    expect(html).toMatch(/href="[^"]*ask=past"[^>]*>[^上]*上一题/)
    const again = await shown('?place=500102&kind=skillLevel&level=L3&issued=2025-11-18&past=none&ask=past')
    expect(again).toContain('上一题：发证日期')
    expect(await shown('?place=500102&ask=place')).not.toContain('上一题')
  })
})

describe('an answer that is changed', () => {
  const answers = '?place=500102&kind=skillLevel&level=L3&issued=2025-11-18&past=none'

  test('is found in the list of all, in the order in which they were given', async () => {
    const html = await shown('?kind=skillLevel&place=500102')
    expect(html).toContain('你的回答（2）')
    expect([...html.matchAll(/aria-label="改：([^"]*)"/g)].map(([, label]) => label)).toEqual(['证书', '参保地'])
    expect(html).toMatch(/href="\/check\?kind=skillLevel&place=500102&ask=place"/)
  })

  test('there is no list before the first', async () => {
    expect(await shown('')).not.toContain('你的回答')
  })

  test('leaves all others as they are, in their order', async () => {
    const response = await product.post(`/check${answers}&ask=kind`, form(['question', 'kind'], ['answer', 'qualification']))
    expect(response.headers.get('location')).toBe(`/check${answers.replace('skillLevel', 'qualification')}`)
  })
})

describe('the foot of the page', () => {
  test('counts the money as it stands', async () => {
    const start = await shown('?place=500102')
    expect(start).toMatch(/最多 \d+ 元|还没有能算的钱/)
    const late = await shown(
      '?place=500102&kind=skillLevel&level=L3&issued=2025-11-18&past=none&work=employedEnterprise&months=40&paying=yes&firm=yes',
    )
    expect(late).toContain('核实后 2000 元，最多 ')
  })
})

describe('answers that cannot all be right', () => {
  const before = '?place=500102&kind=skillLevel&work=employedEnterprise&months=0'

  test('are pointed out on the question that can mend it, with what was answered, and one may go on', async () => {
    const first = await product.post(`/check${before}&ask=paying`, form(['question', 'paying'], ['answer', 'yes']))
    expect(first.headers.get('location')).toBe(`/check${before}&paying=yes&ask=paying`)
    const html = await shown(`${before}&paying=yes&ask=paying`)
    expect(html).toContain('发证那个月单位在交失业保险，加起来却是 0 个月。')
    expect(html).toContain('没有错的话，接着往下答。')
    expect(html).toMatch(/<input[^>]*name="answer\d?"[^>]*checked=""[^>]*value="yes"/)
    const again = await product.post(`/check${before}&paying=yes&ask=paying`, form(['question', 'paying'], ['answer', 'yes']))
    expect(again.headers.get('location')).toBe(`/check${before}&paying=yes`)
  })

  test('are silent on questions that have nothing to do with it', async () => {
    expect(await shown(`${before}&paying=yes&ask=place`)).not.toContain('对不上')
  })

  test.each(['result', 'plan', 'sheet'])('stand on the %s, each with the way to change it', async (page) => {
    const html = decoded(await (await product.get(`/check/${page}${before}&paying=yes&benefit=skill-upgrade`)).text())
    expect(html).toContain('发证那个月单位在交失业保险')
    expect(html).toMatch(/href="\/check\?[^"]*ask=months"><span>改一下：失业保险累计缴费/)
  })
})

describe('an example', () => {
  test('is offered before anything is answered, marked as made up, and leads to its result', async () => {
    const html = await shown('')
    expect(html).toContain('先看个例子（示例）')
    const [, href = ''] = /href="([^"]*)"><span class="t">刚考下三级的在职电工/.exec(html) ?? []
    const next = await product.get(href)
    expect([next.status, next.headers.get('location')?.startsWith('/check/result?')]).toEqual([302, true])
    const result = decoded(await (await product.get(next.headers.get('location') ?? '')).text())
    expect(result).toMatch(/<span class="tag-demo">示例<\/span> 刚考下三级的在职电工：/)
    const edited = decoded(await (await product.get(`${next.headers.get('location')}`.replace('months=40', 'months=41'))).text())
    expect(edited).not.toContain('tag-demo')
    expect(await shown('?place=500102')).not.toContain('先看个例子')
  })
})
