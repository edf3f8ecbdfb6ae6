/** Whatever is done in the editor, what comes out is a program, and what was done can be taken back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginHistory, type EditHistory, edited, redone, undone } from '../edit-history.ts'
import { anyLadder } from '../ladder/ladder.fixture.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { toInstructions } from '../ladder/to-instructions.ts'
import { toLadder } from '../ladder/to-ladder.ts'
import { parseProgram } from '../program/parse-program.ts'
import { printProgram } from '../program/print-program.ts'
import { drawLadder } from './draw-ladder.ts'
import { editLadder } from './edit-ladder.ts'
import { readEdit } from './read-edit.ts'
import { parseSpot, placesOf, saySpot } from './spot.ts'

const words = ['AND', 'before-ANI', 'OR', 'left-ORP', 'OUT', 'SET', 'LD', 'LDI', 'write', 'change', 'delete', 'deleteRow', 'up', 'down']
const typed = ['X1', 'X0 Y0', 'Y3', 'M0 MC N0 M9', 'T1 K5', 'STL S20', 'TON F9 K100', 'INV', 'P1', 'CJ P1', 'AND= D0 K3', 'X8', '']

/** Where (a share of all places), which word, and what was typed. */
const step = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  word: fc.constantFrom(...words),
  what: fc.constantFrom(...typed),
})
const steps = fc.array(step, { maxLength: 12 })

function take(ladder: Ladder, { at, word, what }: { at: number; word: string; what: string }): Ladder {
  const places = placesOf(ladder)
  const place = places[Math.floor(at * places.length)]
  if (place === undefined) throw new Error('END is always there')
  const edit = readEdit(word, what, place.leaf)
  const next = edit.ok ? editLadder(ladder, place.spot, edit.value) : edit
  if (!next.ok) {
    expect(next.problem).toMatch(/[\u4e00-\u9fff]/)
    return ladder
  }
  expect(placesOf(next.value.ladder).map(({ spot }) => saySpot(spot))).toContain(saySpot(next.value.at))
  return next.value.ladder
}

const again = (ladder: Ladder): unknown => {
  const program = parseProgram(printProgram(toInstructions(ladder)))
  const read = program.ok ? toLadder(program.value) : program
  return read.ok ? read.value : read.problem
}

/** As an editor holds it: read from a text. */
const sound = anyLadder.map((ladder) => again(ladder) as Ladder)

describe('after any sequence of edits', () => {
  test('the program reads again as the same ladder', () => {
    fc.assert(
      fc.property(sound, steps, (begun, done) => {
        const ladder = done.reduce(take, begun)
        expect(again(ladder)).toEqual(ladder)
      }),
      { numRuns: 150 },
    )
  })

  test('undo leads back step by step, redo forward again', () => {
    fc.assert(
      fc.property(sound, steps, (begun, done) => {
        const seen: Ladder[] = [begun]
        let history: EditHistory<Ladder> = beginHistory(begun)
        for (const each of done) {
          history = edited(history, take(history.present, each))
          if (history.present !== seen[seen.length - 1]) seen.push(history.present)
        }
        const last = history.present
        for (const before of seen.slice(0, -1).reverse()) {
          history = undone(history)
          expect(history.present).toBe(before)
        }
        for (const _ of seen.slice(1)) history = redone(history)
        expect(history.present).toBe(last)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the grid', () => {
  test('shows every place once, nothing over another, all inside', () => {
    fc.assert(
      fc.property(sound, steps, (begun, done) => {
        const ladder = done.reduce(take, begun)
        const drawings = drawLadder(ladder)
        const shown = drawings.flatMap(({ cells }) => cells.map(({ spot }) => saySpot(spot)))
        expect([...shown].sort()).toEqual(
          placesOf(ladder)
            .map(({ spot }) => saySpot(spot))
            .sort(),
        )
        for (const { cells, rows, cols, wires } of drawings) {
          const taken = cells.flatMap(({ row, col, width }) => Array.from({ length: width }, (_, nth) => `${row}.${col + nth}`))
          expect(new Set(taken).size).toBe(taken.length)
          expect(cells.every(({ row, col, width }) => row < rows && col + width <= cols)).toBe(true)
          expect(wires.every(({ toRow, toCol }) => toRow < rows && toCol <= cols)).toBe(true)
          const crossed = wires.flatMap(({ fromRow, fromCol, toRow, toCol }) =>
            fromRow === toRow ? Array.from({ length: toCol - fromCol }, (_, nth) => `${fromRow}.${fromCol + nth}`) : [],
          )
          expect(crossed.filter((place) => taken.includes(place))).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a spot can be written down and read again', () => {
    fc.assert(
      fc.property(sound, (ladder) => {
        for (const { spot } of placesOf(ladder)) expect(parseSpot(saySpot(spot))).toEqual(spot)
      }),
      { numRuns: 50 },
    )
  })
})
