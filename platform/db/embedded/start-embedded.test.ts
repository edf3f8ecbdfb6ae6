import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { type ConnectionConfig, driverConfig } from '#platform/db/db.ts'
import { launchServer, packageWithoutLinks, removeScratches, scratchPath, startQuickly } from '#testing/embedded.ts'
import { findRunning } from './running.ts'
import { type Embedded, type EmbeddedOptions, sayEmbeddedProblem, startEmbedded } from './start-embedded.ts'
import { isRoot } from './unprivileged.ts'

vi.setConfig({ testTimeout: 30_000 })

const running: Embedded[] = []
afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop()
})
afterAll(removeScratches)

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const embedded = await startQuickly(options)
  running.push(embedded)
  return embedded
}

async function ask(connection: ConnectionConfig, question: string): Promise<unknown> {
  const client = new pg.Client(driverConfig(connection))
  await client.connect()
  const { rows } = await client.query({ text: question, rowMode: 'array' }).finally(() => client.end())
  return rows[0]
}

describe('a folder of one’s own', () => {
  test('is created durable, checksummed, in UTF-8, without an open port, and says nothing', async () => {
    const embedded = await start({ dataDir: scratchPath(), durability: 'full' })
    const settings = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'data_checksums',
      'server_encoding',
      'listen_addresses',
      'TimeZone',
    ]
    const asked = settings.map((name) => `current_setting('${name}')`).join(', ')
    expect(await ask(embedded.connection, `select ${asked}`)).toEqual(['on', 'on', 'on', 'on', 'UTF8', '', 'UTC'])
    expect(embedded.notices).toEqual([])
    if (!('host' in embedded.connection)) throw new Error('no socket')
    expect(statSync(embedded.connection.host).mode & 0o777).toBe(0o700)
  })

  test('keeps what was written over an orderly stop, and leaves no socket, lock or process file', async () => {
    const dataDir = scratchPath()
    const first = await startQuickly({ dataDir })
    await ask(first.connection, 'create table kept as select 42 as answer')
    await first.stop()
    expect(readdirSync(join(dataDir, 'run'))).toEqual([])
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
    const second = await start({ dataDir })
    expect(await ask(second.connection, 'select answer from kept')).toEqual([42])
  })

  test('is refused to a second server, in this process and in another, with a sentence', async () => {
    const dataDir = scratchPath()
    const first = await start({ dataDir })
    const other = launchServer({ dataDir })
    const [again, { problem }] = await Promise.all([startEmbedded({ dataDir }), other.told])
    await other.kill('SIGKILL')
    expect(again).toMatchObject({ ok: false, problem: { kind: 'secondServer', dataDir } })
    expect(problem).toEqual(again.ok ? undefined : again.problem)
    if (problem !== undefined) expect(sayEmbeddedProblem(problem)).toContain(`数据文件夹 ${dataDir} 正由另一个匠途服务器使用`)
    expect(await ask(first.connection, 'select 1')).toEqual([1])
  })

  test('goes to one of two servers that start at the same moment', async () => {
    const dataDir = scratchPath()
    const both = await Promise.all([startEmbedded({ dataDir, durability: 'none' }), startEmbedded({ dataDir, durability: 'none' })])
    for (const started of both) if (started.ok) running.push(started.value)
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('can be reached by a second process while it runs, and only then', async () => {
    const dataDir = scratchPath()
    expect(findRunning(dataDir)).toBeUndefined()
    const embedded = await startQuickly({ dataDir })
    expect(findRunning(dataDir)).toEqual(embedded.connection)
    await embedded.stop()
    expect(findRunning(dataDir)).toBeUndefined()
  })
})

describe('addresses', () => {
  test('a path too long for a socket gets a short socket folder of its own, gone after the stop', async () => {
    const dataDir = join(scratchPath(), '很长的路径'.repeat(5), 'd'.repeat(60))
    const embedded = await startQuickly({ dataDir })
    if (!('host' in embedded.connection)) throw new Error('no socket')
    const { host } = embedded.connection
    expect(Buffer.byteLength(join(host, '.s.PGSQL.5432'))).toBeLessThanOrEqual(103)
    expect(statSync(host).mode & 0o777).toBe(0o700)
    expect(await ask(embedded.connection, 'select current_database()')).toEqual(['jiangtu'])
    expect(findRunning(dataDir)).toEqual(embedded.connection)
    await embedded.stop()
    expect(existsSync(host)).toBe(false)
  })

  test('a path with spaces, commas and quotes works', async () => {
    const embedded = await start({ dataDir: join(scratchPath(), `it's a "data", folder`) })
    expect(await ask(embedded.connection, 'select 1')).toEqual([1])
  })

  test('a loopback port, as on Windows, asks for a password', async () => {
    const dataDir = scratchPath()
    const { connection } = await start({ dataDir, transport: 'port' })
    expect(connection).toMatchObject({ host: '127.0.0.1' })
    expect(await ask(connection, 'select 1')).toEqual([1])
    expect(findRunning(dataDir)).toEqual(connection)
    await expect(ask({ ...connection, password: 'guessed' }, 'select 1')).rejects.toThrow('password')
  })
})

describe('programs', () => {
  test('the links npm left out are made in place', async () => {
    const packageDir = packageWithoutLinks()
    const embedded = await start({ dataDir: scratchPath(), packageDir })
    expect(await ask(embedded.connection, 'select 1')).toEqual([1])
    expect(embedded.notices).toEqual([])
  })

  test('where the package cannot be written, the programs are copied and it is said where', async () => {
    const packageDir = packageWithoutLinks()
    for (const folder of ['.', 'native', 'native/lib']) chmodSync(join(packageDir, folder), 0o555)
    const home = scratchPath()
    mkdirSync(home, { mode: 0o777 })
    chmodSync(home, 0o777)
    const dataDir = join(home, 'data')
    const server = launchServer({ dataDir, packageDir, durability: 'none' }, isRoot() ? { uid: 65534, gid: 65534 } : {})
    const { ready, problem } = await server.told
    await server.kill('SIGTERM')
    for (const folder of ['.', 'native', 'native/lib']) chmodSync(join(packageDir, folder), 0o755)
    expect(problem).toBeUndefined()
    expect(ready?.notices.join()).toContain(`已复制到 ${join(dataDir, 'binaries-18.4.0-beta.17')}`)
  })

  test('a package without programs is told', async () => {
    const started = await startEmbedded({ dataDir: scratchPath(), packageDir: scratchPath() })
    expect(started).toMatchObject({ ok: false, problem: { kind: 'noBinaries' } })
  })
})

describe.runIf(isRoot())('started by root', () => {
  test('postgres runs as another user, who owns the cluster', async () => {
    const { connection, dataDir } = await start({ dataDir: scratchPath() })
    const cluster = join(dataDir, 'postgres')
    const [pid] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
    expect(statSync(cluster).uid).toBe(statSync(`/proc/${pid}`).uid)
    expect(await ask(connection, 'select 1')).toEqual([1])
  })

  test('where that user cannot reach the checkout, data and programs go where it can, and it is said where', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'jiangtu-scratch-closed-')) // 0700, like /root
    const packageDir = join(closed, 'package')
    renameSync(packageWithoutLinks(), packageDir)
    const refuge = scratchPath()
    const wanted = join(closed, 'data')
    const first = await startQuickly({ dataDir: wanted, packageDir, refuge })
    await ask(first.connection, 'create table kept as select 42 as answer')
    await first.stop()
    expect(existsSync(wanted)).toBe(false)
    expect(first.dataDir.startsWith(join(refuge, 'data-'))).toBe(true)
    expect(first.notices[0]).toContain(`数据保存在 ${first.dataDir}`)
    expect(first.notices[1]).toContain(`已复制到 ${join(first.dataDir, 'binaries-')}`)
    const second = await start({ dataDir: wanted, packageDir, refuge })
    expect(await ask(second.connection, 'select answer from kept')).toEqual([42])
    rmSync(closed, { recursive: true })
  })
})
