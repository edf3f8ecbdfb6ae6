/** How `postgres` is told to run: on the command line each time, so that no edited file and no variable of the environment changes it. */
import type { Placement } from './placement.ts'

export type ServerMode = {
  readonly transport: 'socket' | 'port'
  /** `none` is for tests only: a crash of the machine may lose everything. */
  readonly durability: 'full' | 'none'
  /** Used by `transport: 'port'`. */
  readonly port: number
}

/** Log lines are terse: the DETAIL of an error and the statement it came from may hold what people wrote. */
const LOG_SETTINGS = { log_error_verbosity: 'terse', log_min_error_statement: 'panic', log_min_messages: 'warning', log_timezone: 'UTC' }
const SHARED_SETTINGS = { timezone: 'UTC', datestyle: 'ISO', max_connections: '100', ...LOG_SETTINGS }

export function serverArguments({ clusterDir, socketDir }: Placement, { transport, durability, port }: ServerMode): readonly string[] {
  const address =
    transport === 'socket'
      ? { listen_addresses: '', unix_socket_directories: quoted(socketDir), unix_socket_permissions: '0700', port: '5432' }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) }
  const safety =
    durability === 'full'
      ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }
  const settings = Object.entries({ ...SHARED_SETTINGS, ...address, ...safety })
  return ['-D', clusterDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** The setting is a list; quotes keep a comma or a space in the path from splitting it. */
const quoted = (path: string): string => `"${path.replaceAll('"', '""')}"`

/** For PostgreSQL's programs: no PG… variable, no secret, a plain locale (on macOS another one makes the server refuse to start). */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  PG_GRANDPARENT_PID: String(process.pid),
  ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'] } : {}),
})
