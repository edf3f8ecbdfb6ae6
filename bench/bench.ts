/**
 * `npm run bench`: bytes, processor time per request, start and memory, Lighthouse. Prints tables; asserts nothing.
 *
 *   npm run bench -- --only load      one of: bytes load start content lighthouse flow
 *   npm run bench -- --seconds 3      how long each load is measured (10)
 *   npm run bench -- --readme         also writes the tables into the READMEs
 */
import { parseArgs } from 'node:util'
import { buildIfStale } from '../tools/build.ts'
import { measureBytes } from './bytes.ts'
import { measureContent } from './content.ts'
import { measureFlow } from './flow.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measureLoad } from './load.ts'
import { describeMachine } from './machine.ts'
import { cleanUp, newDataDir, startProduct } from './product.ts'
import { writeReadmes } from './readme.ts'
import { measureStart } from './start.ts'
import { sayIn, type Table, toTerminal, type Words } from './table.ts'

const parts = ['bytes', 'load', 'start', 'content', 'lighthouse', 'flow'] as const
type Part = (typeof parts)[number]

const DEFAULT_SECONDS = 10
const kept: Words = { zh: '公开页面留在内存里', en: 'finished public pages kept in memory' }
const anew: Words = { zh: '每次重做（PAGE_CACHE_MB=0）', en: 'made anew each time (PAGE_CACHE_MB=0)' }

const { values } = parseArgs({ options: { only: { type: 'string' }, readme: { type: 'boolean' }, seconds: { type: 'string' } } })
const only = parts.find((part) => part === values.only)
const seconds = Number(values.seconds ?? DEFAULT_SECONDS)
if (values.only !== undefined && only === undefined) refuse(`--only 只能是 ${parts.join('、')} 之一。`)
if (only !== undefined && values.readme) refuse('--readme 要写全部表格，不能和 --only 一起用。')
if (!(seconds > 0)) refuse('--seconds 应为大于 0 的数。')

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cleanUp().then(() => process.exit(1)))
const machine = describeMachine()
buildIfStale()
console.log(sayIn('zh', machine))

try {
  const tables = await runAll(only === undefined ? parts : [only])
  if (values.readme) console.log(`已写入：${writeReadmes(tables, machine, 'measured').join('、') || '没有，两个 README 里都没有标记'}`)
} finally {
  await cleanUp()
}

async function runAll(wanted: readonly Part[]): Promise<readonly Table[]> {
  const tables: Table[] = []
  for (const part of wanted) {
    const found = await run(part)
    for (const table of found) console.log(toTerminal(table, 'zh'))
    tables.push(...found)
  }
  return tables
}

/** Each part has a product of its own, so that none inherits another's warmth. */
async function run(part: Part): Promise<readonly Table[]> {
  if (part === 'start') return measureStart(seconds)
  if (part === 'content') return [await measureContent()]
  if (part === 'load') return [await load(kept, {}), await load(anew, { PAGE_CACHE_MB: '0' })]
  const product = await startProduct(newDataDir())
  try {
    switch (part) {
      case 'bytes':
        return [await measureBytes(product)]
      case 'lighthouse':
        return orNoBrowser(await measureLighthouse(product))
      case 'flow':
        return orNoBrowser(await measureFlow(product))
    }
  } finally {
    await product.stop()
  }
}

async function load(how: Words, settings: Readonly<Record<string, string>>): Promise<Table> {
  const product = await startProduct(newDataDir(), settings)
  try {
    return await measureLoad(product, seconds, how)
  } finally {
    await product.stop()
  }
}

function orNoBrowser(table: Table | undefined): readonly Table[] {
  if (table === undefined) console.log('没有找到 Chromium，Lighthouse 没有运行。可用 CHROME_PATH 指定。')
  return table === undefined ? [] : [table]
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}
