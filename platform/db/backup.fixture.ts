/** A small product of their own for the tests of backup and restore, and what compares two databases. */
import { sql } from 'drizzle-orm'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { type Db, transact } from './db.ts'
import { applyMigrations, type Migration } from './migrate.ts'

/** A bank, because its books must balance at every moment; with all that makes copying hard. */
export const first: Migration = {
  hash: 'first',
  createdAt: 1,
  statements: [
    `create type mood as enum ('calm', 'glad')`,
    `create table account (id int primary key, balance bigint not null, last_entry bigint)`,
    `create table entry (id bigint generated always as identity primary key, account int not null references account, amount bigint not null)`,
    `alter table account add constraint account_last_entry foreign key (last_entry) references entry`,
    `create table odd (id serial primary key, words text, moods mood[], bytes bytea, tree jsonb, many text[], fraction float8, at timestamptz,
       doubled text generated always as (words || words) stored)`,
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'entries are never changed'; end $$`,
    `create trigger entry_is_final before update or delete on entry for each row execute function refuse()`,
    `create trigger entry_counted after insert on entry for each row when (new.amount = 0) execute function refuse()`,
    `insert into account select n, 1000 from generate_series(1, 10) n`,
  ],
}
/** The product's next release. */
export const second: Migration = {
  hash: 'second',
  createdAt: 2,
  statements: [
    `alter table account add column owner text not null default '无名'`,
    `create view rich as select * from account where balance > 1000`,
  ],
}

/** Without the product's own tables: these tests bring a small product of their own. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const own = await testDatabase()
  await own.db.execute(sql`drop schema if exists drizzle cascade`)
  await own.db.execute(sql`drop schema public cascade`)
  await own.db.execute(sql`create schema public`)
  return own
}

/** Applies the small product's migrations. */
export const migrate = (db: Db, migrations: readonly Migration[]): Promise<void> => transact(db, (tx) => applyMigrations(tx, migrations))
/** Everything in the database, as text, table by table; and what its sequences will give next. */
export async function everythingIn(db: Db): Promise<unknown> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'drizzle') order by 1`,
  )
  const contents: Record<string, unknown> = {}
  for (const { name } of rows) {
    const content = await db.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t order by 1`))
    contents[name] = content.rows.map(({ row }) => row)
  }
  const sequences = await db.execute(sql`select sequencename, last_value::text from pg_sequences order by 1`)
  return { contents, sequences: sequences.rows }
}

/** Values that are easily spoilt on the way through a text file. */
export const fillOdd = (db: Db): Promise<unknown> =>
  db.execute(sql`insert into odd (words, moods, bytes, tree, many, fraction, at) values
    (null, null, null, null, null, null, null),
    (${'\\.'}, '{calm,glad}', '\\x00ff0a5c', '{"a": "\\n\\\\."}', ${'{"a,b","\\"",NULL}'}, 'NaN', '2026-02-12T08:00:00.123456+08'),
    (${'tab\t line\n return\r back\\slash "quote" 匠途 🧰'}, '{}', '', 'null', '{}', '-Infinity', '-infinity'),
    (${'\\N'}, null, null, '[]', '{""}', 0.1, null)`)
