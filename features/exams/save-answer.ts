/** Saves what a page sent about one item. It returns when the answer is on the disk, and not before. */
import { type Accepted, accept, type SaveDraft, type SavedEvent, type SaveRefused, type SittingCode } from '#domain/exam/sitting.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { gather } from '#platform/batch/gather.ts'
import type { Context } from '#platform/context.ts'
import { type Db, transact } from '#platform/db/db.ts'
import { appendEvents } from '#store/exams/events.ts'
import { lockSittings } from '#store/exams/sittings.ts'
import type { NoSuchSitting } from './no-such-sitting.ts'

type Asked = { readonly code: SittingCode; readonly draft: SaveDraft; readonly clock: Context['clock'] }
type Saved = Result<SavedEvent, SaveRefused | NoSuchSitting>

/** When a whole class answers in one moment, what arrives while one transaction is being written shares the next. */
const TOGETHER = 200
const savers = new WeakMap<Db, (asked: Asked) => Promise<Saved>>()

/** The receipt is the event as it was kept: the same one however often it is sent. */
export function saveAnswer({ db, clock }: Pick<Context, 'db' | 'clock'>, code: SittingCode, draft: SaveDraft): Promise<Saved> {
  const save = savers.get(db) ?? gather((asked: readonly Asked[]) => saveAll(db, asked), TOGETHER)
  savers.set(db, save)
  return save({ code, draft, clock })
}

/** One transaction, answered when it is committed. In the order they arrived: a later one sees those before it. */
const saveAll = (db: Db, asked: readonly Asked[]): Promise<readonly Saved[]> =>
  transact(db, async (tx) => {
    const codes = [...new Set(asked.map(({ code }) => code))]
    const keys = [...new Set(asked.map(({ draft }) => draft.key))]
    const sittings = await lockSittings(tx, codes, keys)
    const fresh = new Map<string, SavedEvent>()
    const kept: (SavedEvent & { readonly sitting: SittingCode })[] = []
    const results = asked.map(({ code, draft, clock }): Saved => {
      const sitting = sittings.get(code)
      if (sitting === undefined) return fail({ kind: 'noSuchSitting' })
      const page = `${code} ${draft.key}`
      const earlier = fresh.get(page) ?? sitting.earlier.get(draft.key)
      const accepted: Result<Accepted, SaveRefused> = accept(sitting, draft, earlier, clock.now()) // read under the lock: the log stays in order of time
      if (!accepted.ok) return accepted
      const { isNew, event } = accepted.value
      if (isNew) {
        fresh.set(page, event)
        kept.push({ ...event, sitting: code })
      }
      return ok(event)
    })
    await appendEvents(tx, kept)
    return results
  })
