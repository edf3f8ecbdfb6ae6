/**
 * A server in a process of its own, to be killed by tests. Argument: JSON of `EmbeddedOptions` and `isWriting`. Says on standard output
 * `ready {…}` or `problem {…}`, then (when writing) `ack N` for each row whose commit PostgreSQL has acknowledged.
 */
import { writeSync } from 'node:fs'
import { openDb } from '#platform/db/db.ts'
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts'

const say = (kind: string, what: unknown): number => writeSync(1, `${kind} ${JSON.stringify(what)}\n`)

const { isWriting, ...options } = JSON.parse(process.argv[2] ?? '{}')
const started = await startEmbedded(options)
if (!started.ok) {
  say('problem', started.problem)
  process.exit(1)
}
const { connection, dataDir, notices, stop } = started.value
say('ready', { connection, dataDir, notices })
process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
if (isWriting) await writeForever()
else setInterval(() => undefined, 60_000)

async function writeForever(): Promise<void> {
  const { pool } = openDb(connection, { size: 1 })
  await pool.query('create table if not exists row (id int primary key, filler text)')
  for (let id = 1; ; id += 1) {
    await pool.query('insert into row values ($1, repeat($2, 200))', [id, 'x'])
    say('ack', id)
  }
}
