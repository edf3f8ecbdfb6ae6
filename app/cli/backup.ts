/** `npm run backup [file]`: a backup of the whole database, also while the site runs. Exit code 0: done; 1: not; 2: wrong use. */
import { join } from 'node:path'
import { isoOf } from '#domain/calendar/instant.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { readConfig, sayConfigProblem } from '#platform/config/config.ts'
import { loadDotEnv } from '#platform/config/load-env.ts'
import { sayBackupProblem, takeBackup } from '#platform/db/backup.ts'
import { countRows } from '#platform/db/backup-format.ts'
import { openDb } from '#platform/db/db.ts'
import { reachDatabase, sayReachProblem } from '#platform/db/reach.ts'

process.exitCode = await run(process.argv.slice(2))

async function run([given, ...rest]: readonly string[]): Promise<number> {
  if (rest.length > 0 || given?.startsWith('-')) return complain('用法：npm run backup [备份文件]', 2)
  loadDotEnv()
  const config = readConfig(process.env)
  if (!config.ok) return complain(config.problem.map(sayConfigProblem).join('\n'), 2)
  const reached = await reachDatabase(config.value)
  if (!reached.ok) return complain(sayReachProblem(reached.problem))
  const { connection, notices, stop } = reached.value
  for (const notice of notices) console.log(notice)

  const { db, close } = openDb(connection, { size: 1, applicationName: 'jiangtu-backup' })
  try {
    const takenAt = systemClock.now()
    const name = `jiangtu-${isoOf(takenAt).slice(0, 19).replaceAll(':', '')}Z.backup.gz`
    const taken = await takeBackup(db, given ?? join(config.value.dataDir, 'backups', name), takenAt)
    if (!taken.ok) return complain(sayBackupProblem(taken.problem))
    const { file, bytes, header } = taken.value
    console.log(`已备份到 ${file}：${header.tables.length} 个表，${countRows(header)} 行，${Math.ceil(bytes / 1024)} KB。`)
    console.log('文件里有个人信息，请妥善保管，并另存一份到别的机器上。')
    return 0
  } finally {
    await close()
    await stop()
  }
}

function complain(sentence: string, code: 1 | 2 = 1): number {
  console.error(sentence)
  return code
}
