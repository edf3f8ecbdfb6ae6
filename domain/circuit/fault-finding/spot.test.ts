import { describe, expect, test } from 'vitest'
import { aCircuit } from '../circuit.fixture.ts'
import { isMendedBy, judgeRange, partsBetween, sayFault, saySpot } from './spot.ts'

const circuit = aCircuit('FU.a link L2-1', 'SB1.1 nc 1-2', 'SB2.3 no 2-3', 'KM.13 no 2-3', 'KM.A1 coil 3-L3')

describe('a marked range', () => {
  test.each([
    ['the part itself', { spot: 'SB1.1' }, { isIn: true, extra: 0 }],
    ['between its wires', { from: '1', to: '2' }, { isIn: true, extra: 0 }],
    ['backwards', { from: '2', to: '1' }, { isIn: true, extra: 0 }],
    ['one part too wide', { from: '1', to: '3' }, { isIn: true, extra: 1 }],
    ['as wide as the circuit', { from: 'L2', to: 'L3' }, { isIn: true, extra: 3 }],
    ['beside it', { from: '2', to: '3' }, { isIn: false, extra: 0 }],
    ['another part', { spot: 'FU.a' }, { isIn: false, extra: 0 }],
  ])('%s', (_, range, judged) => {
    expect(judgeRange(circuit, range, 'SB1.1')).toEqual(judged)
  })

  test('parts side by side are one range; a device is met by one of its parts, a part not by its device', () => {
    expect(partsBetween(circuit, '2', '3').parts.map(({ id }) => id)).toEqual(['SB2.3', 'KM.13'])
    expect(judgeRange(circuit, { spot: 'KM.A1' }, 'KM').isIn).toBe(true)
    expect(judgeRange(circuit, { spot: 'KM' }, 'KM.A1').isIn).toBe(false)
  })
})

test('a whole device is mended with its parts, its mechanics not with one of them', () => {
  expect(isMendedBy(circuit, { kind: 'open', part: 'KM.A1' }, 'KM')).toBe(true)
  expect(isMendedBy(circuit, { kind: 'stuck', device: 'KM', where: 'out' }, 'KM.A1')).toBe(false)
})

test('places and faults in words', () => {
  expect(saySpot(circuit, 'SB1.1')).toBe('SB1 常闭触点（1–2）')
  expect(sayFault(circuit, { kind: 'welded', target: 'SB2.3' })).toBe('SB2 常开触点（2–3）粘住，断不开')
  expect(sayFault(circuit, { kind: 'stuck', device: 'KM', where: 'out' })).toBe('KM 卡住，动不了')
})
