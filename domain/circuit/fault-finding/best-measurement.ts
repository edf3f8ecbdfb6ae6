/**
 * The measurement that tells most: in which state of the machine, between which wires, so that whatever it shows, as few faults as can
 * be remain. Looked for among those that are taught: voltage of every wire against the far side, resistance of each part when dead.
 */
import { type Circuit, hasCoil, type Part, type Wire } from '../circuit.ts'
import { CircuitRun } from '../circuit-run.ts'
import { withFaults } from '../fault.ts'
import type { Measurement, MeterReading } from '../reading.ts'
import { type Hand, handKind } from './hand.ts'
import type { Hypotheses } from './hypotheses.ts'
import type { FaultBook, KnownFault } from './known-fault.ts'
import { readingClass } from './reading-class.ts'
import { spotOf } from './spot.ts'
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
  const live = situations.map((situation) => (situation.hands.length > 0 ? voltages(circuit) : []))
  const dead = circuit.parts.map(({ from, to }): Measurement => ({ mode: 'ohms', range: 2000, red: from, black: to }))
  const benches = new Map<number, ReadClass>()
  const shown = (nth: number, fault: number, measurement: Measurement): string => {
    const key = nth * 1000 + fault
    const read = benches.get(key) ?? benchWith(circuit, book, fault, situations[nth] as Situation)
    benches.set(key, read)
    return read(measurement)
  }
  return {
    propose: (open) => {
      const near = dead.filter((_, at) => isNear(book, open, circuit.parts[at]))
      let best: (Proposal & { readonly squares: number }) | undefined
      situations.forEach((situation, nth) => {
        for (const measurement of situation.hands.length > 0 ? (live[nth] ?? []) : near) {
          const squares = sumOfSquares(open.map((fault) => shown(nth, fault, measurement)))
          if (squares < (best?.squares ?? open.length * open.length))
            best = { situation, measurement, left: squares / open.length, squares }
        }
      })
      return best
    },
    readings: ({ situation, measurement }, open) => {
      const nth = situations.indexOf(situation)
      return open.map((fault) => shown(nth, fault, measurement))
    },
  }
}

type ReadClass = (measurement: Measurement) => string

/** When dead one measures the suspects: their own parts, or those of their device. */
const isNear = ({ faults }: FaultBook, open: Hypotheses, part: Part | undefined): boolean =>
  part !== undefined &&
  open.some((nth) => {
    const spot = spotOf((faults[nth] as KnownFault).fault)
    return spot === part.id || spot === part.device
  })

/** Over the number of faults it is how many remain on the average. */
function sumOfSquares(classes: readonly string[]): number {
  const sizes = new Map<string, number>()
  for (const each of classes) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + size * size, 0)
}

/** With a button held first, then the other live ones, as voltage is measured without taking anything apart. */
function situationsOf(circuit: Circuit, { trials }: FaultBook): readonly Situation[] {
  const buttons = circuit.devices.filter(({ kind }) => kind === 'button').map(({ id }) => id)
  const live = trials.flatMap(({ trial }): readonly Situation[] => {
    const last = trial[trial.length - 1] ?? ''
    const kind = handKind(circuit, last)
    if (kind === 'button') return [{ hands: trial.slice(0, -1), holds: last }]
    return kind === 'supply' || kind === 'switch' ? [{ hands: trial }] : []
  })
  const dead: readonly Situation[] = [{ hands: [] }, ...buttons.map((holds) => ({ hands: [], holds }))]
  const held = live.filter(({ holds }) => holds !== undefined)
  const seen = new Set<string>()
  return [...held, ...live, ...dead].filter((situation) => {
    const key = JSON.stringify(situation)
    return !seen.has(key) && seen.add(key)
  })
}

/** Against the far phase first: that is how it is taught, and of equal ones the first is proposed. */
const voltages = (circuit: Circuit): readonly Measurement[] => {
  const sources = circuit.supplies.flatMap(({ phases }) => phases)
  const wires = circuit.wires.filter((wire) => !sources.includes(wire))
  return farSides(circuit).flatMap((black) =>
    wires.filter((red) => red !== black).map((red): Measurement => ({ mode: 'volts', range: 500, red, black })),
  )
}

/** The wires that one holds the black lead to: the far side of a transformer, the neutral, or the last and the first phase. */
export function farSides({ supplies, couplings, devices }: Circuit): readonly Wire[] {
  const isTransformer = (id: string): boolean => devices.some((device) => device.id === id && device.kind === 'transformer')
  const behind = couplings.filter(({ device }) => isTransformer(device)).map(({ secondary }) => secondary[1])
  const neutral = supplies.flatMap((supply) => supply.neutral ?? []).slice(0, 1)
  const phases = supplies.slice(0, 1).flatMap((supply) => [supply.phases[2], supply.phases[0]])
  return [...behind, ...(neutral.length > 0 ? neutral : phases)]
}

/** A machine with the fault, brought into the situation; each reading is kept. */
function benchWith(circuit: Circuit, { faults }: FaultBook, nth: number, { hands, holds }: Situation): ReadClass {
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
  const volts = run.voltmeter()
  const kept = new Map<Measurement, string>()
  return (measurement) => {
    const known = kept.get(measurement)
    if (known !== undefined) return known
    const reading: MeterReading =
      measurement.mode === 'volts' ? { ...measurement, shows: volts(measurement.red, measurement.black) } : run.measure(measurement)
    kept.set(measurement, readingClass(reading))
    return readingClass(reading)
  }
}

/** Timers have run out by then. */
function settlingMs({ devices }: Circuit): number {
  const delays = devices.map((device) => (hasCoil(device) && device.kind === 'timer' ? device.ms : 0))
  return 1500 + Math.max(0, ...delays)
}
