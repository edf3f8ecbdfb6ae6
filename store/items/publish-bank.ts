/** Publishing a bank: what is unchanged writes nothing, what changed becomes a new recorded state, what is gone is withdrawn. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import type { Bank } from '#domain/item/bank.ts'
import { fingerprintOf } from '#platform/crypto/fingerprint.ts'
import type { Tx } from '#platform/db/db.ts'
import { changeOf, inBatches } from '#platform/db/recorded-change.ts'
import { type BankEntryKind, bankEntries, bankStates } from './tables.ts'

export type PublishedBank = {
  readonly fingerprint: string
  readonly recordedAt: Instant
  readonly recorded: number
  readonly withdrawn: number
}

/** Writes `bank` as its state from `at` on. The same bank again writes nothing and answers with zeros. */
export async function publishBank(tx: Tx, bank: Bank, at: Instant): Promise<PublishedBank> {
  await tx.execute(sql`lock table ${bankStates} in share row exclusive mode`) // two loaders take turns; readers go on
  const name = bank.standard.id
  const rows = rowsOf(bank)
  const fingerprint = fingerprintOf(rows.map((row) => row.fingerprint))
  const currentState = and(eq(bankStates.bank, name), isNull(bankStates.supersededAt))
  const [current] = await tx.select().from(bankStates).where(currentState)
  if (current?.fingerprint === fingerprint) return { fingerprint, recordedAt: current.recordedAt, recorded: 0, withdrawn: 0 }
  const from = current === undefined ? at : toInstant(Math.max(at, current.recordedAt + 1)) // a clock set back must not reorder states

  const standing = await tx
    .select({
      row: bankEntries.row,
      key: sql<string>`${bankEntries.kind} || ' ' || ${bankEntries.entry}`,
      fingerprint: bankEntries.fingerprint,
    })
    .from(bankEntries)
    .where(and(eq(bankEntries.bank, name), isNull(bankEntries.supersededAt)))
  const { changed, closed, withdrawn } = changeOf(standing, rows)
  for (const some of inBatches(closed)) await tx.update(bankEntries).set({ supersededAt: from }).where(inArray(bankEntries.row, some))
  for (const some of inBatches(changed))
    await tx
      .insert(bankEntries)
      .values(some.map(({ row, fingerprint: print }) => ({ ...row, bank: name, fingerprint: print, recordedAt: from })))
  await tx.update(bankStates).set({ supersededAt: from }).where(currentState)
  await tx.insert(bankStates).values({ bank: name, fingerprint, recordedAt: from })
  return { fingerprint, recordedAt: from, recorded: changed.length, withdrawn }
}

function rowsOf({ standard, documents, points, items, templates, drawings, forms, misconceptions }: Bank) {
  const kinds: readonly (readonly [BankEntryKind, readonly (readonly [string, object])[]])[] = [
    ['standard', [[standard.id, standard]]],
    ['document', documents.map((document) => [document.id, document])],
    ['point', points.map((point) => [point.id, point])],
    ['item', items.map((scoped) => [scoped.item.id, scoped])],
    ['template', templates.map((template) => [template.id, template])],
    ['drawing', drawings.map((drawing) => [drawing.id, drawing])],
    ['form', forms.map((form) => [form.id, form])],
    ['misconception', misconceptions.map((misconception) => [misconception.id, misconception])],
  ]
  return kinds.flatMap(([kind, entries]) =>
    entries.map(([entry, content], position) => ({
      key: `${kind} ${entry}`,
      fingerprint: fingerprintOf([position, content]),
      row: { kind, entry, position, content },
    })),
  )
}
