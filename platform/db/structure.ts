/** What a database is made of, from its catalogue: our schemas only, and nothing that belongs to an extension. */
import type { ClientBase } from 'pg'
import { type BackupSequence, type BackupTable, nameOf } from './backup-format.ts'

const OURS = `('public', 'drizzle')`
const notOfExtension = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

/** Every table that holds rows, with the columns that can be written and the number of rows as the client's transaction sees them. */
export async function listTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<Omit<BackupTable, 'rows'>>(`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname in ${OURS} and c.relkind = 'r' and ${notOfExtension('pg_class', 'c.oid')}
    group by 1, 2 order by 1, 2`)
  const tables: BackupTable[] = []
  for (const table of rows) {
    const counted = await client.query<{ rows: string }>(`select count(*) as rows from ${nameOf(table)}`)
    tables.push({ ...table, rows: Number(counted.rows[0]?.rows) })
  }
  return tables
}

/** `lastValue` is null for a sequence that has given no number yet. */
export async function listSequences(client: ClientBase): Promise<BackupSequence[]> {
  const { rows } = await client.query<BackupSequence>(`
    select schemaname as schema, sequencename as name, last_value::text as "lastValue"
    from pg_sequences where schemaname in ${OURS} order by 1, 2`)
  return rows
}

/** The statements that take everything of ours out of the database; tables first, for their sequences cannot go before them. */
export async function listDropStatements(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('drop %s if exists %I.%I cascade', case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
             when 'S' then 'sequence' else 'table' end, n.nspname, c.relname) as statement,
           case when c.relkind in ('r', 'p') then 1 else 2 end as turn
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S') and ${notOfExtension('pg_class', 'c.oid')}
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure), 3
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ${OURS} and ${notOfExtension('pg_proc', 'p.oid')}
    union all
    select format('drop type if exists %s cascade', format_type(t.oid, null)), 4
    from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
    where n.nspname in ${OURS} and (t.typtype in ('e', 'd') or c.relkind = 'c') and ${notOfExtension('pg_type', 't.oid')}
    order by turn`)
  return rows.map(({ statement }) => statement)
}

export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/** Foreign keys of our tables; while rows come in table by table they are taken off, and checked when they are put back. */
export async function listForeignKeys(client: ClientBase): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, c.relname) as table, format('%I', k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname in ${OURS} order by 1, 2`)
  return rows
}
