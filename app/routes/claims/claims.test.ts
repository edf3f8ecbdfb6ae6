import { afterAll, beforeAll, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const paste = async (text: string, on?: string) => {
  const response = await product.post(on ? `/claims?on=${on}` : '/claims', { text })
  return { response, html: await response.text() }
}
const typed = (html: string): string => /<textarea[^>]*>([^<]*)</.exec(html)?.[1] ?? ''

test('a pasted text is answered in place, kept in the field, kept nowhere else', async () => {
  const { response, html } = await paste('技能提升补贴高级工5000元。免考包过！明天见')
  expect([response.status, response.headers.get('cache-control'), response.headers.get('location')]).toEqual([200, 'no-store', null])
  expect(html).toContain('查了 1 句：1 句说法不准')
  expect(html).toMatch(/href="\/policies\/cq-skill-upgrade\/cq-skill-upgrade-20\d\d\/amount"/)
  expect(html).toContain('“免考”')
  expect(typed(html)).toBe('技能提升补贴高级工5000元。免考包过！明天见')
  expect((await (await product.get('/claims')).text()).includes('5000元')).toBe(false)
})

test('nothing pasted is 422 with a sentence at the field', async () => {
  for (const text of ['', ' \n\t ']) {
    const { response, html } = await paste(text)
    expect([response.status, response.headers.get('cache-control')]).toEqual([422, 'no-store'])
    expect(html).toContain('先贴一段话进来')
    expect(html).toContain('aria-invalid="true"')
  }
  expect((await product.app.request('/claims', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(422)
})

test.each([
  ['another language', 'Get your electrician licence today, guaranteed!'],
  ['nonsense', '锟斤拷烫烫烫屯屯屯'],
  ['control characters and half surrogates', '\u0000\u0001\ud800 \udfff\u202e'],
  ['HTML and SQL', `<script>alert(1)</script>'; drop table policy; --`],
  ['one sign', '。'],
])('%s: an honest “nothing we can check”', async (_, text) => {
  const { response, html } = await paste(text)
  expect(response.status).toBe(200)
  expect(html).toContain('没有认出能核对的说法')
  expect(html).not.toContain('<script>alert')
})

test('more than 50,000 characters: the rest is named, nothing typed is lost', async () => {
  const text = `技能提升补贴高级工2000元。${'话'.repeat(50_000)}`
  const { html } = await paste(text)
  expect(html).toContain('只看了前 50000 个字，后面 15 个字没看')
  expect(typed(html)).toBe(text)
})

test('a hundred different sentences are all counted and some of them shown', async () => {
  const { html } = await paste(Array.from({ length: 100 }, (_, nth) => `技能提升补贴高级工${30_000 + nth}元`).join('。'))
  expect(html).toContain('查了 100 句：100 句说法不准')
  expect(html).toContain('没列出来')
})

test('the day in the address chooses the versions', async () => {
  const { html } = await paste('技能提升补贴一年可以领三次。职工教育经费税前扣除2.5%', '2017-06-01')
  expect(html).toContain('1 句对得上')
  expect(html).toContain('2017-06-01')
})

test('an example is a page like others: marked, and with an address', async () => {
  const response = await product.get('/claims?example=ad')
  const html = await response.text()
  expect(response.headers.get('cache-control')).toBe('public, no-cache')
  expect(typed(html)).toContain('【示例】')
  expect(html).toContain('这是编的示例')
  expect((await product.get('/claims?example=nothing')).status).toBe(200)
})
