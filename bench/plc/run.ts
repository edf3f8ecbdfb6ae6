/**
 * `npm run bench:plc`: how fast the controller scans, and how long an attempt takes to be judged. Prints tables.
 *
 *   npm run bench:plc -- --rungs 1000 --scans 500
 */
import { parseArgs } from 'node:util'
import { describeMachine } from '../machine.ts'
import { sayIn, toTerminal } from '../table.ts'
import { measureJudging } from './judging.ts'
import { measureScans } from './scans.ts'

const { values } = parseArgs({ options: { rungs: { type: 'string' }, scans: { type: 'string' } } })

console.log(sayIn('zh', describeMachine()))
const sizes = values.rungs === undefined ? [100, 1000, 1900] : [Number(values.rungs)]
console.log(toTerminal(measureScans(sizes, Number(values.scans ?? 500)), 'zh'))
console.log(toTerminal(await measureJudging(), 'zh'))
