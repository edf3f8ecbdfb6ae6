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
    expect(html.match(/<h1[^>]*>[^<]*/g)).toEqual(['<h1 class="mb-3">证上的等级和日期'])
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
