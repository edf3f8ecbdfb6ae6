import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { toSittingCode } from '#domain/exam/sitting.ts'
import { listEvents } from '#store/exams/events.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
/** Minutes after the moment at which all tests take place. */
let later = 0
beforeAll(async () => {
  const start = Date.parse('2026-02-12T10:00+08:00')
  const now = () => toInstant(start + later * 60_000)
  product = await appWithContent({ clock: { now, today: () => '2026-02-12' as never } })
})
afterAll(() => product.close())

const html = async (path: string): Promise<string> => (await product.get(path)).text()
const keyIn = (page: string): string => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
const where = (response: Response): string => response.headers.get('location') ?? `no redirect, ${response.status}`

/** Starts as a browser does; the address of the first item. */
async function begun(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  later = 0
  const page = await html('/exams')
  const bank = /name="bank" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return where(await product.post('/exams', { bank, form: 'P8', extension: 'none', key: keyIn(page), ...fields }))
}
const room = (first: string): string => first.replace(/\/1$/, '')
const answer = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  product.post(path, { key: keyIn(await html(path)), ...fields })

test('the forms, where each figure comes from, which cannot be chosen and why', async () => {
  const page = await html('/exams')
  for (const says of ['90 题，90 分钟，满分 100，60 分合格', '单选 160×0.5', '本站定的', '转载', '待核实', '题量和合格线没查到', '操作证'])
    expect(page).toContain(says)
  expect(page.match(/type="radio"[^>]*name="form"/g)).toHaveLength(5)
  expect(page).not.toContain('<script')
})

/** What stands in the list about one form. */
const formIn = (page: string, id: string): string => page.match(/<li>.*?<\/li>/gs)?.find((each) => each.includes(`${id} 数字的出处`)) ?? ''

test.each<[string, readonly string[], readonly string[]]>([
  ['P1', ['60 分合格', '国家题库“高级维修电工”卷（360docs.net 转载', '没有文件'], ['多选', 'href=']],
  ['P4', ['60 分合格', '多选全对给满分', 'doczj.com', '没查到出处', '多选怎么给分'], ['href=']],
  ['P5', ['60 分钟', '振兴杯', '合格线没查到'], ['60 分合格', '多选', 'href=']],
  ['P7', ['120 分钟', 'xiexiebang.com'], ['分合格', '多选', 'href=']],
  ['S1', ['80 分合格', 'wenku365.com'], ['60 分', '多选', 'href=']],
])('%s tells its own rules and names its own sources, and links to none of them', async (id, told, untold) => {
  const form = formIn(await html('/exams'), id)
  for (const says of told) expect(form).toContain(says)
  for (const says of untold) expect(form).not.toContain(says)
})

test('each figure of each form stands with a mark and a source', async () => {
  const page = await html('/exams')
  for (const id of ['P8', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'S1']) {
    const figures = formIn(page, id).match(/<dt>.*?<\/dt><dd[^>]*>[^<]{4,}<\/dd>/gs) ?? []
    expect(figures.length).toBeGreaterThan(0)
    expect(formIn(page, id).match(/<dt>/g)).toHaveLength(figures.length)
    for (const figure of figures) expect(figure).toContain('class="cf')
  }
})

test('beginning twice with one page leads into one sitting', async () => {
  const page = await html('/exams')
  const fields = { bank: /name="bank" value="([^"]+)"/.exec(page)?.[1] ?? '', form: 'P8', extension: 'half', key: keyIn(page) }
  const [one, two] = await Promise.all([product.post('/exams', fields), product.post('/exams', fields)])
  expect(where(one)).toMatch(/^\/exams\/[0-9a-z]{24}\/1$/)
  expect(where(two)).toBe(where(one))
  expect(await html(where(one))).toContain('还剩 135 分')
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no form', { form: '' }, '现在不能考'],
  ['a form that cannot be sat', { form: 'P6' }, '现在不能考'],
  ['an old page', { key: 'x' }, '过期'],
  ['another bank', { bank: 'nothing' }, '没有这个题库'],
  ['a form with a name of its own', { form: '__proto__' }, '选一种'],
  ['a very long form', { form: 'P8'.repeat(5000) }, '选一种'],
  ['a key with what no page writes', { key: "k'; drop table sitting; --" }, '过期'],
])('%s: told, and the choice is kept', async (_, changed, says) => {
  const page = await html('/exams')
  const bank = /name="bank" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const response = await product.post('/exams', { bank, form: 'P2', extension: 'half', key: keyIn(page), ...changed })
  expect(response.status).toBe(422)
  const told = await response.text()
  expect(told).toContain(says)
  expect(told).toMatch(/id="extension-half"[^>]*checked|checked=""[^>]*id="extension-half"/)
})

test('another way to have more time: told, and nothing is begun', async () => {
  const response = await product.post('/exams', {
    bank: 'electrician-l3-2018',
    form: 'P2',
    extension: 'forever',
    key: keyIn(await html('/exams')),
  })
  expect([response.status, (await response.text()).includes('从列表里选要不要加时间')]).toEqual([422, true])
})

