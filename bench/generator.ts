/** A process of its own that asks the server, so that its processor time is not counted as the server's. Told what to do over IPC. */
import { performance } from 'node:perf_hooks'
import { type Connection, openConnection, toRequest } from './connection.ts'
import { percentileOf } from './figures.ts'

export type Job = {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON to be posted; without it the path is fetched. */
  readonly body?: string | undefined
  /** The status every answer must have. */
  readonly expect: number
  readonly seconds: number
  /** `closed`: each connection asks as soon as it was answered. `open`: requests leave at a constant rate, whatever comes back. */
  readonly pace: { readonly kind: 'closed'; readonly connections: number } | { readonly kind: 'open'; readonly perSecond: number }
}

export type Outcome = {
  readonly answered: number
  /** Answers with another status, and connections that broke. */
  readonly wrong: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** How much of the time this process was busy: near 1, it is the generator that was measured. */
  readonly busy: number
}

type Tally = { readonly latenciesMs: number[]; wrong: number }

const MOST_CONNECTIONS = 256
/** Timers come up to this late, so the last stretch before a request is waited for by turning the event loop. */
const TIMER_MS = 2

async function run(job: Job): Promise<Outcome> {
  const tally: Tally = { latenciesMs: [], wrong: 0 }
  const before = performance.eventLoopUtilization()
  const began = performance.now()
  const request = toRequest(job.path, job.headers, job.body)
  if (job.pace.kind === 'closed') await runClosed(job, job.pace.connections, request, tally)
  else await runOpen(job, job.pace.perSecond, request, tally)
  const sorted = tally.latenciesMs.toSorted((a, b) => a - b)
  return {
    answered: sorted.length,
    wrong: tally.wrong,
    seconds: (performance.now() - began) / 1000,
    p50Ms: percentileOf(sorted, 0.5),
    p99Ms: percentileOf(sorted, 0.99),
    busy: performance.eventLoopUtilization(before).utilization,
  }
}

async function ask(connection: Connection, request: Buffer, expect: number, sinceMs: number, tally: Tally): Promise<void> {
  const status = await connection.ask(request).catch(() => 0)
  if (status === expect) tally.latenciesMs.push(performance.now() - sinceMs)
  else tally.wrong += 1
}

async function runClosed({ port, expect, seconds }: Job, connections: number, request: Buffer, tally: Tally): Promise<void> {
  const until = performance.now() + seconds * 1000
  const one = async (): Promise<void> => {
    const connection = await openConnection(port)
    while (performance.now() < until && connection.isOpen()) await ask(connection, request, expect, performance.now(), tally)
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, one))
}

/** Latency counts from the moment a request was meant to leave, so a server that stalls is charged for all it kept waiting. */
async function runOpen({ port, expect, seconds }: Job, perSecond: number, request: Buffer, tally: Tally): Promise<void> {
  const began = performance.now()
  const count = Math.max(1, Math.floor(seconds * perSecond))
  const idle: Connection[] = []
  const due: number[] = []
  const underWay = new Set<Promise<void>>()

  const serve = async (): Promise<void> => {
    const connection = takeOpen(idle) ?? (await openConnection(port))
    for (let since = due.shift(); since !== undefined; since = due.shift()) await ask(connection, request, expect, since, tally)
    idle.push(connection)
  }
  for (let nth = 0; nth < count; nth += 1) {
    const since = began + (nth * 1000) / perSecond
    await until(since)
    due.push(since)
    if (underWay.size >= MOST_CONNECTIONS) continue
    const served = serve().finally(() => underWay.delete(served))
    underWay.add(served)
  }
  await Promise.all(underWay)
  for (const connection of idle) connection.close()
}

/** The last one used; those that the server closed meanwhile are dropped. */
function takeOpen(idle: Connection[]): Connection | undefined {
  let connection = idle.pop()
  while (connection !== undefined && !connection.isOpen()) connection = idle.pop()
  return connection
}

async function until(moment: number): Promise<void> {
  for (let leftMs = moment - performance.now(); leftMs > 0; leftMs = moment - performance.now()) {
    if (leftMs > TIMER_MS) await new Promise((done) => setTimeout(done, leftMs - TIMER_MS))
    else await new Promise((done) => setImmediate(done))
  }
}

process.on('message', (job: Job) => {
  void run(job).then((outcome) => process.send?.(outcome))
})
