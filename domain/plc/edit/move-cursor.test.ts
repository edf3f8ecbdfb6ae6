import { expect, test } from 'vitest'
import { toLadder } from '../ladder/to-ladder.ts'
import { parseProgram } from '../program/parse-program.ts'
import { drawLadder } from './draw-ladder.ts'
import { type Arrow, moveCursor } from './move-cursor.ts'

const program = parseProgram('LD X0\nOR Y0\nAND X1\nOUT Y0\nOUT T0 K50\nLD T0\nOUT Y1\nEND')
const ladder = program.ok ? toLadder(program.value) : program
if (!ladder.ok) throw new Error('it is sound')
const drawings = drawLadder(ladder.value)
const walk = (from: string, ...arrows: readonly Arrow[]) => arrows.reduce((at, arrow) => moveCursor(drawings, at, arrow), from)

test('sideways along the rung, up and down to what is nearest', () => {
  expect(walk('0p0b0p0', 'right')).toBe('0p1')
  expect(walk('0p0b0p0', 'right', 'right')).toBe('0d0')
  expect(walk('0p0b0p0', 'right', 'right', 'down')).toBe('0d1')
  expect(walk('0p0b1p0', 'right')).toBe('0d1')
  expect(walk('0p0b0p0', 'down')).toBe('0p0b1p0')
  expect(walk('0p0b0p0', 'down', 'down')).toBe('1p0')
  expect(walk('1d0', 'up')).toBe('0d1')
  expect(walk('1d0', 'left', 'up')).toBe('0p0b1p0')
})

test('at the edge, and from nowhere, it stays', () => {
  expect(walk('0p0b0p0', 'left')).toBe('0p0b0p0')
  expect(walk('0p0b0p0', 'up')).toBe('0p0b0p0')
  expect(walk('2', 'down', 'right')).toBe('2')
  expect(walk('9p9', 'down')).toBe('9p9')
})
