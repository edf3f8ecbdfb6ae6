import { describe, expect, test } from 'vitest'
import { toInstructions } from '../ladder/to-instructions.ts'
import { toLadder } from '../ladder/to-ladder.ts'
import { parseProgram } from '../program/parse-program.ts'
import { printProgram } from '../program/print-program.ts'
import { type Edited, editLadder } from './edit-ladder.ts'
import { readEdit } from './read-edit.ts'
import { parseSpot, placeAt, placesOf, saySpot } from './spot.ts'

const begin = (text: string, at: string): Edited => {
  const program = parseProgram(text.replaceAll(';', '\n'))
  const ladder = program.ok ? toLadder(program.value) : program
  const spot = parseSpot(at)
  if (!ladder.ok || spot === undefined) throw new Error('the test begins with what is sound')
  return { ladder: ladder.value, at: spot }
}

/** Edits one after the other, each as `word what`; a `>spot` puts the cursor there. */
function edited(text: string, at: string, ...edits: readonly string[]): string {
  let now = begin(text, at)
  for (const edit of edits) {
    if (edit.startsWith('>')) {
      now = { ...now, at: parseSpot(edit.slice(1)) ?? now.at }
      continue
    }
    const [word = '', ...typed] = edit.split(' ')
    const place = placeAt(now.ladder, now.at)
    if (place === undefined) throw new Error('the cursor is nowhere')
    const read = readEdit(word, typed.join(' '), place.leaf)
    const next = read.ok ? editLadder(now.ladder, place.spot, read.value) : read
    if (!next.ok) return next.problem
    now = next.value
  }
  return `${printProgram(toInstructions(now.ladder)).trimEnd().replaceAll('\n', '; ')} @${saySpot(now.at)}`
}

describe('a rung is built from nothing', () => {
  test('self-hold: new rung, contact beside, stop in series before the coil', () => {
    expect(edited('END', '0', 'LD X0 Y0')).toBe('LD X0; OUT Y0; END @0p0')
    expect(edited('END', '0', 'LD X0 Y0', 'OR Y0')).toBe('LD X0; OR Y0; OUT Y0; END @0p0b1p0')
    expect(edited('END', '0', 'LD X0 Y0', 'OR Y0', '>0d0', 'AND X1')).toBe('LD X0; OR Y0; AND X1; OUT Y0; END @0p1')
  })

  test('on the coil OR goes beside everything; left of a contact too where it is asked', () => {
    expect(edited('LD X0;AND X1;OUT Y0;END', '0d0', 'OR M0')).toBe('LD X0; AND X1; OR M0; OUT Y0; END @0p0b1p0')
    expect(edited('LD X0;AND X1;AND X2;OUT Y0;END', '0p1', 'left-OR M0')).toBe('LD X0; AND X1; OR M0; AND X2; OUT Y0; END @0p0b1p0')
    expect(edited('LD X0;AND X1;AND X2;OUT Y0;END', '0p1', 'OR M0')).toBe('LD X0; LD X1; OR M0; ANB; AND X2; OUT Y0; END @0p1b1p0')
  })

  test('outputs: one more, one with a contact of its own, a timer', () => {
    expect(edited('LD X0;OUT Y0;END', '0d0', 'OUT T0 K50')).toBe('LD X0; OUT Y0; OUT T0 K50; END @0d1')
    expect(edited('LD X0;OUT Y0;OUT Y1;END', '0d1', 'ANI X1')).toBe('LD X0; MPS; OUT Y0; MPP; ANI X1; OUT Y1; END @0d1p0')
    expect(edited('LD X0;OUT Y0;END', '0p0', 'write TON F0 K500')).toBe('LD X0; TON F0 K500; OUT Y0; END @0p1')
  })

  test('steps and master controls come with their ends', () => {
    expect(edited('END', '0', 'write STL S20', 'OUT Y0')).toBe('STL S20; OUT Y0; RET; END @1d0')
    expect(edited('END', '0', 'write STL S20', 'write STL S21', 'LD X1 SET S20')).toBe('STL S20; STL S21; LD X1; SET S20; RET; END @2p0')
    expect(edited('END', '0', 'LD X0 MC N0 M100')).toBe('LD X0; MC N0 M100; MCR N0; END @0p0')
    expect(edited('LD X0;MC N0 M100;LD X1;OUT Y0;MCR N0;END', '0p0', 'deleteRow')).toBe('LD X1; OUT Y0; END @0p0')
    expect(edited('STL S20;OUT Y0;RET;END', '0', 'delete')).toBe('这样会有一行没有触点。没有触点的输出只能紧跟在 STL 后面')
  })
})

