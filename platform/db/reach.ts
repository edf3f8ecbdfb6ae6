/** The database for a command at the terminal: a server by DATABASE_URL, the embedded one the site runs, or one started for the while. */
import pg from 'pg'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Config } from '#platform/config/config.ts'
import { type ConnectionConfig, driverConfig } from './db.ts'
import { type EmbeddedProblem, sayEmbeddedProblem } from './embedded/problem.ts'
import { findRunning } from './embedded/running.ts'
import { startEmbedded } from './embedded/start-embedded.ts'

export type Reached = { readonly connection: ConnectionConfig; readonly notices: readonly string[]; stop(): Promise<void> }
export type ReachProblem = EmbeddedProblem | { readonly kind: 'unreachable'; readonly reason: string }

/** `stop` ends only what this call started. */
export async function reachDatabase({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Result<Reached, ReachProblem>> {
  const there = databaseUrl === undefined ? findRunning(dataDir) : { url: databaseUrl }
  if (there === undefined) return startEmbedded({ dataDir })
  const refusal = await knock(there)
  if (refusal === undefined) return ok({ connection: there, notices: [], stop: async () => undefined })
  return databaseUrl === undefined ? startEmbedded({ dataDir }) : fail({ kind: 'unreachable', reason: refusal })
}

export const sayReachProblem = (problem: ReachProblem): string =>
  problem.kind === 'unreachable'
    ? `连不上 DATABASE_URL 指向的数据库（${problem.reason}）。请检查地址、密码，以及数据库是否在运行。`
    : sayEmbeddedProblem(problem)

/** Why no connection comes about; undefined when one does. */
async function knock(connection: ConnectionConfig): Promise<string | undefined> {
  const client = new pg.Client({ ...driverConfig(connection), connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return undefined
  } catch (error) {
    return error instanceof AggregateError ? error.errors.map(String).join('; ') : error instanceof Error ? error.message : String(error)
  } finally {
    await client.end().catch(() => undefined) // it never began
  }
}
