/** A database of one's own, migrated and empty, in milliseconds. Needs `testing/global-setup.ts` in vitest's `globalSetup`. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type ConnectionConfig, type Db, driverConfig, openDb } from '#platform/db/db.ts'
import type {} from './global-setup.ts'

export type TestDatabase = { readonly db: Db; readonly connection: ConnectionConfig; close(): Promise<void> }

/** Call it in `beforeAll` and `close()` in `afterAll`: one per test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const { template, ...cluster } = inject('testCluster')
  const database = `test_${randomBytes(8).toString('hex')}`
  const connection = { ...cluster, database }
  await administer({ ...cluster, database: 'postgres' }, `create database ${database} template ${template} strategy file_copy`)
  const { db, close } = openDb(connection, { size: 5, applicationName: 'jiangtu-test' })
  return {
    db,
    connection,
    close: async () => {
      await close()
      await administer({ ...cluster, database: 'postgres' }, `drop database ${database} with (force)`)
    },
  }
}

async function administer(connection: ConnectionConfig, statement: string): Promise<void> {
  const client = new pg.Client(driverConfig(connection))
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