describe('an item that is being sat', () => {
  test('is private, is kept nowhere, is not to be found, and tells no key', async () => {
    const first = await begun()
    const response = await product.get(first)
    const page = await response.text()
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(page).toContain('name="robots" content="noindex"')
    expect(page).not.toMatch(/class="vd|为什么|你选的|misconception|<script/)
    expect(page).toContain('还剩 90 分')
  })

  test('each button saves and leads on; the answer is there again', async () => {
    const first = await begun()
    expect(where(await answer(first, { a: '1', go: 'next' }))).toBe(`${room(first)}/2`)
    expect(where(await answer(`${room(first)}/2`, { a: '0', flag: '1', go: 'previous' }))).toBe(first)
    expect(where(await answer(first, { a: '2', go: 'sheet' }))).toBe(`${room(first)}/sheet`)
    expect(await html(first)).toMatch(/checked=""[^>]*value="2"|value="2"[^>]*checked=""/)
    expect(await html(`${room(first)}/2`)).toContain('已存 2 题')
    const sheet = await html(`${room(first)}/sheet`)
    expect(sheet).toContain('第 2 题，已答，标记')
    expect(sheet).toContain('第 3 题，未答')
  })

  test('sent twice is one event', async () => {
    const first = await begun()
    const key = keyIn(await html(first))
    const sent = await Promise.all([1, 2, 3].map(() => product.post(first, { key, a: '1', go: 'next' })))
    expect(new Set(sent.map(where)).size).toBe(1)
    expect(await listEvents(product.ctx.db, toSittingCode(room(first).slice('/exams/'.length)))).toHaveLength(1)
  })

  test('a page without its key is told so, and what was chosen counts as not saved', async () => {
    const response = await product.post(await begun(), { a: '1', go: 'next' })
    expect([response.status, (await response.text()).includes('这次没存上')]).toEqual([422, true])
  })

  test.each(['0', '91', '1.5', 'x', '-1', '%00', '999999999999'])('place %s: 404, reading and writing', async (nth) => {
    const path = `${room(await begun())}/${nth}`
    expect((await product.get(path)).status).toBe(404)
    expect((await product.post(path, { key: 'k'.repeat(20), a: '0' })).status).toBe(404)
  })
})

test('what is far too large is refused before it is read', async () => {
  const first = await begun()
  for (const path of ['/exams', first])
    expect((await product.post(path, { key: 'k'.repeat(20), a: 'x'.repeat(1_100_000) })).status).toBe(413)
})

test('thousands of answers, a file or nonsense for one item: kept as no answer, and the item still opens', async () => {
  const first = await begun()
  const many = new URLSearchParams([
    ['key', keyIn(await html(first))],
    ['go', 'next'],
    ...Array.from({ length: 5000 }, (_, nth) => ['a', String(nth)]),
  ])
  expect((await product.post(first, many)).status).toBe(303)
  for (const a of ['99', '-1', '1e9', '\u0000', '<b>', '１'])
    expect(where(await product.post(first, { key: keyIn(await html(first)), a, go: 'next' }))).toBe(`${room(first)}/2`)
  const sent = new FormData()
  sent.append('key', keyIn(await html(first)))
  sent.append('a', new File(['x'], 'x.txt'))
  expect((await product.app.request(first, { method: 'POST', body: sent })).status).toBe(303)
  expect(await html(first)).not.toContain('，已答')
})

test('a body that is no form is told so, and is no fault of ours', async () => {
  const first = await begun()
  for (const path of ['/exams', first, `${room(first)}/sheet`]) {
    const response = await product.app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })
    expect([path, response.status]).toEqual([path, 400])
  }
})

test('writing into a sitting that is not there: 404, and nothing is begun', async () => {
  const room = `/exams/${'z'.repeat(24)}`
  for (const path of [`${room}/1`, `${room}/sheet`])
    expect((await product.post(path, { key: 'k'.repeat(20), a: '0', sure: '1' })).status).toBe(404)
})

test.each([
  '/exams/nothing',
  `/exams/${'z'.repeat(24)}/1`,
  `/exams/${'z'.repeat(24)}/sheet`,
  `/exams/${'z'.repeat(24)}/report`,
  '/exams/%00/1',
])('%s: 404', async (path) => expect((await product.get(path)).status).toBe(404))

