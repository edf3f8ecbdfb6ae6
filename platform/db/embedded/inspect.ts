/** Looks at a cluster before anything touches it: is it ours, whole, and of the version we run? Reads only. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { EmbeddedProblem } from './problem.ts'

/** The major version of the programs in package.json. */
const MAJOR = '18'

/** Everything a cluster cannot do without, empty folders included: a copy that drops those is no copy. */
const FOLDERS = [
  'base',
  'global',
  'pg_commit_ts',
  'pg_dynshmem',
  'pg_logical',
  'pg_multixact',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
].concat(['pg_snapshots', 'pg_stat', 'pg_stat_tmp', 'pg_subtrans', 'pg_tblspc', 'pg_twophase', 'pg_wal', 'pg_xact'])
const FILES = ['PG_VERSION', 'global/pg_control', 'global/pg_filenode.map', 'postgresql.conf', 'pg_hba.conf', 'pg_ident.conf']

/** `fresh`: nothing there yet. `whole`: as far as can be seen without starting it. */
export async function inspectCluster(clusterDir: string): Promise<Result<'fresh' | 'whole', EmbeddedProblem>> {
  if (!existsSync(clusterDir)) return ok('fresh')
  if (!statSync(clusterDir).isDirectory()) return damaged(clusterDir, '它是一个文件，不是文件夹')
  if (readdirSync(clusterDir).length === 0) return ok('fresh')
  const missing = [...FILES, ...FOLDERS].filter((name) => !existsSync(join(clusterDir, name)))
  if (missing.length > 0)
    return damaged(clusterDir, `缺少 ${missing.slice(0, 5).join('、')}${missing.length > 5 ? ` 等 ${missing.length} 项` : ''}`)
  const found = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim()
  if (found !== MAJOR) return fail({ kind: 'wrongVersion', clusterDir, found, expected: MAJOR })
  const control = await readControl(clusterDir)
  if (control === undefined) return damaged(clusterDir, '控制文件 global/pg_control 的校验和不对')
  const lost = [...new Set(neededSegments(control))].filter((segment) => !existsSync(join(clusterDir, 'pg_wal', segment)))
  return lost.length > 0 ? damaged(clusterDir, `缺少日志段 pg_wal/${lost.join('、')}`) : ok('whole')
}

const damaged = (clusterDir: string, reason: string): Result<never, EmbeddedProblem> => fail({ kind: 'damaged', clusterDir, reason })

/** The control file if its checksum is right. Read twice: a database that is still stopping may be writing it. */
async function readControl(clusterDir: string): Promise<Buffer | undefined> {
  const file = join(clusterDir, 'global', 'pg_control')
  const first = readFileSync(file)
  if (isControl(first)) return first
  await wait(200)
  const second = readFileSync(file)
  return isControl(second) ? second : undefined
}

/** @source PostgreSQL 18 src/include/catalog/pg_control.h: ControlFileData, whose last field is the CRC-32C of all before it. */
const CRC_OFFSET = 292
const isControl = (control: Buffer): boolean =>
  control.length === 8192 && crc32c(control.subarray(0, CRC_OFFSET)) === control.readUInt32LE(CRC_OFFSET)

/** The segments recovery begins from: the one of the last checkpoint and the one of its redo point. 16 MB each, as initdb makes them. */
function neededSegments(control: Buffer): readonly string[] {
  const timeline = control.readUInt32LE(48)
  const hex = (part: number | bigint): string => part.toString(16).toUpperCase().padStart(8, '0')
  return [control.readBigUInt64LE(32), control.readBigUInt64LE(40)].map(
    (at) => `${hex(timeline)}${hex(at >> 32n)}${hex((at >> 24n) & 0xffn)}`,
  )
}

/** CRC-32C (Castagnoli), reflected, as PostgreSQL computes it. */
function crc32c(bytes: Buffer): number {
  let crc = 0xffff_ffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f6_3b78 : crc >>> 1
  }
  return ~crc >>> 0
}
