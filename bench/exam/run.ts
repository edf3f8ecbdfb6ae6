/**
 * `npm run bench:exam`: how long a candidate waits for an answer to be kept, and how long a paper takes to be drawn. Prints tables.
 *
 *   npm run bench:exam -- --candidates 500 --seconds 20
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadBanks } from '#features/items/load-bank.ts'
import { projectRoot } from '#platform/project-root.ts'
import { describeMachine } from '../machine.ts'
import { openEmpty } from '../search/scratch.ts'
import { sayIn, toTerminal } from '../table.ts'
import { measureAnswers } from './answers.ts'
import { measurePapers } from './papers.ts'

const { values } = parseArgs({ options: { candidates: { type: 'string' }, seconds: { type: 'string' } } })

console.log(sayIn('zh', describeMachine()))
const { ctx, close } = await openEmpty()
const loaded = await loadBanks(ctx, join(projectRoot, 'content/items'))
if (!loaded.ok) throw new Error('the bank is broken: npm run items -- check')
console.log(toTerminal(await measurePapers(ctx), 'zh'))
console.log(toTerminal(await measureAnswers(ctx, Number(values.candidates ?? 500), Number(values.seconds ?? 20)), 'zh'))
await close()
