/** Databases that judge the same rules: the packaged PostgreSQL, and DuckDB. */
import { DuckDBInstance } from '@duckdb/node-api'
import pg from 'pg'
import type { Ask } from '#domain/rules/backend/referee.fixture.ts'
import { driverConfig } from '#platform/db/db.ts'
import { removeScratches, scratchPath, startQuickly } from '#testing/embedded.ts'

export type Referee = { readonly name: string; readonly ask: Ask; close(): Promise<void> }

export async function openReferees(): Promise<readonly Referee[]> {
  return [await openPostgres(), await openDuck()]
}

/** One process and no compiler, so that processor time is comparable. */
async function openPostgres(): Promise<Referee> {
  const embedded = await startQuickly({ dataDir: scratchPath() })
  const client = new pg.Client(driverConfig(embedded.connection))
  await client.connect()
  await client.query('SET max_parallel_workers_per_gather = 0; SET jit = off')
  return {
    name: 'PostgreSQL',
    ask: async (sql) => (await client.query(sql)).rows,
    close: async () => {
      await client.end()
      await embedded.stop()
      removeScratches()
    },
  }
}

async function openDuck(): Promise<Referee> {
  const database = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await database.connect()
  return {
    name: 'DuckDB',
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
    close: async () => connection.closeSync(),
  }
}