describe('handing in', () => {
  test('needs the tick; then the report stands, the sheet leads to it, and nothing can be changed', async () => {
    const first = await begun()
    const key = keyIn(await html(first))
    await product.post(first, { key, a: '1', go: 'next' })
    const sheet = `${room(first)}/sheet`
    expect((await product.get(`${room(first)}/report`)).headers.get('location')).toBe(sheet)
    expect((await product.post(sheet, {})).status).toBe(422)
    for (let times = 0; times < 2; times++) expect(where(await product.post(sheet, { sure: '1' }))).toBe(`${room(first)}/report`)
    expect(where(await product.get(sheet))).toBe(`${room(first)}/report`)
    expect(where(await product.post(`${room(first)}/2`, { key: 'k'.repeat(20), a: '0', go: 'next' }))).toBe(`${room(first)}/report`)
    const report = await html(`${room(first)}/report`)
    for (const says of ['没过线', '不足以判断', '看成表格', '基础知识', '换一套题再考']) expect(report).toContain(says)
    expect(report.match(/<script/g)).toHaveLength(1) // what keeps the answers on the device; the paper itself has none
    const [, kept = ''] = /data-answers="([^"]*)"/.exec(report) ?? []
    const toKeep: unknown[] = JSON.parse(kept.replaceAll('&quot;', '"'))
    expect(toKeep).toEqual([expect.objectContaining({ id: expect.stringMatching(/^[0-9a-f]{24}$/), points: expect.any(Array) })]) // what was left open is not kept
    const [, way = '', count] = /href="([^"]+)"><span>先练这一块丢的 (\d+) 题/.exec(report) ?? []
    expect(way.split('of=')[1]?.split('.')).toHaveLength(Number(count)) // all of them, from the first on
    expect(await html(way.replaceAll('&amp;', '&'))).toMatch(new RegExp(`这几题　第 .*<b>1</b>.* 题，共 ${count} 题`))
    const reviewed = await html(first)
    for (const says of ['为什么', '依据', 'class="vd']) expect(reviewed).toContain(says)
  })

  test('over time it is collected by itself, with what had arrived', async () => {
    const first = await begun()
    await answer(first, { a: '1', go: 'next' })
    later = 90
    expect(where(await product.get(`${room(first)}/sheet`))).toBe(`${room(first)}/report`)
    const report = await html(`${room(first)}/report`)
    expect(report).toContain('到点自动收的卷')
    expect(report).toContain('从开考到交卷 90 分钟')
  })

  test('the last minute still counts, and says so', async () => {
    const first = await begun()
    later = 89.5
    expect(await html(first)).toContain('还剩不到 1 分')
    expect(where(await answer(first, { a: '1', go: 'next' }))).toBe(`${room(first)}/2`)
  })

  test('going on from a report asks other items', async () => {
    const first = await begun()
    await product.post(`${room(first)}/sheet`, { sure: '1' })
    const again = await html(`/exams?after=${room(first).slice('/exams/'.length)}`)
    expect(again).toContain('name="previous"')
    expect(again).toContain('允许再出前几套做过的题')
  })
})

test('the practice room leads to the mock exam', async () => {
  expect(await html('/practice/electrician-l3-2018')).toContain('href="/exams"')
})

describe('the way back for whoever lost the address', () => {
  const cookieOf = (response: Response): string => response.headers.get('set-cookie') ?? ''
  async function start(): Promise<Response> {
    later = 0
    const page = await html('/exams')
    const bank = /name="bank" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return product.post('/exams', { bank, form: 'P8', extension: 'none', key: keyIn(page) })
  }
  const seenWith = async (cookie: string): Promise<string> => (await product.get('/exams', { cookie })).text()

  test('the browser that began an exam is led back into it, and to its report once the time is over', async () => {
    const begin = await start()
    expect(cookieOf(begin)).toMatch(/^sitting=[0-9a-z]{24}; Path=\/exams; Max-Age=2592000; SameSite=Lax; HttpOnly$/)
    const cookie = cookieOf(begin).split(';')[0] ?? ''
    await answer(where(begin), { a: '0', go: 'next' })
    const open = await seenWith(cookie)
    for (const says of ['有一张卷没交', '还剩 90 分，已存 1 题', `href="${room(where(begin))}/sheet"`]) expect(open).toContain(says)
    later = 91
    const over = await seenWith(cookie)
    expect(over).not.toContain('有一张卷没交')
    expect(over).toContain(`href="${room(where(begin))}/report"`)
  })

  test('on a machine that others use it is forgotten at a press', async () => {
    const cookie = cookieOf(await start()).split(';')[0] ?? ''
    expect(await seenWith(cookie)).toMatch(/<form[^>]*action="\/exams"[^>]*><button[^>]*name="forget"[^>]*>/)
    const response = await product.post('/exams', { forget: '1' })
    expect([where(response), cookieOf(response)]).toEqual(['/exams', 'sitting=; Path=/exams; Max-Age=0; SameSite=Lax; HttpOnly'])
    expect(await seenWith('sitting=')).not.toContain('有一张卷没交')
  })

  test.each([
    '',
    'sitting=',
    'sitting=0123456789abcdefghjkmnpq',
    'sitting=../x',
    'look=l-dark; sitting=UPPER',
    `sitting=${'a'.repeat(5000)}`,
  ])('a cookie that opens nothing changes nothing: %.40s', async (cookie) => {
    const page = await seenWith(cookie)
    expect(page).toContain('开始计时')
    expect(page).not.toMatch(/没交|上次的卷/)
  })
})

test.each([
  '/exams/wrong',
  '/exams/0123456789abcdefghjkmnpq',
  '/exams/0123456789abcdefghjkmnpq/sheet',
  '/exams/0123456789abcdefghjkmnpq/1',
])('a wrong code is told by a page, with a way on: %s', async (path) => {
  const response = await product.get(path, { accept: 'text/html' })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toMatch(/没有这场模拟考[\s\S]*<a [^>]*href="\/practice"><span>回练与考/)
})
