/** A small bank in the database, and papers of it that were handed in: for tests. */
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import { aSitting, paperOfThree } from '#domain/exam/sitting.fixture.ts'
import { type Sitting, toSittingCode } from '#domain/exam/sitting.ts'
import type { Bank } from '#domain/item/bank.ts'
import type { Item } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import { type Db, transact } from '#platform/db/db.ts'
import { publishBank } from '#store/items/publish-bank.ts'
import { appendEvents } from './events.ts'
import { beginSitting, recordSubmission } from './sittings.ts'

const scopes = ['A-A-A', 'A-A-B'].map((code) => ({ code, name: code, theoryWeight: 50, skillWeight: 50, importance: { X: 1, Y: 0, Z: 0 } }))

/** Publishes `items` as the bank `trade-l3`, of which `aSitting` has three. */
export const publishItems = (db: Db, at: number, items: readonly Item[] = paperOfThree): Promise<unknown> =>
  transact(db, (tx) =>
    publishBank(
      tx,
      {
        standard: { id: 'trade-l3', title: '标准', parts: [{ code: 'A', name: 'A', functions: [{ code: 'A-A', name: 'A-A', scopes }] }] },
        ...{ points: [], documents: [], templates: [], forms: [], drawings: [], misconceptions: [] },
        items: items.map((item) => ({ scope: 'A-A-A', item })),
      } as unknown as Bank,
      toInstant(at),
    ),
  )

/** 24 letters of which only the first differ. */
export const codeOf = (name: string): Sitting['code'] => toSittingCode(name.padEnd(24, '0'))

/** Place and answer, one a second; a place may come more than once. */
export type Answers = readonly (readonly [number, SimpleResponse | undefined])[]

/** Begins, answers and, unless it is left `open`, hands in. */
export async function sit(
  db: Db,
  name: string,
  answers: Answers,
  { previous, isOpen = false, ...changed }: Partial<Sitting> & { readonly previous?: string; readonly isOpen?: boolean } = {},
): Promise<Sitting> {
  const sitting = aSitting({ code: codeOf(name), ...changed })
  const after = (seconds: number): Instant => toInstant(sitting.startedAt + seconds * 1000)
  await transact(db, async (tx) => {
    await beginSitting(tx, sitting, previous === undefined ? undefined : codeOf(previous))
    const saved = answers.map(([nth, response], turn) => ({ nth, response, key: `${name}-${turn}`, at: after(turn + 1) }))
    await appendEvents(
      tx,
      saved.map((event) => ({ ...event, sitting: sitting.code, turn: 1, isFlagged: false })),
    )
    if (!isOpen) await recordSubmission(tx, sitting.code, { at: after(60), by: 'candidate' })
  })
  return sitting
}
