/**
 * `npm run bench:search`: how well the search answers, and how long it takes over twenty thousand documents. Prints tables.
 *
 *   npm run bench:search -- --documents 5000
 *   npm run bench:search -- --readme        also writes the tables into the READMEs
 */
import { parseArgs } from 'node:util'
import { describeMachine } from '../machine.ts'
import { writeReadmes } from '../readme.ts'
import { sayIn, toTerminal } from '../table.ts'
import { measureManyDocuments } from './many-documents.ts'
import { measureRelevance } from './relevance.ts'
import { openScratch } from './scratch.ts'

const { values } = parseArgs({ options: { documents: { type: 'string' }, readme: { type: 'boolean' } } })

const machine = describeMachine()
console.log(sayIn('zh', machine))
const { ctx, close } = await openScratch()
const { rows } = await ctx.db.$client.query<{ entry: string }>('select entry from search_entry')
const tables = [await measureRelevance(ctx, new Set(rows.map(({ entry }) => entry)))]
tables.push(await measureManyDocuments(ctx, Number(values.documents ?? 20_000)))
for (const table of tables) console.log(toTerminal(table, 'zh'))
if (values.readme) console.log(`已写入：${writeReadmes(tables, machine, 'search').join('、') || '没有，两个 README 里都没有标记'}`)
await close()
