/** A published bank in memory: loaded once per state, so a page costs one small query to see that nothing changed. */
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Instant } from '#domain/calendar/instant.ts'
import type { PaperForm } from '#domain/exam/form.ts'
import type { Bank, Drawing, ScopedItem } from '#domain/item/bank.ts'
import type { BasisDocument } from '#domain/item/item.ts'
import type { Misconception } from '#domain/item/misconception.ts'
import type { KnowledgePoint, Standard } from '#domain/item/standard.ts'
import type { Template } from '#domain/item/template/template.ts'
import { knownAt } from '#platform/db/bitemporal.ts'
import type { Db, Reader } from '#platform/db/db.ts'
import { type BankEntryKind, bankEntries, bankStates } from './tables.ts'

export type BankSnapshot = Bank & { readonly fingerprint: string; readonly recordedAt: Instant }

/** States that are kept: the present one, and one that is just being replaced. */
const KEPT = 2
const loaded = new WeakMap<Db, Map<string, Promise<BankSnapshot | undefined>>>()

/** The bank as known at `at`. Undefined before it was published. */
export async function findBank(db: Db, name: string, at: Instant): Promise<BankSnapshot | undefined> {
  const [state] = await db
    .select({ fingerprint: bankStates.fingerprint, recordedAt: bankStates.recordedAt })
    .from(bankStates)
    .where(and(eq(bankStates.bank, name), knownAt(bankStates, at)))
    .orderBy(desc(bankStates.recordedAt))
    .limit(1)
  if (state === undefined) return undefined
  const states = loaded.get(db) ?? new Map<string, Promise<BankSnapshot | undefined>>()
  loaded.set(db, states)
  const key = `${name} ${state.fingerprint} ${state.recordedAt}`
  const snapshot = states.get(key) ?? loadBank(db, name, state)
  states.set(key, snapshot)
  for (const old of [...states.keys()].slice(0, -KEPT)) states.delete(old)
  return snapshot.catch((error: unknown) => {
    states.delete(key) // a failed load is tried again, not remembered
    throw error
  })
}

async function loadBank(
  db: Reader,
  name: string,
  state: Pick<BankSnapshot, 'fingerprint' | 'recordedAt'>,
): Promise<BankSnapshot | undefined> {
  const entries = await db
    .select({ kind: bankEntries.kind, content: bankEntries.content })
    .from(bankEntries)
    .where(and(eq(bankEntries.bank, name), knownAt(bankEntries, state.recordedAt)))
    .orderBy(asc(bankEntries.kind), asc(bankEntries.position))
  const listOf = <T>(kind: BankEntryKind): readonly T[] => entries.filter((entry) => entry.kind === kind).map(({ content }) => content as T)
  const [standard] = listOf<Standard>('standard')
  if (standard === undefined) return undefined
  return {
    ...state,
    standard,
    points: listOf<KnowledgePoint>('point'),
    items: listOf<ScopedItem>('item'),
    documents: listOf<BasisDocument>('document'),
    templates: listOf<Template>('template'),
    drawings: listOf<Drawing>('drawing'),
    forms: listOf<PaperForm>('form'),
    misconceptions: listOf<Misconception>('misconception'),
  }
}

/** The names of all banks that are published at `at`, oldest first. */
export async function listBanks(db: Reader, at: Instant): Promise<readonly string[]> {
  const states = await db
    .select({ bank: bankStates.bank })
    .from(bankStates)
    .where(knownAt(bankStates, at))
    .orderBy(asc(bankStates.recordedAt))
  return states.map(({ bank }) => bank)
}
