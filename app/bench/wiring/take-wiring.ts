/** What a form of the wiring room asks for, done: the address afterwards. */
import { secondSince } from '#app/bench/attempt/address-fields.ts'
import { takesMore } from '#domain/bench/act-log.ts'
import { isWireNumber, readWiringAct, type WiringAct } from '#domain/circuit/wiring/wiring-act.ts'
import { readAddress, type WiringAddress, writeAddress } from './address.ts'
import { readTerminalCode } from './terminal-code.ts'
import type { WiringData } from './wiring-data.ts'

/**
 * `do` is `begin`, `pick_0a` (a terminal), `num_4` (the number of the next wires), `wire` (with `from`, `to` and `n`), or the words of an act.
 * Of another version nothing is done any more.
 */
export function takeWiring({ frame: { version } }: WiringData, asked: URLSearchParams, now: number): URLSearchParams {
  const wish = asked.get('do')
  if (wish === null) return asked
  const at = readAddress(asked)
  if (wish === 'begin') return writeAddress({ ...at, begunS: now, version, acts: [], picked: undefined })
  if (at.begunS === undefined || at.version !== version || !takesMore(asked.get('log') ?? '', wish === 'q')) return writeAddress(at)
  return writeAddress(afterWish(at, wish, asked, secondSince(at.begunS, now)))
}

function afterWish(at: WiringAddress, wish: string, asked: URLSearchParams, atS: number): WiringAddress {
  const [first = '', second = ''] = wish.split('_')
  if (first === 'pick') return pick(at, second, atS)
  if (first === 'num') return { ...at, number: isWireNumber(second) ? second : undefined }
  if (first === 'wire') return byForm(at, asked, atS)
  return withAct(at, readWiringAct(wish.split('_')), atS)
}

/** The second terminal makes the wire; the same one again lets go. */
function pick(at: WiringAddress, code: string, atS: number): WiringAddress {
  const { picked } = at
  const nth = readTerminalCode(code)
  if (nth === undefined || nth === picked) return { ...at, picked: undefined }
  if (picked === undefined) return { ...at, picked: nth }
  return withAct({ ...at, picked: undefined }, joinOf(picked, nth, at.number), atS)
}

/** Two lists and a number; a wire that is there only gets the number. */
function byForm(at: WiringAddress, asked: URLSearchParams, atS: number): WiringAddress {
  const [one, other] = ['from', 'to'].map((name) => readTerminalCode(asked.get(name) ?? ''))
  const given = asked.get('n') ?? ''
  const number = isWireNumber(given) ? given : undefined
  if (one === undefined || other === undefined || one === other) return { ...at, number: number ?? at.number }
  const join = joinOf(one, other, number)
  return withAct(
    { ...at, number: number ?? at.number, picked: undefined },
    isThere(at, join) && number !== undefined ? { ...join, kind: 'number', number } : join,
    atS,
  )
}

const joinOf = (one: number, other: number, number: string | undefined): Extract<WiringAct, { readonly kind: 'join' }> => ({
  kind: 'join',
  a: Math.min(one, other),
  b: Math.max(one, other),
  ...(number !== undefined && { number }),
})

/** By the log alone: joined and not taken out since. */
function isThere({ acts }: WiringAddress, { a, b }: { readonly a: number; readonly b: number }): boolean {
  const of = acts.filter(({ act }) => (act.kind === 'join' || act.kind === 'part') && act.a === a && act.b === b)
  return of[of.length - 1]?.act.kind === 'join'
}

const withAct = (at: WiringAddress, act: WiringAct | undefined, atS: number): WiringAddress =>
  act === undefined ? at : { ...at, acts: [...at.acts, { act, atS }] }
