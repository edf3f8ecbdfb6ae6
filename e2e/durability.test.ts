import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openDb } from '#platform/db/db.ts'
import { type ProductProcess, startProduct } from '#testing/app-process.ts'
import { comesTrue, removeScratches, scratchPath, startQuickly } from '#testing/embedded.ts'

const running: ProductProcess[] = []
afterEach(async () => {
  for (const product of running.splice(0)) await product.kill('SIGKILL')
})
afterAll(removeScratches)

async function start(dataDir: string): Promise<ProductProcess> {
  const product = await startProduct(dataDir)
  running.push(product)
  return product
}

const isReady = async (product: ProductProcess): Promise<boolean> => comesTrue(async () => (await product.readyz()) === 200, 60_000)

async function policiesOf({ origin }: ProductProcess): Promise<readonly string[]> {
  const { items } = (await (await fetch(`${origin}/api/v1/policies?on=2026-02-12`)).json()) as {
    readonly items: readonly { readonly id: string }[]
  }
  return items.map(({ id }) => id)
}

/** What the books hold, read past the product: each state with its moment, and how many rows stand. */
async function booksIn(dataDir: string): Promise<unknown> {
  const { connection, stop } = await startQuickly({ dataDir })
  const { pool, close } = openDb(connection)
  const { rows } = await pool.query(
    `select (select json_agg(json_build_array(fingerprint, recorded_at, superseded_at) order by recorded_at) from content_state) as states,
            (select count(*)::int from policy where superseded_at is null) as policies,
            (select count(*)::int from policy_version) as versions, (select count(*)::int from content_entry) as entries`,
  )
  await close()
  await stop()
  return rows[0]
}

describe('kill -9 of the product', () => {
  test('while it serves: what was published is there, and the next start is ready and publishes nothing again', async () => {
    const dataDir = scratchPath()
    const first = await start(dataDir)
    expect(await isReady(first), first.said()).toBe(true)
    const before = await policiesOf(first)
    expect(before.length).toBeGreaterThan(15)
    await first.kill('SIGKILL')

    const books = await booksIn(dataDir)
    expect(books).toMatchObject({ states: [expect.anything()], policies: before.length })

    const second = await start(dataDir)
    expect(await isReady(second), second.said()).toBe(true)
    expect(await policiesOf(second)).toEqual(before)
    await second.kill('SIGTERM')
    expect(await booksIn(dataDir)).toEqual(books)
  })

  test('while it starts: the next start is whole', async () => {
    const dataDir = scratchPath()
    const first = await start(dataDir)
    expect(await comesTrue(() => existsSync(join(dataDir, 'postgres', 'postmaster.pid')), 60_000)).toBe(true)
    await first.kill('SIGKILL')
    const second = await start(dataDir)
    expect(await isReady(second), second.said()).toBe(true)
    expect((await policiesOf(second)).length).toBeGreaterThan(15)
    await second.kill('SIGTERM')
    expect(await booksIn(dataDir)).toMatchObject({ states: [expect.anything()] })
  })
})

test('a polite end leaves no process behind and no port taken', async () => {
  const product = await start(scratchPath())
  expect(await isReady(product), product.said()).toBe(true)
  await product.kill('SIGTERM')
  expect(await product.readyz()).toBeUndefined()
  expect(product.said()).toContain('匠途已启动')
})
