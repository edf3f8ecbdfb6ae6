/** What a request costs the processor, how many a second get through, and how long one waits at half of that. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { sayNumber, sayPercent, sayTimes } from './figures.ts'
import type { Job, Outcome } from './generator.ts'
import { check, diff, floor, library, type MeasuredPage, policy, result, search, step } from './pages.ts'
import { cpuSecondsOf } from './processes.ts'
import type { Product } from './product.ts'
import type { Table, Words } from './table.ts'

const CONNECTIONS = 16
const WARM_UP_SECONDS = 4

/** `revisit`: the browser has the page and asks whether it changed. */
type Manner = 'gzip' | 'plain' | 'revisit'
type Case = { readonly page: MeasuredPage; readonly manner: Manner }
type Measured = {
  readonly name: Words
  readonly perSecond: number
  readonly serverMs: number | undefined
  readonly postgresMs: number | undefined
  readonly serverBusy: number | undefined
  readonly half: Outcome
  readonly generatorBusy: number
  readonly wrong: number
}

const cases: readonly Case[] = [
  { page: floor, manner: 'plain' },
  { page: policy, manner: 'gzip' },
  { page: policy, manner: 'plain' },
  { page: policy, manner: 'revisit' },
  { page: library, manner: 'gzip' },
  { page: library, manner: 'plain' },
  { page: library, manner: 'revisit' },
  { page: search, manner: 'gzip' },
  { page: diff, manner: 'gzip' },
  { page: result, manner: 'gzip' },
  { page: step, manner: 'gzip' },
  { page: check, manner: 'gzip' },
]

/** Each case is measured for `seconds` at saturation and for as long at half of it, after a warm-up. */
export async function measureLoad(product: Product, seconds: number, how: Words): Promise<Table> {
  const generator = startGenerator()
  const measured: Measured[] = []
  for (const each of cases) measured.push(await measure(product, generator.run, each, seconds))
  generator.stop()
  return toTable(measured, seconds, how)
}

export type Generator = { run(job: Job): Promise<Outcome>; stop(): void }

export function startGenerator(): Generator {
  const child = fork(new URL('./generator.ts', import.meta.url))
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('发压的进程意外结束')))
  ended.catch(() => undefined) // when it was stopped, nobody waits any more
  return {
    run: async (job) => {
      const answer = Promise.race([once(child, 'message'), ended])
      child.send(job)
      const [outcome] = await answer
      if (outcome.answered === 0) throw new Error(`${job.path}：没有一个回答是 ${job.expect}`)
      return outcome as Outcome
    },
    stop: () => child.kill(),
  }
}

async function measure(product: Product, run: Generator['run'], { page, manner }: Case, seconds: number): Promise<Measured> {
  const headers = await headersFor(product.port, page, manner)
  const job = { port: product.port, path: page.path, body: page.body, headers, expect: manner === 'revisit' ? 304 : 200 }
  const closed = { kind: 'closed', connections: CONNECTIONS } as const
  await run({ ...job, seconds: WARM_UP_SECONDS, pace: closed })
  const { server, postgres } = product.processes()
  const before = [cpuSecondsOf(server), cpuSecondsOf(postgres)]
  const full = await run({ ...job, seconds, pace: closed })
  const spent = [cpuSecondsOf(server), cpuSecondsOf(postgres)].map((after, at) => minus(after, before[at]))
  const perSecond = full.answered / full.seconds
  const half = await run({ ...job, seconds, pace: { kind: 'open', perSecond: perSecond / 2 } })
  const [serverSeconds, postgresSeconds] = spent
  return {
    name: nameOf(page, manner),
    perSecond,
    serverMs: serverSeconds && (serverSeconds * 1000) / full.answered,
    postgresMs: postgresSeconds && (postgresSeconds * 1000) / full.answered,
    serverBusy: serverSeconds && serverSeconds / full.seconds,
    half,
    generatorBusy: full.busy,
    wrong: full.wrong + half.wrong,
  }
}

async function headersFor(port: number, { path }: MeasuredPage, manner: Manner): Promise<Readonly<Record<string, string>>> {
  switch (manner) {
    case 'plain':
      return {}
    case 'gzip':
      return { 'Accept-Encoding': 'gzip' }
    case 'revisit': {
      const headers = { 'Accept-Encoding': 'gzip' }
      const [answer] = await once(get({ host: 'localhost', port, path, headers }), 'response')
      answer.resume()
      return { ...headers, 'If-None-Match': answer.headers.etag ?? '' }
    }
  }
}

