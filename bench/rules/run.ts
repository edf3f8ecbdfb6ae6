/**
 * `node bench/rules/run.ts`: the back ends against each other, and against the same rules written by hand. Prints tables.
 *
 *   node bench/rules/run.ts --only one      one of: one versions many databases agreement
 *   node bench/rules/run.ts --persons 1000000 --verdicts 10000000
 */
import { parseArgs } from 'node:util'
import { describeMachine } from '../machine.ts'
import { sayIn, toTerminal } from '../table.ts'
import { measureAgreement } from './agreement.ts'
import { measureDatabases } from './databases.ts'
import { measureManyPersons } from './many-persons.ts'
import { measureManyVersions } from './many-versions.ts'
import { measureOnePerson } from './one-person.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, persons: { type: 'string' }, verdicts: { type: 'string' } } })
const persons = Number(values.persons ?? 1_000_000)

console.log(sayIn('zh', describeMachine()))
const wants = (part: string): boolean => values.only === undefined || values.only === part
if (wants('one')) console.log(toTerminal(measureOnePerson(), 'zh'))
if (wants('versions')) console.log(toTerminal(measureManyVersions(), 'zh'))
if (wants('many')) console.log(toTerminal(measureManyPersons(persons), 'zh'))
if (wants('databases')) console.log(toTerminal(await measureDatabases(persons), 'zh'))
if (wants('agreement')) console.log(toTerminal(await measureAgreement(Number(values.verdicts ?? 10_000_000)), 'zh'))
