/** Where an attempt at wiring stands, as its address says. */

import { modeIn, wholeIn } from '#app/bench/attempt/address-fields.ts'
import { readLog, writeLog } from '#domain/bench/act-log.ts'
import type { BenchMode } from '#domain/bench/result.ts'
import { isWireNumber, readWiringAct, wordsOf } from '#domain/circuit/wiring/wiring-act.ts'
import { type TimedAct, type WiringScope, wiringScopes } from '#domain/circuit/wiring/wiring-attempt.ts'
import { codeOf, readTerminalCode } from './terminal-code.ts'

export type WiringAddress = {
  readonly mode: BenchMode
  readonly scope: WiringScope
  /** Second since 1970; undefined before the attempt begins. */
  readonly begunS?: number | undefined
  readonly acts: readonly TimedAct[]
  readonly unread: readonly string[]
  /** The terminal that was picked first. */
  readonly picked?: number | undefined
  /** The number the next wire gets. */
  readonly number?: string | undefined
  readonly version?: string | undefined
}

export function readAddress(at: URLSearchParams): WiringAddress {
  const { acts, unread } = readLog(at.get('log') ?? '')
  const read = acts.map(({ words, atS }) => ({ act: readWiringAct(words), atS, words }))
  const number = at.get('num') ?? ''
  return {
    mode: modeIn(at),
    scope: wiringScopes.find((scope) => scope === at.get('part')) ?? wiringScopes[0],
    begunS: wholeIn(at, 'b'),
    acts: read.flatMap(({ act, atS }) => (act === undefined ? [] : [{ act, atS }])),
    unread: [...unread, ...read.flatMap(({ act, words }) => (act === undefined ? [words.join('_')] : []))],
    picked: readTerminalCode(at.get('pick') ?? ''),
    number: isWireNumber(number) && number !== '' ? number : undefined,
    version: at.get('v') ?? undefined,
  }
}

export function writeAddress({ mode, scope, begunS, acts, picked, number, version }: WiringAddress): URLSearchParams {
  const at = new URLSearchParams()
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') at.set(name, value)
  }
  put('mode', mode)
  put('part', scope)
  put('b', begunS?.toString())
  put('v', version)
  put('num', number)
  put('pick', picked === undefined ? undefined : codeOf(picked))
  put('log', writeLog(acts.map(({ act, atS }) => ({ words: wordsOf(act), atS }))))
  return at
}
