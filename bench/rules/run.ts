/**
 * `npm run bench:rules`: the back ends against each other, and against the same rules written by hand. Prints tables.
 *
 *   npm run bench:rules -- --only one      one of: many one peers interview personas versions databases agreement
 *   npm run bench:rules -- --persons 1000000 --verdicts 10000000
 *   npm run bench:rules -- --readme        also writes the tables into the READMEs
 */
import { parseArgs } from 'node:util'
import { describeMachine } from '../machine.ts'
import { writeReadmes } from '../readme.ts'
import { sayIn, type Table, toTerminal } from '../table.ts'

const { values } = parseArgs({
  options: { only: { type: 'string' }, persons: { type: 'string' }, verdicts: { type: 'string' }, readme: { type: 'boolean' } },
})
if (values.only !== undefined && values.readme) throw new Error('--readme 要写全部表格，不能和 --only 一起用。')
const persons = Number(values.persons ?? 1_000_000)
const verdicts = Number(values.verdicts ?? 10_000_000)

/** Each is loaded when its turn comes, the million persons first: the peak memory shown is theirs. */
const parts: Readonly<Record<string, () => Promise<readonly Table[]>>> = {
  many: async () => [(await import('./many-persons.ts')).measureManyPersons(persons)],
  one: async () => [(await import('./one-person.ts')).measureOnePerson()],
  peers: async () => (await import('./peers/compare.ts')).comparePeers(),
  interview: async () => (await import('./interview.ts')).measureInterview(),
  personas: async () => [await (await import('./personas.ts')).measurePersonas()],
  versions: async () => [(await import('./many-versions.ts')).measureManyVersions()],
  databases: async () => [await (await import('./databases.ts')).measureDatabases(persons)],
  agreement: async () => [await (await import('./agreement.ts')).measureAgreement(verdicts)],
}

const machine = describeMachine()
console.log(sayIn('zh', machine))
const tables: Table[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue
  for (const table of await measure()) {
    console.log(toTerminal(table, 'zh'))
    tables.push(table)
  }
}
if (values.readme) console.log(`已写入：${writeReadmes(tables, machine, 'rules').join('、') || '没有，两个 README 里都没有标记'}`)
