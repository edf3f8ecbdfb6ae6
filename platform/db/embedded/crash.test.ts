import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { openDb } from '#platform/db/db.ts'
import { comesTrue, launchServer, removeScratches, scratchPath, startQuickly } from '#testing/embedded.ts'
import { isAlive, pidFile, readPostmaster } from './running.ts'
import { isRoot } from './unprivileged.ts'

vi.setConfig({ testTimeout: 30_000 })

afterAll(removeScratches)

const clusterOf = (dataDir: string): string => join(dataDir, 'postgres')

function postmasterOf(dataDir: string): number {
  const postmaster = readPostmaster(clusterOf(dataDir))
  if (postmaster === undefined) throw new Error('no postmaster')
  return postmaster.pid
}

/** The guardian: the parent of the postmaster. Linux only, as the suite's other looks into /proc. */
const parentOf = (pid: number): number => Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

describe('the database never outlives the server', () => {
  test('kill -9 of the server: the guardian stops it in order, within seconds', async () => {
    const dataDir = scratchPath()
    const server = launchServer({ dataDir })
    await server.told
    const pid = postmasterOf(dataDir)
    const guardian = parentOf(pid)
    await server.kill('SIGKILL')
    expect(await comesTrue(() => !isAlive(pid) && !isAlive(guardian), 5_000)).toBe(true)
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down')
  })

  test('Ctrl-C and a hang-up do not disturb the guardian', async () => {
    const dataDir = scratchPath()
    const { stop } = await startQuickly({ dataDir })
    const pid = postmasterOf(dataDir)
    const guardian = parentOf(pid)
    for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.kill(guardian, signal)
    expect(await comesTrue(() => !isAlive(guardian) || !isAlive(pid), 300)).toBe(false)
    await stop()
    expect(isAlive(pid) || isAlive(guardian)).toBe(false)
  })

  test('kill -9 of the guardian: the server stops the database and hears of it', async () => {
    const dataDir = scratchPath()
    const lost: string[] = []
    const { stop } = await startQuickly({ dataDir, onLost: (reason) => lost.push(reason) })
    const pid = postmasterOf(dataDir)
    process.kill(parentOf(pid), 'SIGKILL')
    expect(await comesTrue(() => !isAlive(pid) && lost.length === 1, 5_000)).toBe(true)
    await stop()
  })

  test('kill -9 of server and guardian: the next start stops the orphan and goes on', async () => {
    const dataDir = scratchPath()
    const server = launchServer({ dataDir })
    await server.told
    const pid = postmasterOf(dataDir)
    process.kill(parentOf(pid), 'SIGSTOP') // a guardian that hangs is no better than none
    await server.kill('SIGKILL')
    expect(isAlive(pid)).toBe(true)
    process.kill(parentOf(pid), 'SIGKILL')
    const { notices, stop } = await startQuickly({ dataDir })
    expect(notices.join()).toContain('无人看管')
    expect(postmasterOf(dataDir)).not.toBe(pid)
    await stop()
  })
})

describe('what a crash leaves does not keep the next start', () => {
  test('kill -9 of server and postgres: started again at once, with a notice', async () => {
    const dataDir = scratchPath()
    const server = launchServer({ dataDir })
    await server.told
    const pid = postmasterOf(dataDir)
    const guardian = parentOf(pid)
    process.kill(guardian, 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    await server.kill('SIGKILL')
    expect(existsSync(pidFile(clusterOf(dataDir)))).toBe(true)
    const { notices, stop } = await startQuickly({ dataDir })
    expect(notices.join()).toContain(String(pid))
    await stop()
  })

  test('a stale process number that belongs to a stranger now is not taken for a server', async () => {
    const dataDir = scratchPath()
    await (await startQuickly({ dataDir })).stop()
    const { uid, gid } = statSync(clusterOf(dataDir))
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot() ? { uid, gid } : {}) })
    writeFileSync(
      pidFile(clusterOf(dataDir)),
      `${stranger.pid}\n${clusterOf(dataDir)}\n1\n5432\n${join(dataDir, 'run')}\n\n  0  0\nready   \n`,
    )
    chownSync(pidFile(clusterOf(dataDir)), uid, gid)
    const { notices, stop } = await startQuickly({ dataDir })
    expect(notices.join()).toContain(`旧的进程号 ${stranger.pid}`)
    expect(isAlive(stranger.pid ?? 0)).toBe(true)
    await stop()
    stranger.kill()
  })

  test('half a cluster from a killed creation is cleared away', async () => {
    const dataDir = scratchPath()
    mkdirSync(join(dataDir, 'postgres.new-12345678', 'base'), { recursive: true })
    const { stop } = await startQuickly({ dataDir })
    await stop()
    expect(existsSync(join(dataDir, 'postgres.new-12345678'))).toBe(false)
  })
})

describe('kill -9 loses nothing that was acknowledged', () => {
  const victims = {
    'of the server': () => [],
    'of the server and every process of postgres': (pid: number) => [parentOf(pid), pid, ...childrenOf(pid)],
  } satisfies Record<string, (postmaster: number) => readonly number[]>

  test.each(Object.entries(victims))('%s', async (_, victimsOf) => {
    const dataDir = scratchPath()
    const server = launchServer({ dataDir, isWriting: true })
    expect((await server.told).problem).toBeUndefined()
    expect(await comesTrue(() => server.acknowledged.length >= 300, 20_000)).toBe(true)
    for (const victim of victimsOf(postmasterOf(dataDir))) process.kill(victim, 'SIGKILL')
    await server.kill('SIGKILL')

    const { connection, stop } = await startQuickly({ dataDir })
    const { pool, close } = openDb(connection)
    const { rows } = await pool.query<{ id: number }>('select id from row')
    const kept = new Set(rows.map(({ id }) => id))
    await close()
    await stop()
    expect(server.acknowledged.filter((id) => !kept.has(id))).toEqual([])
  })

  test('of the postmaster alone: it is started again and the pool finds it', async () => {
    const dataDir = scratchPath()
    const { connection, stop } = await startQuickly({ dataDir, durability: 'full' })
    const { pool, close } = openDb(connection)
    await pool.query('create table kept as select 42 as answer')
    const pid = postmasterOf(dataDir)
    process.kill(pid, 'SIGKILL')
    const answers = () =>
      pool.query('select answer from kept').then(
        ({ rows }) => rows[0]?.answer === 42,
        () => false,
      )
    const isAnother = () => ![pid, undefined].includes(readPostmaster(clusterOf(dataDir))?.pid) // in between there is no note of any
    expect(await comesTrue(async () => isAnother() && (await answers()), 10_000)).toBe(true)
    await close()
    await stop()
  })
})
