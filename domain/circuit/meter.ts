/** A multimeter and a clamp: what they show at two wires, from the same matrix as everything else. */
import type { Wire } from './circuit.ts'
import type { Compiled } from './compile-circuit.ts'
import { METER_OHMS, OPEN_OHMS } from './model.ts'
import { solveForProbes, solveNetwork, voltsBetween } from './network.ts'
import type { Measurement, MeterReading } from './reading.ts'
import { ampsThrough, type RunState } from './run-state.ts'

/** Below this a continuity test beeps; a figure of the model. */
const BEEPS_BELOW = 50
const CONTINUITY_RANGE = 200
/** A display has so many steps. */
const COUNTS = 2000
/** A part with less passes on a dangerous voltage. */
const LIVE_OHMS = 1e6

/** @source exam dossier §3.5 (the readings), §3.3 red line 2 (ohms on a live circuit) */
export function measure(state: RunState, measurement: Measurement): MeterReading {
  switch (measurement.mode) {
    case 'volts': {
      const { red, black, range } = measurement
      const shows = display(voltsShown(state, nodeOf(state.compiled, red), nodeOf(state.compiled, black)), range)
      return { ...measurement, shows }
    }
    case 'clamp': {
      const nth = state.compiled.partNth.get(measurement.part)
      if (nth === undefined) throw new Error(`no part ${measurement.part}`)
      return { ...measurement, shows: display(ampsThrough(state, nth), measurement.range) }
    }
    case 'ohms':
    case 'continuity': {
      const [red, black] = [nodeOf(state.compiled, measurement.red), nodeOf(state.compiled, measurement.black)]
      const live = liveWires(state)
      if (live.has(red) || live.has(black)) return { ...measurement, shows: 'liveResistance' }
      const ohms = ohmsBetween(state, red, black)
      if (measurement.mode === 'ohms') return { ...measurement, shows: display(ohms, measurement.range) }
      const shows = display(ohms, CONTINUITY_RANGE)
      return shows === 'OL' ? { ...measurement, shows } : { ...measurement, shows, beeps: ohms < BEEPS_BELOW }
    }
  }
}

function nodeOf({ nodes }: Compiled, wire: Wire): number {
  const node = nodes.get(wire)
  if (node === undefined) throw new Error(`no wire ${wire}`)
  return node
}

/** The meter itself carries a little current, so it is part of the circuit while it measures. */
function voltsShown({ compiled, siemens, isOn }: RunState, a: number, b: number): number {
  const fixed = compiled.sources.filter(({ supply }) => isOn[supply] === true)
  return voltsBetween(solveNetwork(compiled, siemens, fixed, compiled.couplings, { a, b, siemens: 1 / METER_OHMS }), a, b)
}

/** What a voltmeter would read between any two wires now, without putting one there each time. Volts, not rounded. */
export function voltmeter({ compiled, siemens, isOn }: RunState): (red: Wire, black: Wire) => number {
  const fixed = compiled.sources.filter(({ supply }) => isOn[supply] === true)
  const { ohms, ...voltages } = solveForProbes(compiled, siemens, fixed)
  return (red, black) => {
    const [a, b] = [nodeOf(compiled, red), nodeOf(compiled, black)]
    const between = (one: number, other: number): number => ohms[one]?.[other] ?? 0
    const inner = between(a, a) + between(b, b) - between(a, b) - between(b, a)
    return voltsBetween(voltages, a, b) / (1 + inner / METER_OHMS)
  }
}

/** One ampere from the red lead to the black one. Transformers count with their windings, rectifiers block. */
function ohmsBetween({ compiled, siemens }: RunState, red: number, black: number): number {
  if (red === black) return 0
  const windings = compiled.couplings.flatMap(({ isRectifier, primary, secondary }) => [
    { a: primary[0], b: primary[1], g: isRectifier ? 1 / OPEN_OHMS : 1 / PRIMARY_OHMS },
    { a: secondary[0], b: secondary[1], g: isRectifier ? 1 / OPEN_OHMS : 1 / SECONDARY_OHMS },
  ])
  const whole = { ...compiled, branches: [...compiled.branches, ...windings] }
  const all = Float64Array.from([...siemens, ...windings.map(({ g }) => g)])
  const { re } = solveNetwork(whole, all, [{ node: black, re: 0, im: 0 }], [], { into: red })
  return re[red] ?? 0
}

const PRIMARY_OHMS = 50
const SECONDARY_OHMS = 5

const display = (value: number, range: number): number | 'OL' => {
  if (value > range) return 'OL'
  const step = 10 ** Math.ceil(Math.log10(range / COUNTS))
  return Number((Math.round(value / step) * step).toFixed(6))
}

/** Wires that are joined to a live source by less than a megohm. */
function liveWires({ compiled, siemens, isOn }: RunState): ReadonlySet<number> {
  const live = new Set(compiled.sources.filter(({ supply }) => isOn[supply] === true).map(({ node }) => node))
  for (let before = -1; before !== live.size; ) {
    before = live.size
    compiled.branches.forEach(({ a, b }, nth) => {
      if ((siemens[nth] ?? 0) < 1 / LIVE_OHMS) return
      if (live.has(a)) live.add(b)
      if (live.has(b)) live.add(a)
    })
    for (const { primary, secondary } of compiled.couplings)
      if (live.has(primary[0]) && live.has(primary[1])) for (const node of secondary) live.add(node)
  }
  return live
}
