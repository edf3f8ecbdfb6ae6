import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { openDb } from '#platform/db/db.ts'
import { migrateToLatest } from '#platform/db/migrate.ts'
import { projectRoot } from '#platform/project-root.ts'
import { removeScratches, scratchPath, startQuickly } from '#testing/embedded.ts'

vi.setConfig({ testTimeout: 60_000 })
afterAll(removeScratches)

type Ended = { readonly code: number; readonly said: string }

/** Runs a command as npm would, with nothing of our environment but the variables given. */
function run(command: 'backup' | 'restore', args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const script = join(projectRoot, 'app', 'cli', `${command}.ts`)
  const child = execFile(process.execPath, [script, ...args], { cwd: '/', env: { ...env, NODE_ENV: 'test' } }, (_, stdout, stderr) =>
    resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
  )
  return promise
}

test('backup and restore while the site runs, by its folder and by DATABASE_URL, and while it does not', async () => {
  const dataDir = scratchPath()
  const site = await startQuickly({ dataDir })
  if (!('host' in site.connection)) throw new Error('no socket')
  const { db, close } = openDb(site.connection)
  const migrated = await migrateToLatest(db)
  expect(migrated.ok).toBe(true)
  const url = `postgres:///jiangtu?host=${encodeURIComponent(site.connection.host)}&user=jiangtu`

  const first = await run('backup', [], { DATA_DIR: dataDir })
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('已备份到') })
  const [name = ''] = readdirSync(join(dataDir, 'backups'))
  const file = join(dataDir, 'backups', name)
  expect(await run('backup', [file], { DATABASE_URL: url })).toMatchObject({ code: 1, said: expect.stringContaining('已经存在') })
  expect(await run('restore', [file, '--yes'], { DATABASE_URL: url })).toMatchObject({ code: 0, said: expect.stringContaining('已恢复') })
  expect(await run('restore', [file], { DATA_DIR: dataDir })).toMatchObject({ code: 1, said: expect.stringContaining('没有恢复') })
  expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  await close()
  await site.stop()

  expect(await run('restore', [file, '--yes'], { DATA_DIR: dataDir })).toMatchObject({ code: 0, said: expect.stringContaining('已恢复') })
})

test('what is wrong is said, with its exit code', async () => {
  expect(await run('restore', [], {})).toMatchObject({ code: 2, said: expect.stringContaining('用法') })
  expect(await run('backup', ['a', 'b'], {})).toMatchObject({ code: 2, said: expect.stringContaining('用法') })
  expect(await run('backup', [], { PORT: 'x' })).toMatchObject({ code: 2, said: expect.stringContaining('PORT') })
  expect(await run('restore', ['/nowhere.gz', '--yes'], {})).toMatchObject({ code: 1, said: expect.stringContaining('读不了备份文件') })
  expect(await run('backup', [], { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/d' })).toMatchObject({
    code: 1,
    said: expect.stringContaining('连不上'),
  })
})
