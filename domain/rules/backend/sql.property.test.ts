/** The databases as referees: PostgreSQL always, DuckDB where its package is installed. */
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { driverConfig } from '#platform/db/db.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { aPerson, aRandomRule, backendDictionary } from './backend.fixture.ts'
import { interpreted } from './interpreted.fixture.ts'
import { type Ask, saidBySql } from './referee.fixture.ts'
import { layoutOf } from './slots.ts'
import { selectList, sqlOf } from './sql.ts'

const layout = layoutOf(backendDictionary)

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client(driverConfig(database.connection))
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.close()
})
const askPostgres: Ask = async (sql) => (await client.query(sql)).rows

const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
const askDuck: Ask = async (sql) => (await duck.runAndReadAll(sql)).getRowObjects()

const agrees = (ask: Ask, mutate?: (sql: string) => string) =>
  fc.asyncProperty(
    fc.array(aRandomRule, { minLength: 1, maxLength: 12 }),
    fc.array(aPerson, { minLength: 1, maxLength: 40 }),
    async (rules, persons) => {
      const said = await saidBySql(rules, persons, layout, ask, mutate)
      expect(said).toEqual(rules.map((rule) => persons.map((facts) => interpreted(rule, facts))))
    },
  )

/** DuckDB takes its time over large expressions. */
describe.each<readonly [string, Ask, number]>([
  ['PostgreSQL', askPostgres, 100],
  ['DuckDB', askDuck, 15],
])('%s', (_, ask, numRuns) => {
  test('outcome and amount are those of the interpreter', async () => {
    await fc.assert(agrees(ask), { numRuns })
  })

  test('the law notices “not later than” read as “earlier than”', async () => {
    const strict = (sql: string): string => sql.replaceAll(' <= ', ' < ').replaceAll(' >= ', ' > ')
    const result = await fc.check(agrees(ask, strict), { numRuns, seed: 1, endOnFailure: true })
    expect(result.failed).toBe(true)
  })
})

test('no word of the content reaches the text', () => {
  fc.assert(
    fc.property(aRandomRule, (rule) => {
      const text = selectList([sqlOf(rule, layout)])
        .replaceAll("DATE '1970-01-01'", '')
        .replace(/INTERVAL '\d+ months'/g, '')
      expect(text).toMatch(/^(?:[A-Z]+\b|[fnyklh]\d+\b|\d+(?:\.0)?|[-+*/&<>=(), ])*$/)
    }),
    { numRuns: 300 },
  )
})
