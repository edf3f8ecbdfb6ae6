import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listingOf, removeScratches, scratchPath, startQuickly } from '#testing/embedded.ts'
import { inspectCluster } from './inspect.ts'
import { sayEmbeddedProblem, startEmbedded } from './start-embedded.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

/** A cluster as it is after an orderly stop. */
let whole: string
beforeAll(async () => {
  whole = scratchPath()
  await (await startQuickly({ dataDir: whole })).stop()
  rmSync(join(whole, 'run'), { recursive: true })
  rmSync(join(whole, 'postgres.log'))
})
afterAll(removeScratches)

const damages: Readonly<Record<string, { readonly harm: (cluster: string) => void; readonly kind: string; readonly says: string }>> = {
  'strange files instead of a cluster': {
    harm: (cluster) => {
      rmSync(cluster, { recursive: true })
      mkdirSync(cluster)
      writeFileSync(join(cluster, 'thesis.txt'), 'mine')
    },
    kind: 'damaged',
    says: '缺少 PG_VERSION',
  },
  'PG_VERSION is gone': { harm: (cluster) => rmSync(join(cluster, 'PG_VERSION')), kind: 'damaged', says: '缺少 PG_VERSION' },
  'another major version': {
    harm: (cluster) => writeFileSync(join(cluster, 'PG_VERSION'), '17\n'),
    kind: 'wrongVersion',
    says: 'PostgreSQL 17',
  },
  'one bit of the control file': {
    harm: (cluster) => flipBit(join(cluster, 'global', 'pg_control'), 100),
    kind: 'damaged',
    says: '校验和',
  },
  'a control file cut short': {
    harm: (cluster) => writeFileSync(join(cluster, 'global', 'pg_control'), Buffer.alloc(100)),
    kind: 'damaged',
    says: '校验和',
  },
  'an empty folder lost by copying': {
    harm: (cluster) => rmSync(join(cluster, 'pg_notify'), { recursive: true }),
    kind: 'damaged',
    says: '缺少 pg_notify',
  },
  'the log segment of the last checkpoint is gone': {
    harm: (cluster) => rmSync(join(cluster, 'pg_wal', '000000010000000000000001')),
    kind: 'damaged',
    says: '缺少日志段 pg_wal/000000010000000000000001',
  },
  'a file where the folder should be': {
    harm: (cluster) => {
      rmSync(cluster, { recursive: true })
      writeFileSync(cluster, '')
    },
    kind: 'damaged',
    says: '它是一个文件',
  },
}

describe('a damaged folder is left untouched and the sentence says what to do', () => {
  test.each(Object.entries(damages))('%s', async (_, { harm, kind, says }) => {
    const dataDir = scratchPath()
    cpSync(whole, dataDir, { recursive: true, filter: (path) => !path.includes('/base/') }) // large, and not looked at before the start
    harm(join(dataDir, 'postgres'))
    const before = listingOf(dataDir)
    const started = await startEmbedded({ dataDir, durability: 'none' })
    expect(listingOf(dataDir)).toEqual(before)
    if (started.ok) await started.value.stop()
    expect(started).toMatchObject({ ok: false, problem: { kind } })
    const sentence = started.ok ? '' : sayEmbeddedProblem(started.problem)
    expect(sentence).toContain(says)
    expect(sentence).toContain('改动')
  })

  test('and nothing else is called damaged', async () => {
    expect(await inspectCluster(join(whole, 'postgres'))).toEqual({ ok: true, value: 'whole' })
    expect(await inspectCluster(scratchPath())).toEqual({ ok: true, value: 'fresh' })
  })
})

function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}
