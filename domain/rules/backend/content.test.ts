/** Every rule loaded, all versions, in every back end: what the interpreter says of random persons. */
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { readContent } from '#features/policies/content/read-content.ts'
import { driverConfig } from '#platform/db/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase } from '#testing/database.ts'
import type { Rule } from '../rule.ts'
import { emptyColumns, setPerson } from './columns.ts'
import { drawFrom, personsFor } from './content.fixture.ts'
import { packed } from './formula.ts'
import { generate, leafTruth } from './generate.ts'
import { interpreted, interpretedLeaves } from './interpreted.fixture.ts'
import { excessesIn } from './limits.ts'
import { planeRule } from './planes.ts'
import { Population } from './population.ts'
import { saidBySql } from './referee.fixture.ts'
import { encode, layoutOf } from './slots.ts'
import { selectList, sqlOf } from './sql.ts'

const content = await readContent(join(projectRoot, 'content'))
if (!content.ok) throw new Error(JSON.stringify(content.problem))
const { policies, dictionary } = content.value
const layout = layoutOf(dictionary)
const rules = policies.flatMap(({ versions }) =>
  versions.flatMap(({ id, rule }): readonly (readonly [string, Rule])[] => (rule === undefined ? [] : [[id, rule]])),
)
const person = personsFor(
  dictionary,
  rules.map(([, rule]) => rule),
  drawFrom(7),
)
const persons = Array.from({ length: 500 }, (_, nth) => person([0, 0.1, 0.3, 0.7][nth % 4] ?? 0))
const encoded = persons.map((facts) => encode(facts, layout))
const columns = emptyColumns(layout, persons.length)
for (const [nth, slots] of encoded.entries()) setPerson(columns, layout, nth, slots)
const population = new Population(layout, columns, persons.length)

test('every fact has a slot but the list of past claims, which no rule reads itself', () => {
  expect(layout.unfit).toEqual(['history.claims'])
})

test.each(rules)('%s', (_, rule) => {
  expect(excessesIn(rule, layout)).toEqual([])
  const { outcome, record, amount, leaves } = generate(rule, layout)
  const planes = planeRule(rule, layout)
  const { notNoMust, notNoMay, isYesMust, isYesMay } = planes.judge(population)
  const three = new Float64Array(3)
  const words = new Int32Array(3 * Math.ceil(leaves / 32))
  for (const [nth, facts] of persons.entries()) {
    const slots = encoded[nth] ?? encode(facts, layout)
    const said = interpreted(rule, facts)
    const bit = (plane: Int32Array): 0 | 1 => ((((plane[nth >>> 5] ?? 0) >>> (nth & 31)) & 1) === 1 ? 1 : 0)
    const span = { least: bit(notNoMust) + bit(isYesMust), most: bit(notNoMay) + bit(isYesMay) } as Parameters<typeof packed>[0]
    amount(slots, three)
    expect([outcome(slots), record(slots, words), packed(span)]).toEqual([said.outcome, said.outcome, said.outcome])
    expect(Array.from({ length: leaves }, (_leaf, leaf) => leafTruth(words, leaf))).toEqual(interpretedLeaves(rule, facts))
    expect(three[0] === 0 ? [...three] : [three[0], 0, 0]).toEqual(said.amount)
    planes.amountAt(population, nth, three)
    expect(three[0] === 0 ? [...three] : [three[0], 0, 0]).toEqual(said.amount)
  }
})

test('PostgreSQL says the same of every rule', async () => {
  const database = await testDatabase()
  const client = new pg.Client(driverConfig(database.connection))
  await client.connect()
  const some = persons.slice(0, 200)
  for (let first = 0; first < rules.length; first += 12) {
    const batch = rules.slice(first, first + 12).map(([, rule]) => rule)
    const said = await saidBySql(batch, some, layout, async (sql) => (await client.query(sql)).rows)
    expect(said).toEqual(batch.map((rule) => some.map((facts) => interpreted(rule, facts))))
  }
  await client.end()
  await database.close()
})

test('no word of the content reaches the SQL', () => {
  const text = selectList(rules.map(([, rule]) => sqlOf(rule, layout)))
  const bare = text.replaceAll("DATE '1970-01-01'", '').replace(/INTERVAL '\d+ months'/g, '')
  expect(bare).toMatch(/^(?:[A-Z]+\b|[fnyklh]\d+\b|\d+(?:\.0)?|[-+*/&<>=(), ])*$/)
})
