/**
 * The backup file: gzip of text lines. The first is a header in JSON; then for each of its tables the rows as COPY writes them, ended by
 * a line `\.`; the last is a seal in JSON with the SHA-256 of all before it. A file without its seal is not a backup.
 */
import { z } from 'zod'

export const FORMAT_VERSION = 1
export const PRODUCT = 'jiangtu'
export const END_OF_TABLE = '\\.\n'

const zTable = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().min(0) })
const zSequence = z.object({
  schema: z.string(),
  name: z.string(),
  lastValue: z
    .string()
    .regex(/^-?\d+$/)
    .nullable(),
})

export const zBackupHeader = z.object({
  format: z.literal('jiangtu-backup'),
  version: z.literal(FORMAT_VERSION),
  product: z.literal(PRODUCT),
  takenAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ hash: z.string(), createdAt: z.number() })),
  tables: z.array(zTable),
  sequences: z.array(zSequence),
})

export const zSeal = z.object({ sealed: z.literal(true), sha256: z.string() })

export type BackupHeader = z.infer<typeof zBackupHeader>
export type BackupTable = BackupHeader['tables'][number]
export type BackupSequence = BackupHeader['sequences'][number]

export const countRows = ({ tables }: BackupHeader): number => tables.reduce((sum, { rows }) => sum + rows, 0)

/** A name as SQL writes it. */
const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** `"public"."note"`. */
export const nameOf = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${quoteName(schema)}.${quoteName(name)}`

/** `"public"."note" ("id", "text")`, as COPY wants it. */
export const nameWithColumns = (table: BackupTable): string => `${nameOf(table)} (${table.columns.map(quoteName).join(', ')})`

/** Everything that bends how values are written as text, on both sides. */
export const TEXT_SETTINGS = [
  "set datestyle = 'ISO, YMD'",
  "set intervalstyle = 'postgres'",
  'set extra_float_digits = 3',
  "set bytea_output = 'hex'",
  "set client_encoding = 'UTF8'",
  "set timezone = 'UTC'",
  'set statement_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
].join('; ')
