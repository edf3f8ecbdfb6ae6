/** What is built once when the product starts, and handed to everything. */
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/db.ts'
import type { Log } from '#platform/log/log.ts'

export type Composition = {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  /** As browsers see us, without a slash at the end. */
  readonly publicOrigin: string
  readonly trustProxy: boolean
  /** Most memory for finished pages, in MB of 1,000,000 bytes; 0 keeps none. */
  readonly pageCacheMb: number
  /** Most calls of the API from one address in a minute; 0: no limit. */
  readonly apiPerMinute: number
  /** Most mock exams that one address may begin in a minute; 0: no limit. */
  readonly examStartsPerMinute: number
  /** Most times that devices of one address may bring their practice log up to date in a minute; 0: no limit. */
  readonly practiceSyncsPerMinute: number
  /** False while starting and while stopping: traffic should go elsewhere. */
  isReady(): boolean
}
