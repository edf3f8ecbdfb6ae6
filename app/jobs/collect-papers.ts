/** Papers of mock exams whose time is over are collected, though their candidates never come back. */
import { setTimeout as wait } from 'node:timers/promises'
import { collectOverdue, type Sweep } from '#features/exams/collect-overdue.ts'
import type { Context } from '#platform/context.ts'
import { type Job, keepDoing, type Pause } from './keep-doing.ts'

const EVERY_MS = 60_000
const untilNextTime: Pause = (stopped) => wait(EVERY_MS, undefined, { signal: stopped, ref: false })

/** The first sweep looks at all there are, later ones at those of a day. Answers how to stop it. */
export function collectPapers(ctx: Pick<Context, 'db' | 'clock' | 'log'>, pause: Pause = untilNextTime): () => Promise<void> {
  let reach: Sweep['reach'] = 'all'
  const sweep: Job = async (stopped) => {
    try {
      const { collected, failures } = await collectOverdue(ctx, { reach, stopped })
      if (failures.length === 0) reach = 'lately'
      if (collected > 0) ctx.log.info({ collected }, 'papers collected: their time was over')
      for (const error of failures) ctx.log.error({ err: error }, 'a paper could not be collected; the next sweep tries again')
    } catch (error) {
      if (!stopped.aborted) ctx.log.error({ err: error }, 'collecting papers failed; the next sweep tries again')
    }
  }
  return keepDoing(sweep, pause)
}
