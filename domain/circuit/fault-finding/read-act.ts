/** Reads an act from its words in a log. */
import type { LoggedAct } from '#domain/bench/act-log.ts'
import type { Circuit } from '../circuit.ts'
import type { Measurement } from '../reading.ts'
import { type Act, checks, closings, LONGEST_WAIT_S } from './act.ts'
import { type HandKind, handKind } from './hand.ts'
import { spotsOf } from './spot.ts'

export const VOLTS = [250, 500, 750] as const
export const OHMS = [200, 2000, 20_000, 200_000, 2_000_000, 20_000_000] as const
export const AMPS = [20, 200] as const

/** `trials` counts the steps of the plan. */
type Bench = { readonly circuit: Circuit; readonly trials: number }
/** The words after the first. */
type Reader = (bench: Bench, one: string, two: string, three: string) => Act | undefined

/** Undefined for words that are no act at this circuit; `trials` counts the steps of its plan. */
export function readAct(circuit: Circuit, trials: number, { words }: LoggedAct): Act | undefined {
  const [kind = '', one = '', two = '', three = ''] = words
  return readers.get(kind)?.({ circuit, trials }, one, two, three)
}

const isWire = ({ circuit }: Bench, wire: string): boolean => circuit.wires.includes(wire)
const isPart = ({ circuit }: Bench, part: string): boolean => circuit.parts.some(({ id }) => id === part)

const onHand =
  (kind: 'press' | 'release' | 'tap' | 'trip' | 'reset', ...kinds: readonly HandKind[]): Reader =>
  ({ circuit }, device) => {
    const is = handKind(circuit, device)
    return is !== undefined && kinds.includes(is) ? { kind, device } : undefined
  }

const onSupply =
  (kind: 'on' | 'off'): Reader =>
  ({ circuit }, supply) =>
    handKind(circuit, supply) === 'supply' ? { kind, supply } : undefined

const onPart =
  (kind: 'bridge' | 'unbridge'): Reader =>
  (bench, part) =>
    isPart(bench, part) ? { kind, part } : undefined

const measured = (measurement: Measurement): Act => ({ kind: 'measure', measurement })

const between =
  (mode: 'volts' | 'ohms'): Reader =>
  (bench, written, red, black) => {
    if (!isWire(bench, red) || !isWire(bench, black)) return undefined
    if (mode === 'volts') {
      const range = rangeOf(VOLTS, written)
      return range === undefined ? undefined : measured({ mode, range, red, black })
    }
    const range = rangeOf(OHMS, written)
    return range === undefined ? undefined : measured({ mode, range, red, black })
  }

const rangeOf = <Range extends number>(ranges: readonly Range[], written: string): Range | undefined =>
  ranges.find((range) => String(range) === written)

const readMark: Reader = (bench, from, to) => {
  if (to === '') return spotsOf(bench.circuit).includes(from) ? { kind: 'mark', range: { spot: from } } : undefined
  return isWire(bench, from) && isWire(bench, to) && from !== to ? { kind: 'mark', range: { from, to } } : undefined
}

const readRecord: Reader = ({ trials }, written) => {
  const normal = written.split('.').map((each) => (each === 'n' ? true : each === 'b' ? false : undefined))
  return normal.length === trials ? { kind: 'record', normal } : undefined
}

const isNumber = (text: string, least: number, most: number): boolean =>
  /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most

const readers = new Map<string, Reader>([
  ...checks.map((check): [string, Reader] => [check, () => ({ kind: 'check', check })]),
  ['ask', () => ({ kind: 'ask' })],
  ['verify', () => ({ kind: 'verify' })],
  ['on', onSupply('on')],
  ['off', onSupply('off')],
  ['press', onHand('press', 'button', 'switch', 'limit')],
  ['release', onHand('release', 'button', 'switch', 'limit')],
  ['tap', onHand('tap', 'button', 'limit')],
  ['trip', onHand('trip', 'thermal')],
  ['reset', onHand('reset', 'thermal')],
  ['wait', (_, s) => (isNumber(s, 1, LONGEST_WAIT_S) ? { kind: 'wait', s: Number(s) } : undefined)],
  ['try', ({ trials }, trial) => (isNumber(trial, 0, trials - 1) ? { kind: 'try', trial: Number(trial) } : undefined)],
  ['volts', between('volts')],
  ['ohms', between('ohms')],
  ['beep', (bench, red, black) => (isWire(bench, red) && isWire(bench, black) ? measured({ mode: 'continuity', red, black }) : undefined)],
  [
    'clamp',
    (bench, written, part) => {
      const range = rangeOf(AMPS, written)
      return range !== undefined && isPart(bench, part) ? measured({ mode: 'clamp', range, part }) : undefined
    },
  ],
  ['record', readRecord],
  ['mark', readMark],
  ['mend', ({ circuit }, spot) => (spotsOf(circuit).includes(spot) ? { kind: 'mend', spot } : undefined)],
  ['bridge', onPart('bridge')],
  ['unbridge', onPart('unbridge')],
  ['close', (_, done) => ({ kind: 'close', done: closings.filter((closing) => done.split('.').includes(closing)) })],
])