describe('what is there is changed', () => {
  test('a device alone keeps the kind; a whole instruction does not', () => {
    expect(edited('LDI X0;OUT T0 K50;END', '0p0', 'change X7')).toBe('LDI X7; OUT T0 K50; END @0p0')
    expect(edited('LDI X0;OUT T0 K50;END', '0d0', 'change T1 K30')).toBe('LDI X0; OUT T1 K30; END @0d0')
    expect(edited('LDI X0;OUT T0 K50;END', '0p0', 'change LDP X1')).toBe('LDP X1; OUT T0 K50; END @0p0')
    expect(edited('STL S20;OUT Y0;RET;END', '0', 'change S21')).toBe('STL S21; OUT Y0; RET; END @0')
  })

  test('what is taken out leaves a sound rung', () => {
    expect(edited('LD X0;OR Y0;AND X1;OUT Y0;END', '0p0b1p0', 'delete')).toBe('LD X0; AND X1; OUT Y0; END @0p0')
    expect(edited('LD X0;MPS;OUT Y0;MPP;AND X1;OUT Y1;END', '0d0', 'delete')).toBe('LD X0; AND X1; OUT Y1; END @0d0')
    expect(edited('LD X0;OUT Y0;LD X1;OUT Y1;END', '0p0', 'down')).toBe('LD X1; OUT Y1; LD X0; OUT Y0; END @1p0')
  })
})

test.each([
  ['LD X0;OUT Y0;END', '0p0', 'delete', '没有触点'],
  ['LD X0;OUT Y0;END', '0d0', 'delete', '只有这一个输出'],
  ['LD X0;OUT Y0;END', '1', 'delete', 'END 不能删'],
  ['LD X0;OUT Y0;END', '0p0', 'AND X8', '八进制'],
  ['LD X0;OUT Y0;END', '0p0', 'AND', '先写软元件'],
  ['LD X0;OUT Y0;END', '0p0', 'LD X1', '触点和输出'],
  ['LD X0;OUT Y0;END', '0p0', 'write ANB', '自己生成'],
  ['LD X0;OR X1;OUT Y0;END', '0p0b1p0', 'write INV', '主干'],
  ['LD X0;OUT Y0;END', '0p0', 'write CJ P3', '没有标号 P3'],
  ['LD X0;OUT Y0;END', '0p0', 'down', '最下面'],
  ['STL S20;OUT Y0;RET;END', '2', 'delete', 'RET 不能单独删'],
  ['LD X0;OUT Y0;END', '1', 'AND X1', '新的一行'],
])('refused with the reason: %s at %s, %s', (text, at, edit, says) => {
  expect(edited(text, at, edit)).toContain(says)
})

test('a spot that is not there leads to the nearest that is; nonsense to none', () => {
  const { ladder } = begin('LD X0;OR Y0;AND X1;OUT Y0;END', '0')
  expect(placesOf(ladder).map(({ spot }) => saySpot(spot))).toEqual(['0p0b0p0', '0p0b1p0', '0p1', '0d0', '1'])
  expect(saySpot(placeAt(ladder, { row: 0, turns: [] })?.spot ?? { row: 9, turns: [] })).toBe('0p0b0p0')
  expect(saySpot(placeAt(ladder, { row: 7, turns: [] })?.spot ?? { row: 9, turns: [] })).toBe('0p0b0p0')
  for (const text of ['', 'x', '0q1', '-1', '0p', `0${'p1'.repeat(99)}`]) expect(parseSpot(text)).toBeUndefined()
})
