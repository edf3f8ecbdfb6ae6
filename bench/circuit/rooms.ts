/** The rooms of the bench in a browser: bytes of script, and how long a press takes until the next picture on a slow phone. */
import { get } from 'node:http'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../chromium.ts'
import { sayKB } from '../figures.ts'
import type { Product } from '../product.ts'
import type { Table } from '../table.ts'

/** `script`: `/bench-<script>.js`. */
export type MeasuredRoom = { readonly path: string; readonly script: string }

/** As much slower as Lighthouse takes a phone to be. */
const SLOWDOWN = 4
const PRESSES = 40
const TARGET_KB = 90
const TARGET_MS = 200
/** Browsers tell of no event that was faster. */
const SHORTEST_MS = 16

export async function measureRooms(product: Product, rooms: readonly MeasuredRoom[]): Promise<Table> {
  const path = findChromium()
  const browser = path === undefined ? undefined : await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
  const rows: (readonly string[])[] = []
  for (const room of rooms) {
    const { times, busyMs } = browser === undefined ? NOTHING : await pressesIn(browser, `${product.origin}${room.path}`)
    rows.push([
      room.path,
      sayKB(await bytesOf(product, `/bench-${room.script}.js`)),
      String(TARGET_KB),
      String(times.length),
      sayMs(times, 0.5),
      sayMs(times, 0.98),
      String(TARGET_MS),
      times.length === 0 ? '—' : busyMs.toFixed(0),
    ])
  }
  await browser?.close()
  return {
    title: { zh: '实操台的页面', en: 'Rooms of the bench' },
    columns: [
      { zh: '页面', en: 'page' },
      { zh: '脚本 KB', en: 'script KB' },
      { zh: '目标 KB', en: 'target KB' },
      { zh: '按了几次', en: 'presses' },
      { zh: '到下一幅画面 p50 ms', en: 'to the next paint p50 ms' },
      'p98 ms',
      { zh: '目标 ms', en: 'target ms' },
      { zh: '最久忙 ms', en: 'longest busy ms' },
    ],
    rows,
    notes: [
      {
        zh: `脚本是压缩后的整个文件，连 preact 一起；390 px 宽，处理器放慢 ${SLOWDOWN} 倍；${SHORTEST_MS} ms 以内的按 ${SHORTEST_MS} 算`,
        en: `Scripts are whole files, compressed, preact included; 390 px wide, processor ${SLOWDOWN} times slower; anything below ${SHORTEST_MS} ms counts as ${SHORTEST_MS}`,
      },
    ],
  }
}

/** `times` sorted, in ms. `busyMs`: how long the slowest work, which shows itself to be under way, took until its result was there. */
type Presses = { readonly times: readonly number[]; readonly busyMs: number }
const NOTHING: Presses = { times: [], busyMs: 0 }

/** Every button of the room in turn, from the first page on, as far as they are there. */
async function pressesIn(browser: Browser, url: string): Promise<Presses> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.addInitScript(watchPresses)
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  let pressed = 0
  let busyMs = 0
  for (let nth = 0; nth < PRESSES; nth += 1) {
    if (!(await press(page, nth))) continue
    pressed += 1
    busyMs = Math.max(busyMs, await untilDone(page))
  }
  await page.waitForTimeout(500)
  const slow = await page.evaluate(() => [...(globalThis as unknown as { presses: Map<number, number> }).presses.values()])
  await page.close()
  const quick = Array.from({ length: Math.max(0, pressed - slow.length) }, () => SHORTEST_MS)
  return { times: [...quick, ...slow].sort((a, b) => a - b), busyMs }
}

/** False where no button can be pressed. */
async function press(page: Page, nth: number): Promise<boolean> {
  const buttons = page.locator('[data-room] form button:not([disabled])')
  const count = await buttons.count()
  if (count === 0) return false
  const button = buttons.nth(nth % count)
  if (!(await button.isVisible())) return false
  await button.click({ timeout: 2000 }).catch(() => undefined)
  return true
}

/** A person waits while the room says that it is at work. */
async function untilDone(page: Page): Promise<number> {
  const began = performance.now()
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
  const took = performance.now() - began
  await page.waitForTimeout(60)
  return took
}

/** Runs in the page: the longest event of each interaction. */
function watchPresses(): void {
  const presses = new Map<number, number>()
  Object.assign(globalThis, { presses })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId?: number })[])
      if (entry.interactionId) presses.set(entry.interactionId, Math.max(presses.get(entry.interactionId) ?? 0, entry.duration))
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
}

function bytesOf({ port }: Product, path: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  get({ host: 'localhost', port, path, headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
    let bytes = 0
    answer.on('data', (part: Buffer) => {
      bytes += part.length
    })
    answer.once('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`))))
  }).once('error', reject)
  return promise
}

const sayMs = (sorted: readonly number[], share: number): string =>
  sorted.length === 0 ? '—' : (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
