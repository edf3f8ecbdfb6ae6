/** Plays a log: the attempt as it stands after its acts, or after the first few of them. */
import { type LoggedAct, writeAct } from '#domain/bench/act-log.ts'
import { beginAttempt, takeAct } from '#domain/circuit/fault-finding/attempt.ts'
import type { Attempt } from '#domain/circuit/fault-finding/attempt-state.ts'
import { readAct } from '#domain/circuit/fault-finding/read-act.ts'
import { faultFor } from '#domain/circuit/fault-finding/task.ts'
import type { FaultAddress } from './address.ts'
import type { FaultData } from './fault-data.ts'

export type Played = { readonly attempt: Attempt; readonly unread: number }

/** Undefined where the address names a fault that is not there. `unread` counts words that are no act at this circuit. */
export function replayLog(data: FaultData, at: FaultAddress, until = Number.POSITIVE_INFINITY): Played | undefined {
  const known = faultFor(data.book, at.choice)
  if (known === undefined) return undefined
  if (until !== Number.POSITIVE_INFINITY) return play(data, beginAttempt(data.circuit, data.book, known.fault, at.mode), at.log, 0, until)
  const key = JSON.stringify([data.frame.version, data.circuit.id, at.choice, at.mode])
  const acts = at.log.map(writeAct)
  const isGoneOn = last?.key === key && last.acts.every((act, nth) => act === acts[nth])
  const from = isGoneOn && last !== undefined ? last : undefined
  const attempt = from?.played.attempt ?? beginAttempt(data.circuit, data.book, known.fault, at.mode)
  const played = play(data, attempt, at.log.slice(from?.acts.length ?? 0), from?.played.unread ?? 0, until)
  last = { key, acts, played }
  return played
}

/** On the device one act follows the other: only the new ones are played. Whoever reads a room shows it before it is read again. */
let last: { readonly key: string; readonly acts: readonly string[]; readonly played: Played } | undefined

function play({ circuit, book }: FaultData, attempt: Attempt, log: readonly LoggedAct[], unreadBefore: number, until: number): Played {
  let unread = unreadBefore
  for (const logged of log) {
    const act = readAct(circuit, book.trials.length, logged)
    if (act === undefined) unread += 1
    else if (attempt.steps.length < until) takeAct(attempt, act, logged.atS)
  }
  return { attempt, unread }
}
