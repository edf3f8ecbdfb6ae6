/**
 * The measurement that tells most: in which state of the machine, between which wires, so that whatever it shows, as few faults as can
 * be remain. Looked for among those that are taught: voltage of every wire against the far side, resistance of each part when dead.
 */
import { type Circuit, hasCoil, type Wire } from '../circuit.ts'
import { CircuitRun } from '../circuit-run.ts'
import { withFaults } from '../fault.ts'
import type { Measurement } from '../reading.ts'
import type { FaultBook } from './fault-book.ts'
import { type Hand, handKind } from './hand.ts'
import type { Hypotheses } from './hypotheses.ts'
import { readingClass } from './reading-class.ts'
import { HELD_MS, move, type Trial } from './trial.ts'

/** What was done before one measures: hands from everything off, then one that is held. `hands` empty is dead. */
export type Situation = { readonly hands: Trial; readonly holds?: Hand | undefined }
export type Proposal = { readonly situation: Situation; readonly measurement: Measurement; readonly left: number }

/** Keeps what it worked out: the same reading is asked for again and again. `propose` is undefined where nothing would tell more. */
export type Adviser = {
  propose(open: Hypotheses): Proposal | undefined
  /** The classes that the faults would show there, by fault. */
  readings(proposal: Proposal, open: Hypotheses): readonly string[]
}

export function adviserFor(circuit: Circuit, book: FaultBook): Adviser {
  const situations = situationsOf(circuit, book)
  const measurements = situations.map((situation) => measurementsIn(circuit, situation))
  const kept = new Map<number, readonly string[]>()
  const shown = (nth: number, fault: number): readonly string[] => {
    const key = nth * 1000 + fault
    const known = kept.get(key) ?? readAll(circuit, book, fault, situations[nth] as Situation, measurements[nth] ?? [])
    kept.set(key, known)
    return known
  }
  return {
    propose: (open) => {
      let best: { readonly nth: number; readonly at: number; readonly squares: number } | undefined
      situations.forEach((_, nth) => {
        const tables = open.map((fault) => shown(nth, fault))
        ;(measurements[nth] ?? []).forEach((__, at) => {
          const squares = sumOfSquares(tables.map((table) => table[at] ?? ''))
          if (squares < (best?.squares ?? open.length * open.length)) best = { nth, at, squares }
        })
      })
      const situation = situations[best?.nth ?? -1]
      const measurement = measurements[best?.nth ?? -1]?.[best?.at ?? -1]
      if (best === undefined || situation === undefined || measurement === undefined) return undefined
      return { situation, measurement, left: best.squares / open.length }
    },
    readings: ({ situation, measurement }, open) => {
      const nth = situations.indexOf(situation)
      const at = measurements[nth]?.indexOf(measurement) ?? -1
      return open.map((fault) => shown(nth, fault)[at] ?? '')
    },
  }
}

/** Over the number of faults it is how many remain on the average. */
function sumOfSquares(classes: readonly string[]): number {
  const sizes = new Map<string, number>()
  for (const each of classes) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + size * size, 0)
}

/** Live ones first, as voltage is measured without taking anything apart. */
function situationsOf(circuit: Circuit, { trials }: FaultBook): readonly Situation[] {
  const buttons = circuit.devices.filter(({ kind }) => kind === 'button').map(({ id }) => id)
  const live = trials.flatMap(({ trial }): readonly Situation[] => {
    const last = trial[trial.length - 1] ?? ''
    const kind = handKind(circuit, last)
    if (kind === 'button') return [{ hands: trial.slice(0, -1), holds: last }]
    return kind === 'supply' || kind === 'switch' ? [{ hands: trial }] : []
  })
  const dead: readonly Situation[] = [{ hands: [] }, ...buttons.map((holds) => ({ hands: [], holds }))]
  const seen = new Set<string>()
  return [...live, ...dead].filter((situation) => {
    const key = JSON.stringify(situation)
    return !seen.has(key) && seen.add(key)
  })
}

function measurementsIn(circuit: Circuit, { hands, holds }: Situation): readonly Measurement[] {
  if (hands.length > 0) {
    const sources = circuit.supplies.flatMap(({ phases }) => phases)
    return circuit.wires
      .filter((wire) => !sources.includes(wire))
      .flatMap((red) => farSides(circuit).map((black): Measurement => ({ mode: 'volts', range: 500, red, black })))
      .filter((each) => each.mode === 'volts' && each.red !== each.black)
  }
  const touched = circuit.parts.filter(({ device }) => holds === undefined || device === holds)
  return touched.map(({ from, to }): Measurement => ({ mode: 'ohms', range: 2000, red: from, black: to }))
}

/** The wires that one holds the black lead to: the neutral, or the first and the last phase. */
const farSides = ({ supplies }: Circuit): readonly Wire[] => {
  const neutral = supplies.flatMap((supply) => supply.neutral ?? [])
  if (neutral.length > 0) return neutral.slice(0, 1)
  return supplies.slice(0, 1).flatMap(({ phases }) => [phases[2], phases[0]])
}

function readAll(circuit: Circuit, { faults }: FaultBook, nth: number, { hands, holds }: Situation, all: readonly Measurement[]) {
  const fault = faults[nth]?.fault
  const run = new CircuitRun(withFaults(circuit, fault === undefined ? [] : [fault]))
  for (const hand of hands) {
    move(run, hand)
    run.operate({ kind: 'wait', ms: settlingMs(circuit) })
  }
  if (holds !== undefined) {
    run.operate({ kind: 'press', device: holds })
    run.operate({ kind: 'wait', ms: hands.length === 0 ? HELD_MS : settlingMs(circuit) })
  }
  return all.map((measurement) => readingClass(run.measure(measurement)))
}

/** Timers have run out by then. */
function settlingMs({ devices }: Circuit): number {
  const delays = devices.map((device) => (hasCoil(device) && device.kind === 'timer' ? device.ms : 0))
  return 1500 + Math.max(0, ...delays)
}
