/** The power fails while a class sits its mock exam: what was acknowledged is there afterwards, once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { openDb } from '#platform/db/db.ts'
import { type ProductProcess, startProduct } from '#testing/app-process.ts'
import { comesTrue, removeScratches, scratchPath, startQuickly } from '#testing/embedded.ts'

const CANDIDATES = 12
const PLACES = 90
/** Answers that are acknowledged before everything is killed. */
const ENOUGH = 250

const running: ProductProcess[] = []
afterEach(async () => {
  for (const product of running.splice(0)) await product.kill('SIGKILL')
})
afterAll(removeScratches)

async function start(dataDir: string): Promise<ProductProcess> {
  const product = await startProduct(dataDir, { EXAM_STARTS_PER_MINUTE: '0' })
  running.push(product)
  expect(await comesTrue(async () => (await product.readyz()) === 200, 60_000), product.said()).toBe(true)
  return product
}

const post = ({ origin }: ProductProcess, path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers: { origin } })

/** `/exams/<code>` */
async function begin(product: ProductProcess): Promise<string> {
  const page = await (await fetch(`${product.origin}/exams`)).text()
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  const begun = await post(product, '/exams', { bank: field('bank'), key: field('key'), form: 'P8', extension: 'none' })
  expect(begun.status).toBe(303)
  return (begun.headers.get('location') ?? '').replace(/\/1$/, '')
}

const keyOf = (nth: number): string => `place-${String(nth).padStart(14, '0')}`
const answer = (product: ProductProcess, room: string, nth: number): Promise<Response> =>
  post(product, `${room}/${nth}`, { key: keyOf(nth), a: '0', go: 'next' })

/** Every event that is kept, as `code key`, read past the product. */
async function eventsIn(dataDir: string): Promise<readonly string[]> {
  const { connection, stop } = await startQuickly({ dataDir })
  const { pool, close } = openDb(connection)
  const { rows } = await pool.query<{ one: string }>(`select sitting || ' ' || key as one from sitting_event`)
  await close()
  await stop()
  return rows.map(({ one }) => one)
}

test('kill -9 of product and database in mid-exam loses no acknowledged answer, and sending again doubles none', async () => {
  const dataDir = scratchPath()
  const first = await start(dataDir)
  const rooms: string[] = []
  for (let who = 0; who < CANDIDATES; who++) rooms.push(await begin(first))

  const acknowledged = new Set<string>()
  let isOver = false
  const sitting = rooms.map(async (room) => {
    for (let nth = 1; nth <= PLACES && !isOver; nth++) {
      const kept = await answer(first, room, nth).catch(() => undefined) // the connection breaks when the power fails
      if (kept?.status === 303) acknowledged.add(`${room.replace('/exams/', '')} ${keyOf(nth)}`)
    }
  })
  expect(await comesTrue(() => acknowledged.size >= ENOUGH, 60_000)).toBe(true)
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  await first.kill('SIGKILL')
  isOver = true
  await Promise.all(sitting)
  expect(acknowledged.size).toBeLessThan(CANDIDATES * PLACES) // it was in the middle

  const kept = await eventsIn(dataDir)
  expect([...acknowledged].filter((one) => !kept.includes(one))).toEqual([])

  const second = await start(dataDir)
  for (const room of rooms) expect((await answer(second, room, 1)).status).toBe(303) // a page that never heard of its receipt sends again
  const [room = ''] = rooms
  expect(await (await fetch(`${second.origin}${room}/1`)).text()).toMatch(/<input[^>]*name="a"[^>]*checked/)
  expect((await answer(second, room, PLACES)).status).toBe(303)
  expect((await post(second, `${room}/sheet`, { key: keyOf(0), sure: '1' })).headers.get('location')).toBe(`${room}/report`)
  await second.kill('SIGTERM')
  const after = await eventsIn(dataDir)
  expect(after.length).toBe(new Set(after).size)
  expect(new Set(after)).toEqual(new Set([...kept, `${room.replace('/exams/', '')} ${keyOf(PLACES)}`]))
})
