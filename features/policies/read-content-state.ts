/** Which state of the content is served: whatever is made from it alone can be kept under this name. */
import type { Context } from '#platform/context.ts'
import { findContentState } from '#store/policies/snapshot.ts'

/** Undefined before anything was published. */
export async function readContentState({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<string | undefined> {
  const state = await findContentState(db, clock.now())
  return state && `${state.fingerprint} ${state.recordedAt}`
}
