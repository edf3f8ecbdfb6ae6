import { describe, expect, test } from 'vitest'
import { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { type Fault, withFaults } from '#domain/circuit/fault.ts'
import { act, circuit, energised } from './bench.fixture.ts'

/** The tables of the exam dossier §3.5, row by row. */
const reversing = circuit(2)
const armatures = (run: CircuitRun): string => `${Number(run.isIn('KM1'))}${Number(run.isIn('KM2'))}`

describe('CIR-2, double interlock', () => {
  test('steps 1 to 6', () => {
    const run = energised(reversing)
    const steps = ['+SB2', '-SB2', '+SB3', '-SB3', '+SB1', '-SB1 +SB2 +SB3']
    expect(steps.map((acts) => armatures(act(run, acts)))).toEqual(['10', '10', '01', '01', '00', '00'])
  })

  test('step 6 by the same moment: both pressed before the power comes', () => {
    const run = energised(reversing)
    expect(armatures(act(run, 'off +SB2 +SB3 on'))).toBe('00')
  })

  test('step 7: the thermal relay stops it, and resetting does not start it again', () => {
    const run = act(energised(reversing), '+SB2 -SB2')
    expect(armatures(run)).toBe('10')
    expect(armatures(act(run, '!FR'))).toBe('00')
    expect(armatures(act(run, '~FR'))).toBe('00')
  })

  test('F1: with KM1 welded the other contactor is kept out', () => {
    const run = act(energised(reversing, [{ kind: 'welded', target: 'KM1' }]), '+SB2 -SB2 +SB3')
    expect(armatures(run)).toBe('10')
  })

  test('F2: without its holding contact KM1 only jogs', () => {
    const run = act(energised(reversing, [{ kind: 'open', part: 'KM1.13' }]), '+SB2')
    expect(armatures(run)).toBe('10')
    expect(armatures(act(run, '-SB2'))).toBe('00')
  })

  test('KM2 swaps two phases, so the motor turns the other way', () => {
    const run = act(energised(reversing), '+SB2 -SB2 3000')
    expect(run.speedOf('M')).toBe(1440)
    expect(act(run, '+SB3 -SB3 5000').speedOf('M')).toBe(-1440)
  })
})

const fault = (part: string): readonly Fault[] => [{ kind: 'open', part }]
const wires = ['1', '2', '3', '4', '5', '6', '0'] as const

describe('voltages against L3 while SB2 is held', () => {
  test.each<[string, readonly Fault[], readonly number[], number, boolean]>([
    ['nothing', [], [380, 380, 380, 380, 380, 380, 0], 380, true],
    ['FU2.a', fault('FU2.a'), [0, 0, 0, 0, 0, 0, 0], 0, false],
    ['FR', fault('FR.95'), [380, 0, 0, 0, 0, 0, 0], 0, false],
    ['SB1', fault('SB1.1'), [380, 380, 0, 0, 0, 0, 0], 0, false],
    ['SB3', fault('SB3.1'), [380, 380, 380, 380, 0, 0, 0], 0, false],
    ['KM2', fault('KM2.21'), [380, 380, 380, 380, 380, 0, 0], 0, false],
    ['the coil', fault('KM1.A1'), [380, 380, 380, 380, 380, 380, 0], 380, false],
    ['wire 0', fault('FU2.b'), [380, 380, 380, 380, 380, 380, 380], 0, false],
  ])('with %s broken', (_, faults, expected, coil, isIn) => {
    const run = act(energised(reversing, faults), '+SB2')
    expect(wires.map((red) => run.measure({ mode: 'volts', red, black: 'L3', range: 500 }).shows)).toEqual(expected)
    expect(run.measure({ mode: 'volts', red: '6', black: '0', range: 500 }).shows).toBe(coil)
    expect(run.isIn('KM1')).toBe(isIn)
  })
})

describe('ohms between 1 and 0 without power', () => {
  test.each<[string, string, readonly Fault[], number | 'OL']>([
    ['SB2 held', '+SB2', [], 1000],
    ['nothing pressed', '0', [], 'OL'],
    ['SB2 and SB3 held', '+SB2 +SB3', [], 'OL'],
    ['SB2 held, coil broken', '+SB2', fault('KM1.A1'), 'OL'],
    ['SB2 held, coil shorted', '+SB2', [{ kind: 'short', part: 'KM1.A1' }], 0],
  ])('%s', (_, acts, faults, shows) => {
    const run = act(new CircuitRun(withFaults(reversing, faults)), acts)
    expect(run.measure({ mode: 'ohms', red: '1', black: '0', range: 2000 }).shows).toBe(shows)
  })
})
