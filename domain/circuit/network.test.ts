import { describe, expect, test } from 'vitest'
import { aCircuit, powered } from './circuit.fixture.ts'
import type { Circuit } from './circuit.ts'

/** 380 V to 38 V behind 100 Ω, loaded with 10 Ω, which the input sees as 1000 Ω. */
const small = aCircuit('R.1 resistor L2-1 100', 'R.2 resistor 2-3 10')
const transformed: Circuit = {
  ...small,
  devices: [...small.devices, { id: 'TC', says: '变压器', kind: 'transformer', ratio: 0.1 }],
  couplings: [{ device: 'TC', primary: ['1', 'L3'], secondary: ['2', '3'] }],
}

describe('three phases', () => {
  test('any two are 380 V apart', () => {
    const run = powered(small)
    expect(run.voltsBetween('L1', 'L2')).toBeCloseTo(380, 9)
    expect(run.voltsBetween('L2', 'L3')).toBeCloseTo(380, 9)
    expect(run.voltsBetween('L3', 'L1')).toBeCloseTo(380, 9)
  })
})

describe('a transformer', () => {
  test('draws from its input what it gives at its output', () => {
    const run = powered(transformed)
    expect(run.voltsBetween('1', 'L3')).toBeCloseTo((380 * 1005) / 1105, 3)
    expect(run.voltsBetween('2', '3')).toBeCloseTo((38 * 1000) / 1105, 3)
    expect(run.ampsThrough('R.1')).toBeCloseTo(run.ampsThrough('R.2') / 10, 6)
  })

  test('that is broken gives nothing and draws nothing', () => {
    const run = powered({ ...transformed, couplings: transformed.couplings.map((each) => ({ ...each, isBroken: true })) })
    expect(run.voltsBetween('2', '3')).toBeCloseTo(0, 6)
    expect(run.ampsThrough('R.1')).toBeCloseTo(0, 6)
  })
})
