import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryOf } from '#domain/item/entry-of.ts'
import type { BankIndex } from '#features/practice/read-bank-index.ts'
import { findBank } from '#store/items/bank.ts'
import { appWithContent, type TestApp } from '#testing/app.ts'

const BANK = 'electrician-l3-2018'
const PATH = `/practice/${BANK}/bank.json`
let product: TestApp
beforeAll(async () => {
  product = await appWithContent()
})
afterAll(() => product.close())

test('names every point and item, the marks adding up to those of the scopes that have points, and neither keys nor explanations', async () => {
  const bank = await findBank(product.ctx.db, BANK, product.ctx.clock.now())
  const index: BankIndex = JSON.parse(await (await product.get(PATH)).text())
  expect(index.points.map(({ id }) => id)).toEqual(bank?.points.map(({ id }) => id))
  expect(Object.keys(index.stems)).toHaveLength((bank?.items.length ?? 0) + (bank?.templates.length ?? 0))
  const drawn = index.points.flatMap(({ items }) => items).filter((item) => entryOf(item) !== item)
  expect(new Set(drawn).size).toBe(bank?.templates.length)
  const withPoints = new Set(bank?.points.map(({ scope }) => scope))
  const scopes = bank?.standard.parts.flatMap(({ functions }) => functions.flatMap(({ scopes }) => scopes)) ?? []
  const weight = scopes.filter(({ code }) => withPoints.has(code)).reduce((sum, { theoryWeight }) => sum + theoryWeight, 0)
  expect(index.points.reduce((sum, { marks }) => sum + marks, 0)).toBeCloseTo(weight, 0)
  expect(Object.keys(index)).toEqual(['bank', 'points', 'stems', 'misconceptions'])
  expect(new Set(index.points.flatMap((point) => Object.keys(point)))).toEqual(new Set(['id', 'says', 'scope', 'marks', 'items']))
})

test('is sent small, and not at all where it did not change', async () => {
  const response = await product.get(PATH, { 'Accept-Encoding': 'gzip' })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  const etag = response.headers.get('etag') ?? ''
  expect((await product.get(PATH, { 'If-None-Match': etag })).status).toBe(304)
})

test('there is none of a bank that is not', async () => expect((await product.get('/practice/nothing/bank.json')).status).toBe(404))

test('the module of the room stays below 30 KB on the wire, and a new one is seen at once', async () => {
  const script = await product.get('/practice.js', { 'Accept-Encoding': 'gzip' })
  const [bytes, index] = [
    (await script.arrayBuffer()).byteLength,
    (await (await product.get(PATH, { 'Accept-Encoding': 'gzip' })).arrayBuffer()).byteLength,
  ]
  process.stdout.write(`practice.js: ${bytes} bytes, bank.json: ${index} bytes, both gzip\n`)
  expect([script.headers.get('content-encoding'), script.headers.get('cache-control')]).toEqual(['gzip', 'no-cache'])
  expect(bytes).toBeLessThanOrEqual(30 * 1024)
})
