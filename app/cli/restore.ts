/** `npm run restore <file> [--yes]`: puts a backup in place of the database. Exit code 0: done; 1: nothing changed; 2: wrong use. */
import { createInterface } from 'node:readline/promises'
import { readConfig, sayConfigProblem } from '#platform/config/config.ts'
import { loadDotEnv } from '#platform/config/load-env.ts'
import { sayBackupFileProblem, verifyBackup } from '#platform/db/backup-file.ts'
import { type BackupHeader, countRows } from '#platform/db/backup-format.ts'
import { openDb } from '#platform/db/db.ts'
import { reachDatabase, sayReachProblem } from '#platform/db/reach.ts'
import { restoreBackup, sayRestoreProblem } from '#platform/db/restore.ts'

const USAGE = '用法：npm run restore <备份文件> [-- --yes]\n--yes 表示不再询问，直接用备份替换数据库的全部内容。'

process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  const [file, ...rest] = args.filter((arg) => arg !== '--yes')
  if (file === undefined || rest.length > 0 || file.startsWith('-')) return complain(USAGE, 2)
  loadDotEnv()
  const config = readConfig(process.env)
  if (!config.ok) return complain(config.problem.map(sayConfigProblem).join('\n'), 2)
  const verified = await verifyBackup(file)
  if (!verified.ok) return complain(sayBackupFileProblem(verified.problem))
  if (!args.includes('--yes') && !(await isConfirmed(verified.value))) return complain('没有恢复，数据库没有改动。')

  const reached = await reachDatabase(config.value)
  if (!reached.ok) return complain(sayReachProblem(reached.problem))
  const { connection, notices, stop } = reached.value
  for (const notice of notices) console.log(notice)
  const { db, close } = openDb(connection, { size: 1, applicationName: 'jiangtu-restore' })
  try {
    const restored = await restoreBackup(db, file)
    if (!restored.ok) return complain(sayRestoreProblem(restored.problem))
    console.log(`已恢复 ${restored.value.takenAt} 的备份：${restored.value.tables.length} 个表，${countRows(restored.value)} 行。`)
    return 0
  } finally {
    await close()
    await stop()
  }
}

/** Asks at a terminal; where nobody can answer, the answer is no. */
async function isConfirmed(header: BackupHeader): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error(USAGE)
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`将用 ${header.takenAt} 的备份（${countRows(header)} 行）替换数据库的全部内容。确定吗？输入 yes：`)
  terminal.close()
  return answer.trim() === 'yes'
}

function complain(sentence: string, code: 1 | 2 = 1): number {
  console.error(sentence)
  return code
}
