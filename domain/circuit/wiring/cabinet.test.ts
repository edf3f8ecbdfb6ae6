import { expect, test } from 'vitest'
import { aCircuit } from '#domain/circuit/circuit.fixture.ts'
import { cabinetOf } from './cabinet.ts'
import { drawnJoints } from './drawn-joints.ts'

const holding = aCircuit('FU.a link L2-1', 'SB.3 no 1-4', 'KM.13 no 1-4', 'KM.A1 coil 4-0', 'FU.b link 0-L3')

test('screws are called as on the devices', () => {
  const { terminals } = cabinetOf(holding)
  expect(terminals.map(({ id }) => id).join(' ')).toBe('XT:L1 XT:L2 XT:L3 FU:1 FU:2 FU:3 FU:4 SB:3 SB:4 KM:13 KM:14 KM:A1 KM:A2')
})

test('the drawing goes from screw to screw, no screw takes more than two wires', () => {
  const cabinet = cabinetOf(holding)
  const joints = drawnJoints(cabinet)
  const say = (nth: number): string | undefined => cabinet.terminals[nth]?.id
  expect(joints.map(({ a, b, number }) => `${number}: ${say(a)}–${say(b)}`)).toEqual([
    'L2: XT:L2–FU:1',
    'L3: XT:L3–FU:4',
    '1: FU:2–SB:3',
    '1: SB:3–KM:13',
    '4: SB:4–KM:14',
    '4: KM:14–KM:A1',
    '0: FU:3–KM:A2',
  ])
})
