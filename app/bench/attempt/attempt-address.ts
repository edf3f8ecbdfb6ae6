/** Where an attempt stands in its address: when it began (`b`), how (`mode`), with what (`v`, `seed`), and what was done (`log`). */
import { LONGEST_LOG, type LoggedAct, readLog, writeLog } from '#domain/bench/act-log.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import { modeIn, secondSince, wholeIn } from './address-fields.ts'

export type AttemptAddress = {
  /** Seconds since 1970; undefined before the beginning. */
  readonly beganAt: number | undefined
  readonly mode: BenchMode
  readonly version: string | undefined
  /** What is drawn by chance is drawn from it. */
  readonly seed: number
  readonly acts: readonly LoggedAct[]
  readonly unread: readonly string[]
}

export function readAddress(at: URLSearchParams): AttemptAddress {
  const { acts, unread } = readLog(at.get('log') ?? '')
  return {
    beganAt: wholeIn(at, 'b'),
    mode: modeIn(at),
    version: at.get('v') ?? undefined,
    seed: wholeIn(at, 'seed') ?? 1,
    acts,
    unread,
  }
}

/** The address of a new attempt, begun at `now` with `asked.mode` and, where it is given, `asked.seed`. */
export function beginAttempt(asked: URLSearchParams, version: string, now: number): URLSearchParams {
  const { mode, seed } = readAddress(asked)
  const begun = new URLSearchParams({ mode, v: version, b: String(now) })
  if (asked.has('seed')) begun.set('seed', String(seed))
  return begun
}

/** Only what says where an attempt is, without what a form asks for. */
export function bareAddress(asked: URLSearchParams): URLSearchParams {
  const bare = new URLSearchParams()
  for (const name of ['mode', 'v', 'b', 'seed', 'log']) {
    const text = asked.get(name)
    if (text !== null && text !== '') bare.set(name, text)
  }
  return bare
}

/** The address after `acts` were done at `now`. A log that is full takes no more, but an attempt can always be ended. */
export function withActs(asked: URLSearchParams, acts: readonly (readonly string[])[], now: number, isLast = false): URLSearchParams {
  const address = bareAddress(asked)
  const { acts: before, beganAt = now } = readAddress(asked)
  const lastS = before[before.length - 1]?.atS ?? 0
  const log = writeLog([...before, ...acts.map((words) => ({ words, atS: Math.max(lastS, secondSince(beganAt, now)) }))])
  if (acts.length > 0 && (log.length <= LONGEST_LOG - ROOM_TO_END || (isLast && log.length <= LONGEST_LOG))) address.set('log', log)
  return address
}

const ROOM_TO_END = 20
