/** How long a start takes, from nothing and from an existing folder, and how much memory the running product holds. */
import { medianOf, sayMB, sayNumber } from './figures.ts'
import { startGenerator } from './load.ts'
import { library, policy, result } from './pages.ts'
import { type Memory, memoryOf } from './processes.ts'
import { newDataDir, type Product, startProduct } from './product.ts'
import type { Table, Text } from './table.ts'

const ROUNDS = 3
const CONNECTIONS = 16

/** Two tables. Needs a finished build; each round has a folder of its own. */
export async function measureStart(seconds: number): Promise<readonly Table[]> {
  const cold: number[] = []
  const warm: number[] = []
  for (let round = 1; round < ROUNDS; round += 1) await startTwice(cold, warm).then(({ stop }) => stop())
  const product = await startTwice(cold, warm)
  const atStart = memories(product)
  await load(product, seconds)
  const afterLoad = memories(product)
  await product.stop()
  return [startTable(cold, warm), memoryTable(atStart, afterLoad, seconds)]
}

/** The product of the second start, still running. */
async function startTwice(cold: number[], warm: number[]): Promise<Product> {
  const folder = newDataDir()
  const first = await startProduct(folder)
  cold.push(first.startMs)
  await first.stop()
  const second = await startProduct(folder)
  warm.push(second.startMs)
  return second
}

async function load({ port }: Product, seconds: number): Promise<void> {
  const generator = startGenerator()
  const pace = { kind: 'closed', connections: CONNECTIONS } as const
  for (const { path } of [policy, library, result])
    await generator.run({ port, path, headers: { 'Accept-Encoding': 'gzip' }, expect: 200, seconds, pace })
  generator.stop()
}

type Memories = Readonly<Record<keyof ReturnType<Product['processes']>, Memory | undefined>>

function memories(product: Product): Memories {
  const { server, guardian, postgres } = product.processes()
  return { server: memoryOf(server), guardian: memoryOf(guardian), postgres: memoryOf(postgres) }
}

function startTable(cold: readonly number[], warm: readonly number[]): Table {
  const row = (name: Text, timesMs: readonly number[]): readonly Text[] => [
    name,
    ...[medianOf(timesMs), Math.min(...timesMs), Math.max(...timesMs)].map((ms) => sayNumber(ms / 1000, 2)),
  ]
  return {
    title: { zh: '启动到第一页（秒）', en: 'Start to the first page (seconds)' },
    columns: [
      { zh: '启动', en: 'start' },
      { zh: '中位数', en: 'median' },
      { zh: '最短', en: 'least' },
      { zh: '最长', en: 'most' },
    ],
    rows: [
      row({ zh: '第一次：建库、迁移、装入内容', en: 'first: create the cluster, migrate, load the content' }, cold),
      row({ zh: '以后：数据文件夹已在', en: 'later: the data folder exists' }, warm),
    ],
    notes: [
      {
        zh: `从启动进程到政策库页面全部收到，各 ${cold.length} 次，页面已构建；不含 npm 自己的时间。`,
        en: `From starting the process to the whole library page, ${cold.length} times each, pages already built; npm itself is not counted.`,
      },
    ],
  }
}

function memoryTable(atStart: Memories, afterLoad: Memories, seconds: number): Table {
  const both = (kind: keyof Memories, of: (memory: Memory) => number): readonly string[] =>
    [atStart[kind], afterLoad[kind]].map((memory) => (memory === undefined ? '—' : sayMB(of(memory))))
  const resident = ({ residentBytes }: Memory): number => residentBytes
  const share = ({ shareBytes }: Memory): number => shareBytes
  return {
    title: { zh: '内存（MB，1 MB = 1000000 字节）', en: 'Memory (MB of 1,000,000 bytes)' },
    columns: [
      { zh: '进程', en: 'process' },
      { zh: '启动后', en: 'after the start' },
      { zh: '压测后', en: 'after load' },
    ],
    rows: [
      [{ zh: '服务器 node，RSS', en: 'server (node), RSS' }, ...both('server', resident)],
      [{ zh: '看护数据库的 node，RSS', en: 'guardian of the database (node), RSS' }, ...both('guardian', resident)],
      [{ zh: 'PostgreSQL 全部进程，PSS', en: 'all processes of PostgreSQL, PSS' }, ...both('postgres', share)],
    ],
    notes: [
      {
        zh: `压测：政策、政策库、结果三页各 ${seconds} 秒，${CONNECTIONS} 个连接。RSS 含共享页；PostgreSQL 的进程共用内存，所以按 PSS 相加。`,
        en: `Load: policy, library and result for ${seconds} s each over ${CONNECTIONS} connections. RSS counts shared pages; PostgreSQL's processes share memory, so theirs is added up as PSS.`,
      },
    ],
  }
}
