/** The database for one command: the one the site runs, or one started for the while. Loaded only by commands that need it. */
import type { EditingContext } from '#features/reports/close-report.ts'
import { type Ended, toMend } from './command.ts'

export async function withDatabase(work: (ctx: EditingContext) => Promise<Ended>): Promise<Ended> {
  const [
    { systemClock },
    { readConfig, sayConfigProblem },
    { loadDotEnv },
    { openDb },
    { reachDatabase, sayReachProblem },
    { migrateToLatest, sayDatabaseNewer },
  ] = await Promise.all([
    import('#platform/clock/clock.ts'),
    import('#platform/config/config.ts'),
    import('#platform/config/load-env.ts'),
    import('#platform/db/db.ts'),
    import('#platform/db/reach.ts'),
    import('#platform/db/migrate.ts'),
  ])
  loadDotEnv()
  const config = readConfig(process.env)
  if (!config.ok) return toMend(...config.problem.map(sayConfigProblem))
  const reached = await reachDatabase(config.value)
  if (!reached.ok) return toMend(sayReachProblem(reached.problem))
  const { db, close } = openDb(reached.value.connection, { size: 1, applicationName: 'jiangtu-editor' })
  try {
    const migrated = await migrateToLatest(db)
    return migrated.ok ? await work({ db, clock: systemClock }) : toMend(sayDatabaseNewer(migrated.problem))
  } finally {
    await close()
    await reached.value.stop()
  }
}