function nameOf({ name }: MeasuredPage, manner: Manner): Words {
  switch (manner) {
    case 'plain':
      return name === floor.name ? name : { zh: `${name.zh}，不压缩`, en: `${name.en}, uncompressed` }
    case 'gzip':
      return { zh: `${name.zh}，gzip`, en: `${name.en}, gzip` }
    case 'revisit':
      return { zh: `${name.zh}，没变（304）`, en: `${name.en}, unchanged (304)` }
  }
}

const minus = (after: number | undefined, before: number | undefined): number | undefined =>
  after === undefined || before === undefined ? undefined : after - before

function toTable(measured: readonly Measured[], seconds: number, how: Words): Table {
  const [base] = measured
  const wrong = measured.reduce((sum, each) => sum + each.wrong, 0)
  return {
    title: { zh: `每个请求花多少处理器时间：${how.zh}`, en: `Processor time per request: ${how.en}` },
    columns: [
      { zh: '请求', en: 'request' },
      { zh: '每 CPU 秒', en: 'per CPU-second' },
      { zh: 'CPU 是底线的', en: 'CPU vs floor' },
      { zh: '其中 node ms', en: 'node ms' },
      { zh: 'PostgreSQL ms', en: 'PostgreSQL ms' },
      { zh: '满载每秒', en: 'per s, saturated' },
      { zh: '是底线的', en: 'vs floor' },
      { zh: 'node 占核', en: 'node busy' },
      { zh: '发压端占核', en: 'generator busy' },
      { zh: '半载 p50 ms', en: 'p50 ms at half' },
      { zh: '半载 p99 ms', en: 'p99 ms at half' },
    ],
    rows: measured.map((each) => [
      each.name,
      figure(each.serverMs, (ms) => sayNumber(1000 / (ms + (each.postgresMs ?? 0)))),
      figure(ratio(cpuOf(each), base && cpuOf(base)), sayTimes),
      figure(each.serverMs, (ms) => sayNumber(ms, 3)),
      figure(each.postgresMs, (ms) => sayNumber(ms, 3)),
      sayNumber(each.perSecond),
      figure(ratio(each.perSecond, base?.perSecond), (share) => sayNumber(share, 3)),
      figure(each.serverBusy, sayPercent),
      sayPercent(each.generatorBusy),
      sayNumber(each.half.p50Ms, 1),
      sayNumber(each.half.p99Ms, 1),
    ]),
    notes: [
      {
        zh: `CPU 秒 = node 和 PostgreSQL 全部进程的用户态加内核态时间。满载：${CONNECTIONS} 个长连接，答完就问，热身 ${WARM_UP_SECONDS} 秒后量 ${seconds} 秒；半载：按满载速率的一半匀速发 ${seconds} 秒，延迟从该发出的时刻算起。`,
        en: `A CPU-second is user plus system time of node and of all PostgreSQL processes. Saturated: ${CONNECTIONS} keep-alive connections that ask as soon as they are answered, ${seconds} s after ${WARM_UP_SECONDS} s of warm-up. Half: a constant rate of half of that for ${seconds} s, latency counted from the intended moment of sending.`,
      },
      {
        zh: '发压的进程单独计，和服务器同在一台机器：node 占核明显低于 100 % 时，“满载每秒”受它或别的程序所限，以“每 CPU 秒”为准。',
        en: 'The generator is a process apart on the same machine: where node is busy for clearly less than 100 %, it or another program limits the rate, and the figure per CPU-second is the one to read.',
      },
      ...(wrong > 0 ? [{ zh: `有 ${wrong} 个回答不是预期的状态。`, en: `${wrong} answers had an unexpected status.` }] : []),
    ],
  }
}

const cpuOf = ({ serverMs, postgresMs }: Measured): number | undefined => serverMs && serverMs + (postgresMs ?? 0)
const ratio = (one: number | undefined, base: number | undefined): number | undefined => one && base && one / base
const figure = (number: number | undefined, say: (number: number) => string): string => (number === undefined ? '—' : say(number))
