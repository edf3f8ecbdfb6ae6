import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InstrumentAct } from '#domain/instrument/attempt.ts'
import { answersOf, rightHandling } from '#domain/instrument/instrument.fixture.ts'
import { instruments } from '#domain/instrument/instruments.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

type Fields = Readonly<Record<string, string>>

/** Sends a form of the page at `address` as a browser does: what the address says goes along. Answers the new address. */
async function send(address: string, fields: Fields): Promise<string> {
  const [path = '', search] = address.split('?')
  const query = new URLSearchParams(search)
  for (const [name, value] of Object.entries(fields)) query.set(name, value)
  const response = await product.get(`${path}?${query}`)
  const to = response.headers.get('location')
  return response.status === 303 && to !== null ? to : `${path}?${query}`
}
const show = async (address: string): Promise<string> => {
  const response = await product.get(address)
  expect(response.status).toBe(200)
  return response.text()
}
const formOf = (act: InstrumentAct): Fields =>
  act.kind === 'knob' ? { do: 'knobs', [`k-${act.id}`]: act.value } : act.kind === 'step' ? { do: `d,${act.id}` } : {}

describe.each(instruments.map((kind) => ({ id: kind.id, title: kind.title, kind })))('$title', ({ id, kind }) => {
  test('a whole attempt by plain forms, done rightly', async () => {
    const exercise = kind.draw(42)
    let at = await send(`/bench/t14/${id}`, { do: 'begin', mode: 'exam', seed: '42' })
    expect(at).toMatch(/seed=42/)
    for (const act of rightHandling(exercise)) at = await send(at, formOf(act))
    expect(await show(at)).toContain('写下来，交卷')
    const answers = Object.fromEntries(answersOf(exercise).flatMap((act) => (act.kind === 'answer' ? [[`a-${act.id}`, act.value]] : [])))
    const html = await show(await send(at, { do: 'handIn', ...answers }))
    expect(html).toContain('<b>10</b>')
  })
})

test('each attempt is drawn anew, unless the same is wanted', async () => {
  const at = await send('/bench/t14/megger-tool', { do: 'begin' })
  expect(at).toMatch(/^\/bench\/t14\/megger-tool\?mode=practice&v=[a-z0-9]+&b=\d+&seed=\d+$/)
})

test('a red line stops practice with what would have happened; a misreading is named', async () => {
  const at = await send('/bench/t14/clamp-small', { do: 'begin', seed: '3' })
  const live = await show(await send(await send('/bench/t14/megger-motor', { do: 'begin' }), { do: 'd,crank' }))
  expect(live).toContain('没停电就摇兆欧表')
  const ask = instruments.find(({ id }) => id === 'clamp-small')?.draw(3).asks[0]
  if (ask?.kind !== 'amount') throw new Error('no amount')
  const html = await show(await send(at, { do: 'handIn', 'a-current': String(Number(ask.misread[0]?.amount.toFixed(4))) }))
  expect(html).toContain('没有除以匝数')
})

test('red lines are listed before an attempt and while it goes on, not after it', async () => {
  const going = await send('/bench/t14/megger-motor', { do: 'begin', seed: '1' })
  const pages = await Promise.all(['/bench/t14/megger-motor', going, await send(going, { do: 'handIn' })].map(show))
  expect(pages.map((html) => html.includes('红线：碰一条，考试当场终止'))).toEqual([true, true, false])
  expect(pages[0]).toContain('另有 4 条，这里不判，考场上照样算：')
  expect(pages[0]?.indexOf('value="begin"')).toBeLessThan(pages[0]?.indexOf('id="red-lines"') ?? 0)
})

test('where no red line can be crossed, none is threatened with, and those of the exam are folded away', async () => {
  const html = await show('/bench/t14/clamp-motor')
  expect(html).toContain('考场的红线 5 条，这里碰不到')
  expect(html).not.toContain('碰一条')
})

test('a needle is balanced by setting and pressing in one form', async () => {
  const at = await send('/bench/t14/bridge-single', { do: 'begin', seed: '5' })
  const ready = await send(await send(await send(at, { do: 'd,off' }), { do: 'd,two' }), {
    do: 'again',
    'k-bridge': 'single',
    'k-arm': '20',
  })
  expect(await show(ready)).toContain('要加大')
})

test('what does not fit is left out, an old version opens read-only, and nothing else is there', async () => {
  const at = await send('/bench/t14/bridge-single', { do: 'begin', seed: '5' })
  expect(await send(at, { do: 'knobs', 'k-arm': '99999', 'k-ratio': 'no' })).not.toContain('log=')
  const old = await show(`/bench/t14/bridge-single?mode=practice&v=0&b=1780000000&seed=5&log=d_off_3`)
  expect(old).toContain('这份记录是旧版的')
  expect(old).not.toContain('name="do"')
  expect((await product.get('/bench/t14/abacus')).status).toBe(404)
})
