import { describe, expect, test } from 'vitest'
import { aCircuit, powered } from './circuit.fixture.ts'
import { CircuitRun } from './circuit-run.ts'

const circuit = aCircuit('SB.3 no L2-1', 'KM.A1 coil 1-L3', 'R.1 resistor 1-2 100', 'R.2 resistor 2-L3 330')

describe('volts', () => {
  test('between two phases, and above full scale', () => {
    const run = powered(circuit)
    expect(run.measure({ mode: 'volts', red: 'L1', black: 'L2', range: 500 }).shows).toBe(380)
    expect(run.measure({ mode: 'volts', red: 'L1', black: 'L2', range: 250 }).shows).toBe('OL')
  })

  test('a wire that hangs in the air shows the few volts that come through the insulation', () => {
    const run = powered(aCircuit('SB.3 no L2-1', 'SB.13 no 1-2'))
    expect(run.measure({ mode: 'volts', red: '1', black: 'L3', range: 500 }).shows).toBeLessThan(10)
  })
})

describe('ohms', () => {
  test('what lies in parallel is measured with it', () => {
    const run = new CircuitRun(circuit)
    expect(run.measure({ mode: 'ohms', red: '1', black: 'L3', range: 2000 }).shows).toBe(301)
    expect(run.measure({ mode: 'ohms', red: '1', black: '2', range: 200 }).shows).toBeCloseTo(93, 0)
  })

  test('the range is too small, or the way is broken', () => {
    const run = new CircuitRun(circuit)
    expect(run.measure({ mode: 'ohms', red: '1', black: 'L3', range: 200 }).shows).toBe('OL')
    expect(run.measure({ mode: 'ohms', red: 'L2', black: '1', range: 20_000_000 }).shows).toBe('OL')
  })

  test('continuity beeps through a closed contact only', () => {
    const run = new CircuitRun(circuit)
    expect(run.measure({ mode: 'continuity', red: 'L2', black: '1' })).toMatchObject({ shows: 'OL' })
    run.operate({ kind: 'press', device: 'SB' })
    expect(run.measure({ mode: 'continuity', red: 'L2', black: '1' })).toMatchObject({ shows: 0, beeps: true })
    expect(run.measure({ mode: 'continuity', red: '1', black: '2' })).toMatchObject({ beeps: false })
  })

  test('on a live circuit there is no reading: the red line is in the log', () => {
    const run = powered(circuit)
    expect(run.measure({ mode: 'ohms', red: '1', black: '2', range: 200 }).shows).toBe('liveResistance')
    expect(run.log.at(-1)).toMatchObject({ kind: 'measured', reading: { shows: 'liveResistance' } })
    run.operate({ kind: 'power', supply: 'mains', isOn: false })
    expect(run.measure({ mode: 'ohms', red: '1', black: '2', range: 200 }).shows).not.toBe('liveResistance')
  })

  test('behind an open switch the rest is dead although the supply is on', () => {
    const run = powered(aCircuit('SB.3 no L2-1', 'KM.A1 coil 1-2', 'SB.13 no 2-L3'))
    expect(run.measure({ mode: 'ohms', red: '1', black: '2', range: 2000 }).shows).toBe(1000)
  })
})

test('a clamp shows the current of one part', () => {
  const run = powered(circuit)
  run.operate({ kind: 'press', device: 'SB' })
  expect(run.measure({ mode: 'clamp', part: 'R.2', range: 20 }).shows).toBeCloseTo(380 / 430, 1)
  expect(run.measure({ mode: 'clamp', part: 'KM.A1', range: 20 }).shows).toBe(0.38)
})

test('the voltmeter reads between all wires at once what the meter reads between two', () => {
  const run = powered(aCircuit('SB.1 nc L2-1', 'SB.3 no 1-2', 'R.1 resistor 2-3 1000', 'KM.A1 coil 3-L3'))
  const volts = run.voltmeter()
  for (const red of run.circuit.wires)
    for (const black of run.circuit.wires) {
      const { shows } = run.measure({ mode: 'volts', range: 500, red, black })
      expect(Math.abs(volts(red, black) - Number(shows))).toBeLessThan(0.51)
    }
})
