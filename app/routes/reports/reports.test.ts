import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runReports } from '#app/cli/policy/reports.ts'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'
import { NOW, TODAY } from '#testing/app-context.ts'

let product: TestApp
/** Time stands still unless a test moves it. */
let now: Instant = toInstant(Date.parse(NOW))
const pass = (seconds: number): void => {
  now = toInstant(now + seconds * 1000)
}
const logged: string[] = []

beforeAll(async () => {
  const today = parseCivilDate(TODAY)
  if (!today.ok) throw new Error(TODAY)
  const log = (record: unknown): void => void logged.push(JSON.stringify(record))
  product = await appWithContent({
    clock: { now: () => now, today: () => today.value },
    log: Object.assign(Object.create(null), { info: log, error: log, child: () => ({ info: log }) }),
  })
})
afterAll(() => product.close())

const FORM = '/policies/cq-skill-upgrade/report?version=cq-skill-upgrade-2023&clause=insured-months'

/** The hidden fields as the page sends them out. */
async function fieldsOf(path: string): Promise<Record<string, string>> {
  const html = await (await product.get(path)).text()
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
const send = async (text: string, also: Readonly<Record<string, string>> = {}) => {
  const fields = await fieldsOf(FORM)
  pass(10)
  return product.post(FORM, { ...fields, text, website: '', ...also })
}
/** The tests of one file come from one address, so each takes its own hour. */
const anHourLater = (): void => pass(3700)

test('the form is kept by no cache and says which clause it is about', async () => {
  const response = await product.get(FORM)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toContain('各单位交的加起来，满 12 个月')
})

test('from the form to the page of the report, to the editor’s word on it', async () => {
  anHourLater()
  const sent = await send('<b>窗口</b>说要 36 个月')
  expect(sent.status).toBe(303)
  const place = sent.headers.get('location') ?? ''
  expect(place).toMatch(/^\/reports\/[0-9a-z-]{19}$/)
  const received = await product.get(place)
  expect([received.status, received.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const html = await received.text()
  expect(html).toContain('收到了，等编辑核对')
  expect(html).toContain('&lt;b&gt;窗口&lt;/b&gt;说要 36 个月')
  expect(html).toContain('name="robots" content="noindex"')

  const code = place.slice('/reports/'.length)
  const listed = await runReports({ words: ['list'], options: new Map() }, product.ctx)
  expect(listed.says.join('\n')).toContain(`${code}　2026-02-12　cq-skill-upgrade / cq-skill-upgrade-2023 / insured-months`)
  const options = new Map([
    ['outcome', 'notMistake'],
    ['says', '2023 年的文件写的是 12 个月。'],
  ])
  expect((await runReports({ words: ['close', code], options }, product.ctx)).code).toBe(0)
  const closed = await (await product.get(place)).text()
  expect(closed).toContain('核对过，没有错')
  expect(closed).toContain('2023 年的文件写的是 12 个月。')
  expect(logged.length).toBeGreaterThan(3)
  expect(logged.join('\n')).not.toContain(code)
})

test('too short: 422, the sentence at the field, what was typed kept, and a fresh key', async () => {
  anHourLater()
  const before = await fieldsOf(FORM)
  const refused = await send('错')
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain('role="alert"')
  expect(html).toMatch(/id="text-err"[\s\S]*至少 5 个字/)
  expect(html).toMatch(/<textarea[^>]*>错<\/textarea>/)
  expect(html).not.toContain(before['key'])
})

test('at once: 422 and the text kept; the trap filled: 422', async () => {
  anHourLater()
  const fields = await fieldsOf(FORM)
  const fast = await product.post(FORM, { ...fields, text: '这里写错了', website: '' })
  expect([fast.status, (await fast.text()).includes('等三秒再按一次')]).toEqual([422, true])
  expect((await send('这里写错了', { website: 'x' })).status).toBe(422)
})

test('the sixth in an hour: 429, with when to come back and the text kept', async () => {
  anHourLater()
  for (let nth = 0; nth < 5; nth += 1) expect((await send(`第 ${nth} 条写错了`)).status).toBe(303)
  const sixth = await send('第六条也写错了')
  expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '3600'])
  expect(await sixth.text()).toContain('第六条也写错了</textarea>')
})

test('the same form sent twice leads to the same page', async () => {
  anHourLater()
  const fields = { ...(await fieldsOf(FORM)), text: '按了两次', website: '' }
  pass(10)
  const [one, two] = [await product.post(FORM, fields), await product.post(FORM, fields)]
  expect(one.headers.get('location')).toBe(two.headers.get('location'))
})

test('a policy that does not exist has no form', async () => {
  expect((await product.get('/policies/no-such/report')).status).toBe(404)
})

test.each([
  [['close', 'nonsense'], { outcome: 'seen' }, 2, '不是报错的编号'],
  [['close', '0000-0000-0000-0000'], { outcome: 'gone' }, 2, '--outcome'],
  [['close', '0000-0000-0000-0000'], { outcome: 'seen' }, 1, '没有这个编号'],
  [['open'], {}, 2, '用法'],
] as const)('the command %o %o', async (words, options, code, says) => {
  const ended = await runReports({ words: [...words], options: new Map(Object.entries(options)) }, product.ctx)
  expect([ended.code, ended.says.join('\n').includes(says)]).toEqual([code, true])
})

describe('an item', () => {
  const ITEM = '/practice/electrician-l3-2018/bca-001'
  const solved = async () => (await product.get(`${ITEM}?skip=1`)).text()

  test('from the link at its answer to the decision on its page', async () => {
    anHourLater()
    const href = /href="([^"]*\/report\?seen=\d+)"/.exec(await solved())?.[1] ?? ''
    expect(href).toContain(`${ITEM}/report`)
    const fields = await fieldsOf(href)
    pass(10)
    const sent = await product.post(`${ITEM}/report`, { ...fields, text: '答案应该是别的', website: '' })
    expect(sent.status).toBe(303)
    const place = sent.headers.get('location') ?? ''
    expect(await (await product.get(place)).text()).toContain('题号 bca-001')
    expect(await solved()).toContain('有人报过错，正在核')
    expect(await (await product.get(ITEM)).text()).toContain('有人报过错，正在核')

    const code = place.slice('/reports/'.length)
    const listed = await runReports({ words: ['list'], options: new Map() }, product.ctx)
    expect(listed.says.join('\n')).toContain(`${code}　2026-02-12　题 bca-001 / electrician-l3-2018`)
    const options = new Map([
      ['outcome', 'notMistake'],
      ['says', '核对了标准，答案没错。'],
    ])
    expect((await runReports({ words: ['close', code], options }, product.ctx)).code).toBe(0)
    expect(await solved()).toContain('核对了标准，答案没错。')
    // before an answer the decision might give the key away
    expect(await (await product.get(ITEM)).text()).not.toMatch(/核对了标准|有人报过错/)
  })

  test('too short: 422 and the text kept; no such item: 404; what is no form: 400', async () => {
    anHourLater()
    const fields = await fieldsOf(`${ITEM}/report`)
    pass(10)
    const refused = await product.post(`${ITEM}/report`, { ...fields, text: '错', website: '' })
    expect([refused.status, /<textarea[^>]*>错<\/textarea>/.test(await refused.text())]).toEqual([422, true])
    expect((await product.get('/practice/electrician-l3-2018/zzz-999/report')).status).toBe(404)
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }
    expect((await product.app.request(`${ITEM}/report`, json)).status).toBe(400)
  })
})
