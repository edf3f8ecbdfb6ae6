import { describe, expect, test } from 'vitest'
import { toLadder } from '../ladder/to-ladder.ts'
import { sayDevice } from '../program/device.ts'
import { parseProgram } from '../program/parse-program.ts'
import { drawLadder } from './draw-ladder.ts'
import { sayRow } from './say-ladder.ts'
import { saySpot } from './spot.ts'

const ladderOf = (text: string) => {
  const program = parseProgram(`${text};END`.replaceAll(';', '\n'))
  const ladder = program.ok ? toLadder(program.value) : program
  if (!ladder.ok) throw new Error(ladder.problem[0]?.says)
  return ladder.value
}

const watching = (on: readonly string[]) => ({
  isOn: (device: Parameters<typeof sayDevice>[0]) => on.includes(sayDevice(device)),
  numberIn: () => 7,
})

/** The spots that are live, and how many wires. */
function live(text: string, ...on: readonly string[]): string {
  const drawings = drawLadder(ladderOf(text), watching(on))
  return drawings
    .flatMap(({ cells }) => cells.flatMap(({ spot, isLive, leaf }) => (isLive && leaf.kind !== 'mark' ? [saySpot(spot)] : [])))
    .join(' ')
}

describe('power flows', () => {
  test('through what is closed, round what is open', () => {
    const hold = 'LD X0;OR Y0;AND X1;OUT Y0'
    expect(live(hold)).toBe('')
    expect(live(hold, 'X0')).toBe('0p0b0p0')
    expect(live(hold, 'X1')).toBe('')
    expect(live(hold, 'Y0', 'X1')).toBe('0p0b1p0 0p1 0d0')
    expect(live('LDI X0;OUT Y0', 'X0')).toBe('')
    expect(live('LDI X0;OUT Y0')).toBe('0p0 0d0')
    expect(live('LDP X0;OUT Y0', 'X0')).toBe('')
    expect(live('LD= D0 K7;INV;OUT Y0')).toBe('0p0')
    expect(live('LD X0;TON F0 K100;OUT Y0', 'X0', 'F0')).toBe('0p0 0p1 0d0')
  })

  test('from the rail of a step or of a master control only while it is on', () => {
    expect(live('STL S20;OUT Y0;LD X0;SET S21;RET', 'X0')).toBe('')
    expect(live('STL S20;OUT Y0;LD X0;SET S21;RET', 'X0', 'S20')).toBe('1d0 2p0 2d0')
    expect(live('STL S20;STL S21;OUT Y0;RET', 'S21')).toBe('')
    expect(live('LD X0;MC N0 M9;LD X1;OUT Y0;MCR N0;LD X1;OUT Y1', 'X0', 'X1')).toBe('0p0 0d0 3p0 3d0')
    expect(live('LD X0;MC N0 M9;LD X1;OUT Y0;MCR N0', 'X0', 'X1', 'M9')).toBe('0p0 0d0 1p0 1d0')
  })
})

test('branches stand below, outputs at the right, all rows equally wide', () => {
  const [first, second] = drawLadder(ladderOf('LD X0;OR Y0;AND X1;OUT Y0;OUT T0 K50;LD= D0 K1;AND X2;OUT Y1'))
  expect(first?.cells.map(({ spot, row, col, width }) => `${saySpot(spot)} ${row},${col} ${width}`)).toEqual([
    '0p0b0p0 0,0 1',
    '0p0b1p0 1,0 1',
    '0p1 0,1 1',
    '0d0 0,3 2',
    '0d1 1,3 2',
  ])
  expect(second?.cols).toBe(first?.cols)
  expect(first?.wires.map(({ fromRow, fromCol, toRow, toCol }) => `${fromRow},${fromCol}-${toRow},${toCol}`)).toEqual([
    '0,1-1,1',
    '0,2-0,3',
    '1,2-1,3',
    '0,2-1,2',
  ])
})

test.each([
  ['LD X0;OR Y0;ANI X1;OUT Y0', '（X0（启动） 常开 并 Y0 常开） 串 X1 常闭，输出 Y0'],
  ['LD X0;MPS;OUT T0 K50;MPP;LD= T0 K3;OR M0;ANB;RST C0', 'X0（启动） 常开，定时器 T0，设定 50；再经 （T0 等于 3 并 M0 常开），复位 C0'],
  ['LDP X1;CTU F0 K5 X0;MOVP K1 D0;DEC D1', 'X1 上升沿 串 功能块 CTU F0 5 次，清零 X0（启动），把 1 送到 D0，只送一次；D1 减 1'],
])('in words: %s', (text, says) => {
  const [row] = ladderOf(text)
  expect(row && sayRow(row, ({ of, no }) => (of === 'X' && no === 0 ? '启动' : undefined))).toBe(says)
})
