/** Plays a log: the attempt as it stands after its acts, or after the first few of them. */
import { type Attempt, beginAttempt, takeAct } from '#domain/circuit/fault-finding/attempt.ts'
import { readAct } from '#domain/circuit/fault-finding/read-act.ts'
import { faultFor } from '#domain/circuit/fault-finding/task.ts'
import type { FaultAddress } from './address.ts'
import type { FaultData } from './fault-data.ts'

/** Undefined where the address names a fault that is not there. `unread` counts words that are no act at this circuit. */
export function replayLog(
  { circuit, book }: FaultData,
  { choice, mode, log }: FaultAddress,
  until = Number.POSITIVE_INFINITY,
): { readonly attempt: Attempt; readonly unread: number } | undefined {
  const known = faultFor(book, choice)
  if (known === undefined) return undefined
  const attempt = beginAttempt(circuit, book, known.fault, mode)
  let unread = 0
  for (const logged of log) {
    const act = readAct(circuit, book.trials.length, logged)
    if (act === undefined) unread += 1
    else if (attempt.steps.length < until) takeAct(attempt, act, logged.atS)
  }
  return { attempt, unread }
}
