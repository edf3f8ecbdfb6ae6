/** Runs rules as SQL over a few persons, in whatever database is handed in, and reads the answers back as the interpreter gives them. */
import type { Facts } from '../fact.ts'
import type { Rule } from '../rule.ts'
import type { Said } from './interpreted.fixture.ts'
import { encode, type Layout } from './slots.ts'
import { column, rowOf, selectList, sqlOf } from './sql.ts'

export type Row = Readonly<Record<string, unknown>>
export type Ask = (sql: string) => Promise<readonly Row[]>

/** For each rule, for each person. `mutate` changes the text, to prove that a wrong one is noticed. */
export async function saidBySql(
  rules: readonly Rule[],
  persons: readonly Facts[],
  layout: Layout,
  ask: Ask,
  mutate: (sql: string) => string = (sql) => sql,
): Promise<readonly (readonly Said[])[]> {
  const list = mutate(selectList(rules.map((rule) => sqlOf(rule, layout))))
  const columns = layout.slots.map(column)
  const typed = `(${columns.map(() => 'CAST(NULL AS INTEGER)').join(', ')})`
  const values = persons.map((facts) => rowOf(encode(facts, layout), layout))
  const numbered = [typed, ...values].map((row, nth) => row.replace('(', `(${nth}, `))
  const from = `(VALUES ${numbered.join(', ')}) AS p(id, ${columns.join(', ')})`
  const rows = await ask(`SELECT ${list} FROM ${from} WHERE id > 0 ORDER BY id`)
  return rules.map((_, nth) => rows.map((row) => saidOf(row, nth)))
}

function saidOf(row: Row, nth: number): Said {
  const end = (name: string, open: 0 | 1): 0 | 1 => (row[name] === null ? open : row[name] === true ? 1 : 0)
  const least = end(`y${nth}`, 0) === 1 ? 2 : end(`n${nth}`, 0)
  const most = end(`y${nth}`, 1) === 1 ? 2 : end(`n${nth}`, 1)
  const kind = Number(row[`k${nth}`])
  return { outcome: least | (most << 2), amount: kind === 0 ? [kind, Number(row[`l${nth}`]), Number(row[`h${nth}`])] : [kind, 0, 0] }
}
