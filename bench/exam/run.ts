/**
 * `npm run bench:exam`: how long a candidate waits for an answer to be kept, how long a paper takes to be drawn and how often
 * one item comes up, how fast a foreign bank is read. Prints tables.
 *
 *   npm run bench:exam -- --candidates 500 --seconds 20
 *   npm run bench:exam -- --only answers --database postgres://user:password@host:5432/postgres   on a PostgreSQL of your own as well
 *   npm run bench:exam -- --readme                                                               also writes them into the READMEs
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toSittingCode } from '#domain/exam/sitting.ts'
import { loadBanks } from '#features/items/load-bank.ts'
import { projectRoot } from '#platform/project-root.ts'
import { type BankSnapshot, findBank } from '#store/items/bank.ts'
import { measureBytes } from '../bytes.ts'
import { describeMachine } from '../machine.ts'
import { cleanUp, newDataDir, startProduct } from '../product.ts'
import { writeReadmes } from '../readme.ts'
import { openEmpty, type Scratch } from '../search/scratch.ts'
import { sayIn, type Table, toTerminal, type Words } from '../table.ts'
import { measureHttp, measureSaving, type Room } from './answers.ts'
import { beginMany } from './candidates.ts'
import { measureExposure } from './exposure.ts'
import { measureImports } from './imports.ts'
import { roomPages } from './pages.ts'
import { measurePapers } from './papers.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { candidates: text, seconds: text, only: text, database: text, readme: { type: 'boolean' } } })
const measures = (part: 'papers' | 'exposure' | 'answers' | 'imports'): boolean => values.only === undefined || values.only === part

const machine = describeMachine()
console.log(sayIn('zh', machine))
const tables: Table[] = []
await onDatabase(undefined, async (scratch, bank) => {
  const { ctx } = scratch
  if (measures('papers')) show(await measurePapers(ctx))
  if (measures('exposure')) show(await measureExposure(ctx))
  if (measures('imports')) show(measureImports(bank))
  if (!measures('answers')) return
  await measureAnswers(scratch, { zh: '内置数据库', en: 'embedded database' })
  await measureRoomBytes(scratch)
})
if (measures('answers') && values.database !== undefined)
  await onDatabase(values.database, (scratch) => measureAnswers(scratch, { zh: '外接数据库', en: 'external database' }))
await cleanUp()
if (values.readme) console.log(`已写入：${writeReadmes(tables, machine, 'exam').join('、') || '没有，两个 README 里都没有标记'}`)

/** With the banks loaded; `server` undefined is a cluster of its own. */
async function onDatabase(server: string | undefined, measure: (scratch: Scratch, bank: BankSnapshot) => Promise<void>): Promise<void> {
  const { ctx: fixed, ...scratch } = await openEmpty(server)
  const ctx = { ...fixed, clock: { ...fixed.clock, now: Date.now as typeof fixed.clock.now } } // the product beside us goes by the wall clock
  const loaded = await loadBanks(ctx, join(projectRoot, 'content/items'))
  const bank = await findBank(ctx.db, 'electrician-l3-2018', ctx.clock.now())
  if (!loaded.ok || bank === undefined) throw new Error('the bank is broken: npm run items -- check')
  await measure({ ctx, ...scratch }, bank)
  await scratch.close()
}

async function measureAnswers({ ctx, url }: Scratch, database: Words): Promise<void> {
  const room: Room = { candidates: Number(values.candidates ?? 500), seconds: Number(values.seconds ?? 20), database }
  show(await measureSaving(ctx, room))
  const product = await startProduct(newDataDir(), { DATABASE_URL: url })
  show(await measureHttp(ctx, product, room))
  await product.stop()
}

async function measureRoomBytes({ ctx, url }: Scratch): Promise<void> {
  const product = await startProduct(newDataDir(), { DATABASE_URL: url })
  const [code = toSittingCode('')] = await beginMany(ctx, 1, 'c')
  show(await measureBytes(product, roomPages(code)))
  await product.stop()
}

function show(table: Table): void {
  tables.push(table)
  console.log(toTerminal(table, 'zh'))
}
