/** The one way to the database: a pool of connections, and transactions on it. */
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgTransaction } from 'drizzle-orm/pg-core'
import pg from 'pg'

/** Where a database is: a `postgres://` URL, or the parts of an address; `host` may be the folder of a Unix socket. */
export type ConnectionConfig =
  | { readonly url: string }
  | { readonly host: string; readonly port?: number; readonly user: string; readonly password?: string; readonly database: string }

type NoSchema = Record<string, never>

/** A database outside any transaction. Only this kind has a pool, so a `Tx` is no `Db`. */
export type Db = NodePgDatabase<NoSchema> & { readonly $client: pg.Pool }
/** An open transaction. Only this kind can roll back, so a `Db` is no `Tx`. */
export type Tx = PgTransaction<NodePgQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>
/** Either: what a query that only reads asks for. */
export type Reader = Db | Tx

export type OpenDb = { readonly db: Db; readonly pool: pg.Pool; close(): Promise<void> }

export type PoolOptions = {
  /** Most connections at once. */
  readonly size?: number
  /** A statement that runs longer is cancelled; 0 means never. */
  readonly statementTimeoutMs?: number
  /** Shown by the server in pg_stat_activity. */
  readonly applicationName?: string
  /** Told when a connection breaks while nobody uses it; the pool opens another by itself. */
  readonly onBrokenConnection?: (error: Error) => void
}

/** Opens a pool; it connects when first asked. */
export function openDb(connection: ConnectionConfig, options: PoolOptions = {}): OpenDb {
  const pool = new pg.Pool({
    ...driverConfig(connection),
    max: options.size ?? 10,
    application_name: options.applicationName ?? 'jiangtu',
    statement_timeout: options.statementTimeoutMs ?? 15_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', (error) => options.onBrokenConnection?.(error)) // without a listener a restart of the database ends our process
  return { db: drizzle(pool), pool, close: () => pool.end() }
}

/** Runs `work` in one transaction: all of it is kept when it returns, nothing when it throws. */
export const transact = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(work)

/** Runs several queries that must see the same state of the database, whatever is written meanwhile. */
export const observe = <T>(db: Db, look: (tx: Reader) => Promise<T>): Promise<T> =>
  db.transaction(look, { isolationLevel: 'repeatable read', accessMode: 'read only' })

const DATE_OIDS: readonly number[] = [pg.types.builtins.DATE, 1182] // date, date[]

/** How the driver is told: civil dates stay text, moments come in UTC, and no PG… variable of the environment can bend an address. */
export function driverConfig(connection: ConnectionConfig): pg.ClientConfig {
  const address =
    'url' in connection ? { connectionString: connection.url } : { port: 5432, password: '', ssl: false as const, ...connection }
  return { ...address, options: '-c timezone=UTC -c datestyle=ISO', types: { getTypeParser } }
}

const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  DATE_OIDS.includes(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
