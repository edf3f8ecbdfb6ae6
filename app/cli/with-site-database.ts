/** The database for one command: the one the site runs, or one started for the while. Loaded only by commands that need it. */
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/db.ts'

export type SiteContext = { readonly db: Db; readonly clock: Clock }

/** `refused` is answered with what to do where there is no database to be had. */
export async function withSiteDatabase<T>(work: (ctx: SiteContext) => Promise<T>, refused: (...says: readonly string[]) => T): Promise<T> {
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
  if (!config.ok) return refused(...config.problem.map(sayConfigProblem))
  const reached = await reachDatabase(config.value)
  if (!reached.ok) return refused(sayReachProblem(reached.problem))
  const { db, close } = openDb(reached.value.connection, { size: 1, applicationName: 'jiangtu-editor' })
  try {
    const migrated = await migrateToLatest(db)
    return migrated.ok ? await work({ db, clock: systemClock }) : refused(sayDatabaseNewer(migrated.problem))
  } finally {
    await close()
    await reached.value.stop()
  }
}
