/** Where an attempt at finding a fault stands, as it is written in the address. The fault itself is only a number there. */

import { modeIn, wholeIn } from '#app/bench/attempt/address-fields.ts'
import { type LoggedAct, readLog, writeLog } from '#domain/bench/act-log.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import type { Choice } from '#domain/circuit/fault-finding/task.ts'

export type FaultAddress = {
  /** Second since 1970; undefined before the beginning. */
  readonly begunS?: number | undefined
  readonly mode: BenchMode
  readonly choice: Choice
  readonly version: string
  readonly log: readonly LoggedAct[]
  /** Pieces of the log that are no acts. */
  readonly unread: number
  /** Where the leads are, and which one is put next on the drawing. */
  readonly red: string
  readonly black: string
  readonly next: 'red' | 'black'
  /** `v500`, `o2000`, `beep`. */
  readonly dial: string
  /** What to measure next is asked for. */
  readonly wantsHint: boolean
  /** A step that is looked at again, from 1. */
  readonly step?: number | undefined
}

export function readAddress(at: URLSearchParams): FaultAddress {
  const { acts, unread } = readLog(at.get('log') ?? '')
  const chosen = wholeIn(at, 'fault')
  return {
    begunS: wholeIn(at, 'b'),
    mode: modeIn(at),
    choice: chosen === undefined ? { seed: wholeIn(at, 'seed') ?? 1 } : { chosen },
    version: at.get('v') ?? '',
    log: acts,
    unread: unread.length,
    red: at.get('red') ?? '',
    black: at.get('black') ?? '',
    next: at.get('next') === 'black' ? 'black' : 'red',
    dial: at.get('dial') ?? '',
    wantsHint: at.get('hint') === '1',
    step: wholeIn(at, 'step'),
  }
}

export function writeAddress(at: FaultAddress): URLSearchParams {
  const pairs: readonly (readonly [string, string | number | undefined])[] = [
    ['b', at.begunS],
    ['mode', at.mode === 'exam' ? 'exam' : undefined],
    'chosen' in at.choice ? ['fault', at.choice.chosen] : ['seed', at.choice.seed],
    ['v', at.version],
    ['red', at.red],
    ['black', at.black],
    ['next', at.next === 'black' ? 'black' : undefined],
    ['dial', at.dial],
    ['hint', at.wantsHint ? '1' : undefined],
    ['step', at.step],
    ['log', writeLog(at.log)],
  ]
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])))
}
