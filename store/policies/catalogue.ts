/** The published content in memory: loaded once per content state, so a page costs one small query to see that nothing changed. */
import type { Instant } from '#domain/calendar/instant.ts'
import type { Db } from '#platform/db/db.ts'
import { findContentState, loadSnapshot, type Snapshot } from './snapshot.ts'

/** States that are kept: the present one, and a few that readers of the past look at. */
const KEPT = 4
const loaded = new WeakMap<Db, Map<string, Promise<Snapshot>>>()

/** The content as known at `at`. Undefined before anything was published. */
export async function findCatalogue(db: Db, at: Instant): Promise<Snapshot | undefined> {
  const state = await findContentState(db, at)
  if (state === undefined) return undefined
  const states = loaded.get(db) ?? new Map<string, Promise<Snapshot>>()
  loaded.set(db, states)
  const key = `${state.fingerprint} ${state.recordedAt}`
  const snapshot = states.get(key) ?? loadSnapshot(db, state)
  states.set(key, snapshot)
  for (const old of [...states.keys()].slice(0, -KEPT)) states.delete(old)
  return snapshot.catch((error: unknown) => {
    states.delete(key) // a failed load is tried again, not remembered
    throw error
  })
}
