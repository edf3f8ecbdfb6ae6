/**
 * `node bench/rules/run.ts`: the back ends against each other, and against the same rules written by hand. Prints tables.
 *
 *   node bench/rules/run.ts --only one      one of: one versions many databases agreement
 *   node bench/rules/run.ts --persons 1000000 --verdicts 10000000
 */
import { parseArgs } from 'node:util'
import { describeMachine } from '../machine.ts'
import { sayIn, type Table, toTerminal } from '../table.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, persons: { type: 'string' }, verdicts: { type: 'string' } } })
const persons = Number(values.persons ?? 1_000_000)
const verdicts = Number(values.verdicts ?? 10_000_000)

/** Each is loaded when its turn comes, the million persons first: the peak memory shown is theirs. */
const parts: Readonly<Record<string, () => Promise<Table>>> = {
  many: async () => (await import('./many-persons.ts')).measureManyPersons(persons),
  one: async () => (await import('./one-person.ts')).measureOnePerson(),
  versions: async () => (await import('./many-versions.ts')).measureManyVersions(),
  databases: async () => (await import('./databases.ts')).measureDatabases(persons),
  agreement: async () => (await import('./agreement.ts')).measureAgreement(verdicts),
}

console.log(sayIn('zh', describeMachine()))
for (const [name, measure] of Object.entries(parts))
  if (values.only === undefined || values.only === name) console.log(toTerminal(await measure(), 'zh'))
