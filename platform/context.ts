/** What a use case needs of the outside world: built once per request, or by a test. */
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/db.ts'
import type { Log } from '#platform/log/log.ts'

/** Who asks. `origin` is a salted hash of the network address: it tells two places apart and leads back to none. */
export type Viewer = { readonly origin: string }

export type Context = {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly viewer: Viewer
  /** As browsers see us, without a slash at the end. */
  readonly publicOrigin: string
  /** A new random key, for a form that writes. */
  newKey(): string
}
