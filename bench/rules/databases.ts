/** The same million persons and ten policies in PostgreSQL and DuckDB, as the same rules in SQL: how far ahead the planes are. */

import { unknownIn } from '#domain/rules/backend/columns.ts'
import { planeRule, type Totals } from '#domain/rules/backend/planes.ts'
import { Population } from '#domain/rules/backend/population.ts'
import { layoutOf } from '#domain/rules/backend/slots.ts'
import { column, columnList, type SqlRule, sqlOf } from '#domain/rules/backend/sql.ts'
import type { Table } from '../table.ts'
import { syntheticColumns } from './many-persons.ts'
import { seconds } from './measure.ts'
import { openReferees, type Referee } from './referees.ts'
import { yardstick, yardstickDictionary } from './yardstick.ts'

const layout = layoutOf(yardstickDictionary)
const MISSING = 0.1
const ROUNDS = 3
const ROWS_PER_INSERT = 2000

export async function measureDatabases(size: number): Promise<Table> {
  const population = new Population(layout, syntheticColumns(size, MISSING), size)
  const rules = yardstick.map(({ rule }) => planeRule(rule, layout))
  const pass = (): readonly Totals[] => rules.map((rule) => rule.total(population, rule.judge(population)))
  const totals = pass()
  const planes = await wallOf(async () => pass())
  const rows: Table['rows'][number][] = [[{ zh: '位面', en: 'planes' }, seconds(planes), '1×']]
  for (const referee of await openReferees()) {
    await load(referee, population)
    const sql = summarySql(yardstick.map(({ rule }) => sqlOf(rule, layout)))
    const took = await wallOf(async () => checkEqual(await referee.ask(sql), totals, referee))
    rows.push([referee.name, seconds(took), `${Math.round(took / planes)}×`])
    await referee.close()
  }
  return {
    title: { zh: '同样的合计在数据库里', en: 'The same totals in a database' },
    columns: ['', { zh: '用时', en: 'time' }, { zh: '位面的几倍', en: 'times the planes' }],
    rows,
    notes: [
      {
        zh: '一成事实未知；墙钟，一个进程或线程；合计逐项核对一致',
        en: 'one fact in ten unknown; wall clock, one process or thread; totals checked equal',
      },
    ],
  }
}

/** What `total` gives for each rule: yes, no, sum of low, sum of high. */
function summarySql(rules: readonly SqlRule[]): string {
  const judged = rules.map(({ notNo, isYes }, nth) => `${notNo} AS n${nth}, ${isYes} AS y${nth}`)
  const counted = rules.map(
    ({ low, high }, nth) =>
      `COUNT(*) FILTER (WHERE y${nth}) AS y${nth}, COUNT(*) FILTER (WHERE NOT n${nth}) AS n${nth}, ` +
      `CAST(SUM(CASE WHEN y${nth} THEN ${low} END) AS DOUBLE PRECISION) AS l${nth}, ` +
      `CAST(SUM(CASE WHEN y${nth} THEN ${high} END) AS DOUBLE PRECISION) AS h${nth}`,
  )
  return `SELECT ${counted.join(', ')} FROM (SELECT *, ${judged.join(', ')} FROM person) p`
}

function checkEqual([row]: readonly Readonly<Record<string, unknown>>[], totals: readonly Totals[], { name }: Referee): void {
  for (const [nth, { yes, no, low, high }] of totals.entries()) {
    const found = ['y', 'n', 'l', 'h'].map((letter) => Number(row?.[`${letter}${nth}`]))
    if (found.join() !== [yes, no, low, high].join()) throw new Error(`${name} differs in policy ${nth}: ${found.join()}`)
  }
}

async function load({ ask }: Referee, { columns, size }: Population): Promise<void> {
  await ask(`CREATE TABLE person (${columnList(layout)})`)
  for (let from = 0; from < size; from += ROWS_PER_INSERT) {
    const rows = Array.from({ length: Math.min(ROWS_PER_INSERT, size - from) }, (_, nth) => rowAt(columns, from + nth))
    await ask(`INSERT INTO person (${layout.slots.map(column).join(', ')}) VALUES ${rows.join(', ')}`)
  }
  await ask('ANALYZE person')
}

const rowAt = (columns: Population['columns'], person: number): string =>
  `(${layout.slots
    .map((slot) => {
      const values = columns[slot.index] ?? new Int8Array(0)
      return values[person] === unknownIn(values, slot) ? 'NULL' : `${values[person]}`
    })
    .join(',')})`

async function wallOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    await run()
    times.push((performance.now() - start) / 1000)
  }
  return times.slice(1).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
}
