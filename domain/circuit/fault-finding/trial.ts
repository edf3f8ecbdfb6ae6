/** One step of trying a machine: from everything off, hand after hand; what the last one does is what counts. */
import { type Circuit, hasCoil } from '../circuit.ts'
import { CircuitRun } from '../circuit-run.ts'
import { type Fault, withFaults } from '../fault.ts'
import type { Happening } from '../happening.ts'
import { connect, type Hand, handKind } from './hand.ts'
import { lookAt, type Sight, sayChange } from './sight.ts'

/** The hands in order; the last is the one that is tried. */
export type Trial = readonly Hand[]

/** A finger stays on a button for so long. */
export const HELD_MS = 500

/** The outcome in the words it is recorded with, and what happened. */
export function runTrial(
  circuit: Circuit,
  trial: Trial,
  faults: readonly Fault[] = [],
): { readonly outcome: string; readonly log: readonly Happening[] } {
  const run = new CircuitRun(withFaults(circuit, faults))
  return { outcome: goThrough(run, circuit, trial), log: run.log }
}

/** Does a trial on a run where everything is off. One looks when a sound circuit would have done its part. */
export function goThrough(run: CircuitRun, sound: Circuit, trial: Trial): string {
  const times = timesOf(sound)
  for (const hand of trial.slice(0, -1)) {
    move(run, hand)
    run.operate({ kind: 'wait', ms: times.between })
  }
  const last = trial[trial.length - 1]
  return last === undefined ? NOTHING : watch(run, last, times.looks)
}

/** Said where a hand is moved and nothing changes. */
export const NOTHING = '没有反应'

/** Moves one hand and says what is seen: at once, after letting go, and at the moments of `looks` (ms after it). */
function watch(run: CircuitRun, hand: Hand, looks: readonly number[]): string {
  const says: string[] = []
  let before: Sight = lookAt(run)
  const see = (when: string): void => {
    const now = lookAt(run)
    const changed = sayChange(before, now)
    if (changed.length > 0) says.push(`${when}${changed.join('，')}`)
    before = now
  }
  move(run, hand, () => see(''))
  see(handKind(run.circuit, hand) === 'button' ? '松手后：' : '')
  let at = 0
  for (const look of looks) {
    run.operate({ kind: 'wait', ms: look - at })
    at = look
    see(`约 ${Math.round(look / 1000)} 秒后：`)
  }
  return says.length === 0 ? NOTHING : says.join('；')
}

/** `isHeld` runs while the finger is on the button. */
export function move(run: CircuitRun, hand: Hand, whileHeld?: () => void): void {
  const wait = (): void => run.operate({ kind: 'wait', ms: HELD_MS })
  switch (handKind(run.circuit, hand)) {
    case 'supply':
      connect(run, hand, !run.isOn(hand))
      wait()
      break
    case 'switch':
      run.operate({ kind: run.isIn(hand) ? 'release' : 'press', device: hand })
      wait()
      break
    case 'thermal':
      run.operate({ kind: 'trip', device: hand })
      wait()
      break
    case 'button':
    case 'limit':
      run.operate({ kind: 'press', device: hand })
      wait()
      whileHeld?.()
      run.operate({ kind: 'release', device: hand })
      wait()
      break
    case undefined:
      break
  }
}

/** When one looks, in ms: soon, and when timers, a carriage or a thermal relay have had their time. */
function timesOf(circuit: Circuit): { readonly between: number; readonly looks: readonly number[] } {
  const delays = circuit.devices.map((device) => (hasCoil(device) && device.kind === 'timer' ? device.ms : 0))
  const slowest = Math.max(0, ...delays)
  const { carriage } = circuit
  if (carriage !== undefined) {
    const crossing = (1000 * carriage.length) / carriage.mmPerSecond
    return { between: 1000, looks: [0.2 * crossing, 0.7 * crossing] }
  }
  return { between: slowest === 0 ? 1500 : slowest + 1500, looks: [2000, Math.max(9000, slowest + 2000)] }
}

/** `按 SB2，再按 SB3`. */
export function sayTrial(circuit: Circuit, trial: Trial): string {
  const closed = new Set<Hand>()
  const says = trial.map((hand) => {
    const isBack = closed.has(hand)
    closed.add(hand)
    return sayHand(circuit, hand, isBack)
  })
  const shown = circuit.supplies.length === 1 && says.length > 1 ? says.slice(1) : says
  return shown.join('，再')
}

/** `isBack`: it is thrown for the second time. */
export function sayHand(circuit: Circuit, hand: Hand, isBack: boolean): string {
  switch (handKind(circuit, hand)) {
    case 'supply':
      return `${isBack ? '断开' : '合上'}${saySupply(circuit, hand)}`
    case 'switch':
      return `${isBack ? '断开' : '合上'} ${hand}`
    case 'thermal':
      return `让 ${hand} 动作`
    case 'limit':
      return `碰 ${hand}`
    default:
      return `按 ${hand}`
  }
}

export const saySupply = ({ supplies }: Circuit, supply: Hand): string =>
  supplies.length === 1 ? '电源' : supplies[0]?.id === supply ? '常用电源' : '备用电源'
