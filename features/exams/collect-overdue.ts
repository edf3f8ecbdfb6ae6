/** Collects papers whose time is over, whether or not anybody looks at them again. */
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import { standOf } from '#domain/exam/sitting.ts'
import type { Context } from '#platform/context.ts'
import { listRunning, type StartedAfter } from '#store/exams/running.ts'
import { submit } from './submit.ts'

/** How many are asked for at once. */
const BATCH = 50
/** No paper runs for longer, with all the time that is added: what began earlier was collected by a sweep that looked at everything. */
const LONGEST_MS = 24 * 3_600_000

/** `all`: whenever it began; otherwise what began within a day. `stopped` ends the sweep after the paper it is at. */
export type Sweep = { readonly reach: 'all' | 'lately'; readonly stopped?: AbortSignal | undefined }
export type Swept = { readonly collected: number; readonly failures: readonly unknown[] }

/**
 * Each is handed in as of the end of its time, in a transaction of its own, under its lock: so several processes may sweep at once, and
 * doing it again changes nothing. One that fails is left for the next sweep and stops no other.
 */
export async function collectOverdue(ctx: Pick<Context, 'db' | 'clock'>, { reach, stopped }: Sweep): Promise<Swept> {
  const until = ctx.clock.now()
  const failures: unknown[] = []
  let collected = 0
  let after: StartedAfter | undefined
  for (;;) {
    const page = await listRunning(ctx.db, { ...sinceOf(reach, until), until, ...(after && { after }), limit: BATCH })
    for (const sitting of page) {
      if (stopped?.aborted) return { collected, failures }
      if (standOf(sitting, until).kind !== 'overdue') continue
      await submit(ctx, sitting.code, 'clock').then(
        () => collected++,
        (error: unknown) => failures.push(error),
      )
    }
    after = page.at(-1)
    if (page.length < BATCH) return { collected, failures }
  }
}

const sinceOf = (reach: Sweep['reach'], until: Instant): { readonly since?: Instant } =>
  reach === 'all' ? {} : { since: toInstant(until - LONGEST_MS) }
