/** On what and when it was measured. No names, no paths: the README is public. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { civilDayOf, toInstant } from '#domain/calendar/instant.ts'
import { locatePackage } from '#platform/db/embedded/binaries.ts'
import { findChromium } from './chromium.ts'
import type { Words } from './table.ts'

/** Above this load per core before we begin, other programs take part in what we measure. */
const IDLE_SHARE = 0.25

/** Ask before the first measurement, which is itself a load. */
export function describeMachine(): Words {
  const on = civilDayOf(toInstant(Date.now()))
  const [core] = cpus()
  const model = core?.model.trim() || process.arch
  const gibibytes = Math.round(totalmem() / 2 ** 30)
  const [waiting = 0] = loadavg()
  const isBusy = waiting > cpus().length * IDLE_SHARE
  const found = locatePackage()
  const postgres = found.ok ? versionOf(join(found.value, 'native', 'bin', 'postgres')) : undefined
  const chromium = findChromium()
  const versions = [
    `node ${process.versions.node}`,
    ...(postgres === undefined ? [] : [`PostgreSQL ${postgres}`]),
    ...(chromium === undefined ? [] : [`Chromium ${versionOf(chromium)}`]),
  ].join(' · ')
  return {
    zh: `${isBusy ? `测量前机器已有别的负载（${waiting.toFixed(1)}），数字只作参考 · ` : ''}${on} · ${cpus().length} 核 ${model} · 内存 ${gibibytes} GiB · ${process.platform} · ${versions}`,
    en: `${isBusy ? `The machine was busy with other work (load ${waiting.toFixed(1)}), so the figures are provisional · ` : ''}${on} · ${cpus().length} cores ${model} · ${gibibytes} GiB of memory · ${process.platform} · ${versions}`,
  }
}

/** The first number with a point in what the program says of itself. */
function versionOf(program: string): string {
  try {
    return /\d+\.[\d.]+/.exec(execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[0] ?? '?'
  } catch {
    return '?'
  }
}
