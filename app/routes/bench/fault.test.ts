import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circuits } from '#features/circuit/content/bench.fixture.ts'
import { bookOf } from '#features/circuit/content/fault-finding.fixture.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

const ROOM = '/bench/t1/cir-02'
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

/** As a browser without scripts: a form is sent, the answer leads on, and the page there is read. */
async function send(at: string, fields: Readonly<Record<string, string>>): Promise<{ readonly at: string; readonly html: string }> {
  const query = new URLSearchParams(at)
  for (const [name, value] of Object.entries(fields)) query.set(name, value)
  const response = await product.get(`${ROOM}?${query}`)
  const to = response.headers.get('location') ?? `${ROOM}?${query}`
  const page = response.status === 303 ? await product.get(to) : response
  expect(page.status).toBe(200)
  return { at: to.split('?')[1] ?? '', html: await page.text() }
}

async function walk(
  fields: readonly Readonly<Record<string, string>>[],
  from = '',
): Promise<{ readonly at: string; readonly html: string }> {
  let last = { at: from, html: '' }
  for (const each of fields) last = await send(last.at, each)
  return last
}

const doing = (...acts: readonly string[]) => acts.map((act) => ({ do: act }))
/** KM2.21 open, by its number in the book; a trainer would choose it so. */
const KM2_21 = String(bookOf(2).faults.findIndex(({ fault }) => fault.kind === 'open' && fault.part === 'KM2.21'))
const begin = { do: 'begin', fault: KM2_21 }
const tries = bookOf(2).trials.map((_, nth) => `try_${nth}`)
const judged = Object.fromEntries(
  (bookOf(2).faults[Number(KM2_21)]?.outcomes ?? []).map((outcome, nth) => [`n${nth}`, outcome === 0 ? 'n' : 'b']),
)

test.each(circuits.map(({ id }) => id))('%s: the page to begin at, and an open bench', async (id) => {
  const start = await product.get(`/bench/t1/${id}`)
  expect(start.status).toBe(200)
  expect(start.headers.get('cache-control')).toBe('private, no-cache')
  expect(await start.text()).toContain('个故障里抽一个，开始')
  const begun = await product.get(`/bench/t1/${id}?do=begin&seed=7`)
  expect(begun.status).toBe(303)
  const html = await (await product.get(begun.headers.get('location') ?? '')).text()
  expect(html).toContain('测一下')
  expect(html).toContain('noindex')
})

test('without a number of its own every beginning draws one; the address says nothing of the fault in words', async () => {
  const response = await product.get(`${ROOM}?do=begin`)
  expect(response.headers.get('location')).toMatch(/^\/bench\/t1\/cir-02\?b=\d+&seed=\d+&v=[\w-]+$/)
})

test('a whole attempt by plain forms: 20 of 20 points, the debrief, the replay', async () => {
  const { at, html } = await walk([
    begin,
    ...doing('wear', 'tools', 'probes', 'ask', ...tries),
    { do: 'record', ...judged },
    { do: 'measure', at: 'hold.SB2', red: '5', black: 'L3', dial: 'v500' },
    { do: 'measure', at: 'now', red: '6', black: 'L3', dial: 'v500' },
    { do: 'mark', from: '5', to: '6' },
    { do: 'measure', at: 'dead', red: '5', black: '6', dial: 'o200' },
    { do: 'mend', spot: 'KM2.21' },
    ...doing('ask', ...tries, 'off_mains'),
    { do: 'close', restore: '1', tidy: '1', report: '1' },
  ])
  const text = textOf(html)
  expect(text).toContain('20/ 20')
  expect(text).toContain('KM2 常闭触点（5–6）断路')
  expect(text).toContain('动手前你测了 3 次')
  expect(at).not.toContain('KM2.21_open')
  const replay = textOf((await send(at, { step: '14' })).html)
  expect(replay).toContain('回放：第 14 步')
  expect(replay).toContain('按住 SB2')
  const changed = await send(at, { do: 'mend', spot: 'FR.95' })
  expect(changed.at).not.toContain('FR.95')
})

test('a measurement brings the machine into its state and is remembered with leads and dial', async () => {
  const { at, html } = await walk([begin, ...doing('ask'), { do: 'measure', at: 'hold.SB2', red: '4', black: 'L3', dial: 'v500' }])
  expect(new URLSearchParams(at).get('log')).toBe('ask_0*on_mains_0*press_SB2_0*volts_500_4_L3_0')
  expect(textOf(html)).toContain('380 V')
  expect(html).toMatch(/id="red-4"[^>]*checked/)
})

test('the leads are put by links of the drawing, first the red one, then the black one', async () => {
  const { html } = await walk([begin])
  const red = /href="(\?[^"]*red=4[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const next = await (await product.get(`${ROOM}${red}`)).text()
  expect(next).toContain('tip--red')
  expect(textOf(next)).toContain('点图上的线号，放黑表笔')
})

test('what to measure next is told in practice when asked for, not in an exam', async () => {
  const { at } = await walk([begin, ...doing('ask', ...tries)])
  expect(textOf((await send(at, { hint: '1' })).html)).toMatch(/还有 \d+ 种可能。最值的是：/)
  expect(textOf((await send(at, { hint: '1', mode: 'exam' })).html)).not.toContain('种可能')
})

describe('red lines', () => {
  test('practice stops once, says what would have happened, and goes on', async () => {
    const first = await walk([begin, ...doing('on_mains')])
    expect(textOf(first.html)).toContain('红线：没请示考评员就合闸')
    expect(first.html).toContain('role="alert"')
    const text = textOf(first.html)
    expect(text).toContain('这一步没有做')
    expect(text).toContain('测一下')
    const second = await walk(doing('on_mains'), first.at)
    expect(textOf(second.html)).toContain('碰了红线，本次终止')
  })

  test('an exam ends at once, with nothing', async () => {
    const { html } = await walk([{ ...begin, mode: 'exam' }, ...doing('ask', 'on_mains', 'ohms_200_5_6')])
    expect(textOf(html)).toContain('碰了红线，本次终止')
    expect(textOf(html)).toContain('0/ 20')
  })
})

describe('what makes no sense', () => {
  test('an attempt of another version is only looked at', async () => {
    const { at } = await walk([begin, ...doing('ask', 'on_mains')])
    const old = await send(at, { v: '0-old' })
    expect(textOf(old.html)).toContain('旧版的，只能看')
    expect(old.html).not.toContain('测一下')
    expect((await send(old.at, { do: 'tap_SB2' })).at).not.toContain('tap')
    expect(textOf((await send(old.at, { step: '2' })).html)).toContain('回放：第 2 步')
  })

  test('words that are no acts are left out and said, a fault that is not there leads back to the beginning', async () => {
    const { at } = await walk([begin])
    expect(textOf((await send(at, { log: 'ask_1*jump_2*press_KM9_3*??' })).html)).toContain('3 处认不出来')
    expect(textOf((await send(at, { fault: '9999' })).html)).toContain('这张电路没有')
    expect((await product.get('/bench/t1/cir-99')).status).toBe(404)
  })
})
