import { expect, test } from 'vitest'
import { aCircuit } from '#domain/circuit/circuit.fixture.ts'
import { readShown, sayActs } from './shown-fault.ts'

/** L2 – SB – 1 – SC – 2 – KM – L3 */
const circuit = aCircuit('SB.3 no L2-1', 'SC.1 nc 1-2', 'KM.A1 coil 2-L3')
const reads = [
  { red: '1', black: 'L3', volts: 380 },
  { red: '2', black: 'L3', volts: 0 },
] as const

test('the part is open, the acts are done, and the meter reads', () => {
  expect(readShown(circuit, { circuit: 'small', part: 'SC.1', acts: [{ kind: 'press', device: 'SB' }], reads })).toEqual([380, 0])
})

test('another part, another reading', () => {
  expect(readShown(circuit, { circuit: 'small', part: 'KM.A1', acts: [{ kind: 'press', device: 'SB' }], reads })).toEqual([380, 380])
})

test('without the act there is hardly a volt: what hangs in the air still shows some', () => {
  expect(readShown(circuit, { circuit: 'small', part: 'SC.1', acts: [], reads }).every((volts) => Number(volts) < 10)).toBe(true)
})

test('what was done is said in order', () => {
  expect(
    sayActs([
      { kind: 'press', device: 'SB2' },
      { kind: 'release', device: 'SB2' },
      { kind: 'wait', ms: 3500 },
    ]),
  ).toBe('按住 SB2，松开 SB2，等 3.5 秒')
})
