import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appWithContent, type TestApp } from '#testing/app.ts'

const PATH = '/bench/t5/three-speeds'
let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

type Fields = Readonly<Record<string, string>>

/** Sends a form of the page at `address` as a browser does: what the address says goes along. Answers the new address. */
async function send(address: string, fields: Fields): Promise<string> {
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  for (const [name, value] of Object.entries(fields)) query.set(name, value)
  const response = await product.get(`${PATH}?${query}`)
  const to = response.headers.get('location')
  return response.status === 303 && to !== null ? to : `${PATH}?${query}`
}
const show = async (address: string): Promise<string> => {
  const response = await product.get(address)
  expect(response.status).toBe(200)
  return response.text()
}
async function sendAll(address: string, forms: readonly Fields[]): Promise<string> {
  let at = address
  for (const fields of forms) at = await send(at, fields)
  return at
}

const wires = {
  do: 'wires',
  'w-L1': 'QL1',
  'w-L2': 'QL2',
  'w-L3': 'QL3',
  'w-PE': 'QPE',
  'w-U': 'MU',
  'w-V': 'MV',
  'w-W': 'MW',
  'w-PEM': 'MPE',
  'w-24V': 'SC',
  'w-DIN1': 'S1',
  'w-DIN2': 'S2',
}
const set = (fields: Fields): Fields => ({ do: 'parameters', ...fields })
const toPower: readonly Fields[] = [{ do: 'test' }, wires, { do: 'ask' }, { do: 'q,1' }]
const toParameters: readonly Fields[] = [
  set({ P0010: '30' }),
  set({ P0970: '1' }),
  set({ P0003: '2' }),
  set({
    P0010: '1',
    P0304: '380',
    P0305: '1.05',
    P0307: '0.37',
    P0311: '1400',
    P0700: '2',
    P1000: '3',
    P1120: '5',
    P1121: '5',
    P3900: '3',
  }),
  set({ P0701: '17', P0702: '17', P1001: '15', P1002: '30', P1003: '50' }),
]
const toEnd: readonly Fields[] = [
  { do: 's,S1,1', watch: '5' },
  { do: 's,S2,1', watch: '20' },
  { do: 's,S1,0', watch: '20' },
  { do: 's,S2,0', watch: '20' },
  { do: 'q,0' },
  { do: 'handIn' },
]

test('a whole attempt by plain forms: everything right, every point', async () => {
  const begun = await send(PATH, { do: 'begin', mode: 'exam' })
  expect(begun).toMatch(/^\/bench\/t5\/three-speeds\?mode=exam&v=[a-z0-9]+&b=\d+$/)
  const html = await show(await sendAll(begun, [...toPower, ...toParameters, ...toEnd]))
  expect(html).toContain('<b>25</b>')
  expect(html).not.toContain('红线：')
})

test('nothing is done twice: the address a form leads to shows the same again', async () => {
  const at = await sendAll(await send(PATH, { do: 'begin' }), toPower)
  expect((await product.get(at)).status).toBe(200)
  expect(at).not.toContain('do=')
})

describe('a red line', () => {
  test('is listed before an attempt and while it goes on, not after it; the start comes before the long requirement', async () => {
    const going = await send(PATH, { do: 'begin', mode: 'exam' })
    const pages = await Promise.all([PATH, going, await send(going, { do: 'handIn' })].map(show))
    expect(pages.map((html) => html.includes('红线：碰一条，考试当场终止'))).toEqual([true, true, false])
    const [start = ''] = pages
    expect(start).toContain('变频器断电后，不等母线放电就碰')
    expect(start).toContain('另有 1 条，这里不判，考场上照样算：带电用欧姆挡或兆欧表。')
    const places = ['value="begin"', 'id="wanted"', 'id="red-lines"', 'id="limits"'].map((mark) => start.indexOf(mark))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('stops practice once and says what would have happened', async () => {
    const at = await sendAll(await send(PATH, { do: 'begin' }), [wires])
    const html = await show(at)
    expect(html).toContain('没验电就去动接线')
    expect(html).toContain('照这样接')
  })

  test('ends an exam with nothing', async () => {
    const html = await show(
      await sendAll(await send(PATH, { do: 'begin', mode: 'exam' }), [...toPower, { do: 'q,0' }, { ...wires, 'w-DIN3': 'S3' }]),
    )
    expect(html).toContain('碰了红线，本次终止')
    expect(html).toContain('就去碰端子')
    expect(html).not.toContain('照这样接')
  })
})

test('a parameter that is refused says why', async () => {
  const html = await show(await sendAll(await send(PATH, { do: 'begin' }), [...toPower, set({ P0304: '380' })]))
  expect(html).toContain('改 P0304 之前，先把 P0010 设成 1。')
})

test('an attempt of another version opens read-only', async () => {
  const html = await show(await send(`${PATH}?mode=practice&v=old&b=1780000000&log=test_4`, { do: 'ask' }))
  expect(html).toContain('这份记录是旧版的')
  expect(html).not.toContain('name="do"')
})

test('what cannot be read is said, and the rest counts', async () => {
  const begun = await send(PATH, { do: 'begin' })
  const html = await show(`${begun}&log=test_4*oops*c_L9_QL1_5`)
  expect(html).toContain('有 2 个操作读不懂')
  expect(html).toContain('可以动接线')
})

test('an exercise that is not there', async () => {
  const response = await product.get('/bench/t5/nine-speeds')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('变频器没有“nine-speeds”这个练习')
})
