/** The ladder room without a script: pages and forms alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp

beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const ROOM = '/bench/t3/mixing-tank'
const send = async (fields: Readonly<Record<string, string>>) => {
  const answer = await product.post(ROOM, fields)
  return { status: answer.status, html: plain(await answer.text()) }
}
/** As a person and a browser read it. */
const plain = (html: string): string => html.replaceAll('<!-- -->', '')
const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )

test('the page brings the task, an empty program and the module of its room', async () => {
  const answer = await product.get(ROOM)
  const html = await answer.text()
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(html).toContain('src="/bench-plc.js"')
  expect(html).toContain('按一下启动，A 阀打开，A 液进罐。')
  expect((await product.get('/bench-plc.js')).status).toBe(200)
})

test('from a wrong list over a weak program to one that passes', async () => {
  const wrong = await send({ do: 'list', text: 'LD X0\nOUT Y8\nMPP\nEND' })
  expect(wrong.status).toBe(200)
  expect(wrong.html).toContain('第 2 行：没有 Y8')
  const weak = await send({ do: 'list', text: 'LD X0\nOUT Y0\nEND' })
  const checked = await send({ ...hidden(weak.html), do: 'check' })
  expect(checked.html).toMatch(/4 个功能点，通过 \d 个。/)
  expect(checked.html).toContain('没通过')
  const shown = await send({ ...hidden(checked.html), do: 'reference' })
  const reference = /<pre class="mono s pl-list">([^<]*)<\/pre>/.exec(shown.html)?.[1] ?? ''
  expect(reference).toContain('STL S20')
  const right = await send({ ...hidden((await send({ do: 'list', text: reference })).html), do: 'check' })
  expect(right.html).toContain('4 个功能点，通过 4 个。')
  expect(right.html).toContain('得分 22 / 22')
})

test('the ladder is edited by the form alone', async () => {
  const first = await send({ do: 'word', word: 'LD', what: 'X0 Y0', at: '0' })
  const second = await send({ ...hidden(first.html), do: 'word', word: 'OR', what: 'Y0', at: '0p0' })
  expect(second.html).toContain('（X0（启动按钮） 常开 并 Y0（A 液进料阀） 常开），输出 Y0（A 液进料阀）')
  const refused = await send({ ...hidden(second.html), do: 'word', word: 'AND', what: 'X9', at: '0p0b0p0' })
  expect(refused.html).toContain('role="alert"')
  expect(refused.html).toContain('八进制')
})

test('the red lines of the exam are told as such before a program is handed in, not after', async () => {
  const says = '考场的红线 6 条，这里碰不到'
  expect(plain(await (await product.get(ROOM)).text())).toContain(says)
  const ready = plain(await (await product.get(`${ROOM}?mode=exam`)).text())
  expect(ready).toContain(says)
  const open = await send({ ...hidden(ready), mode: 'exam', do: 'begin' })
  expect(open.html).toContain(says)
  expect((await send({ ...hidden(open.html), do: 'handIn' })).html).not.toContain(says)
})

test('a program that never ends a scan is stopped and explained', async () => {
  const endless = await send({ do: 'list', text: 'P0\nLD M8000\nCJ P0\nEND' })
  const checked = await send({ ...hidden(endless.html), do: 'check' })
  expect(checked.html).toContain('程序转不完一圈，PLC 已经停机')
})

test('a task with a converter stands under T4, and its coach leads there', async () => {
  expect((await product.get('/bench/t4/multi-speed')).status).toBe(200)
  expect(await (await product.get('/bench/t4')).text()).toContain('href="/bench/t4/multi-speed"')
  expect(await (await product.get('/bench/t3')).text()).toContain('href="/bench/t3/quiz"')
})

test('an address with an attempt is not for search engines; a task that is not there is 404', async () => {
  expect(await (await product.get(`${ROOM}?mode=exam`)).text()).toContain('noindex')
  for (const path of ['/bench/t3/nothing', '/bench/t4/mixing-tank', '/bench/t3/..%2Fquiz'])
    expect((await product.get(path)).status).toBe(404)
})
