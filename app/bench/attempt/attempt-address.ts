/** Where an attempt stands in its address: when it began (`b`), how (`mode`), with what (`v`, `seed`), and what was done (`log`). */
import { LONGEST_LOG, type LoggedAct, readLog, writeLog } from '#domain/bench/act-log.ts'
import { type BenchMode, benchModes } from '#domain/bench/result.ts'

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
    beganAt: wholeOf(at.get('b')),
    mode: benchModes.find((mode) => mode === at.get('mode')) ?? 'practice',
    version: at.get('v') ?? undefined,
    seed: wholeOf(at.get('seed')) ?? 1,
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
  const log = writeLog([...before, ...acts.map((words) => ({ words, atS: Math.min(LATEST_S, Math.max(lastS, now - beganAt)) }))])
  if (acts.length > 0 && (log.length <= LONGEST_LOG - ROOM_TO_END || (isLast && log.length <= LONGEST_LOG))) address.set('log', log)
  return address
}

const ROOM_TO_END = 20
/** The largest second a log can hold: whoever comes back months later, or to a device with another clock, goes on there. */
const LATEST_S = 9_999_999

/** A whole number that is written as one. */
const wholeOf = (text: string | null): number | undefined => (text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined)
