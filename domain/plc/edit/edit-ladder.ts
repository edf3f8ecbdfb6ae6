/** One edit of a ladder at the cursor: the ladder after it with the cursor on what was written, or a sentence that says why not. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Ladder, Row, Rung } from '../ladder/ladder.ts'
import { toInstructions } from '../ladder/to-instructions.ts'
import { toLadder } from '../ladder/to-ladder.ts'
import type { Act, Mark, Test } from '../program/instruction.ts'
import { parseProgram } from '../program/parse-program.ts'
import { printProgram } from '../program/print-program.ts'
import { changeMark, deleteRow, insertMark, insertMaster, insertRung, moveRow, outputAtStep } from './edit-rows.ts'
import { editRung, type RungEdit } from './edit-rung.ts'
import { type Leaf, placeAt, placesOf, type Spot } from './spot.ts'

export type Edit =
  | RungEdit
  | { readonly kind: 'rung'; readonly test: Test; readonly act: Act }
  | { readonly kind: 'master'; readonly test: Test; readonly act: Extract<Act, { kind: 'master' }> }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'changeMark'; readonly mark: Mark }
  | { readonly kind: 'deleteRow' }
  | { readonly kind: 'moveRow'; readonly by: 1 | -1 }

export type Edited = { readonly ladder: Ladder; readonly at: Spot }

/** The ladder must have come from a program that runs; so does the one that is given back. */
export function editLadder(ladder: Ladder, at: Spot, edit: Edit): Result<Edited, string> {
  const rows = editRows(ladder, at, edit)
  if (!rows.ok) return rows
  const bus = rows.value.findIndex((row, nth) => isOnBus(row) && !isStep(rows.value[nth - 1]))
  if (bus >= 0) return fail('这样会有一行没有触点。没有触点的输出只能紧跟在 STL 后面')
  const parsed = parseProgram(printProgram(toInstructions(rows.value)))
  if (!parsed.ok) return fail(`这样改不行：${parsed.problem[0]?.says ?? ''}`)
  const read = toLadder(parsed.value)
  return read.ok ? ok({ ladder: read.value, at: cursorAfter(rows.value, at, edit) }) : fail('这样改不行')
}

const isOnBus = (row: Row | undefined): boolean => row?.kind === 'rung' && row.path.length === 0
const isStep = (row: Row | undefined): boolean => row?.kind === 'mark' && row.mark.kind === 'step'

function editRows(ladder: Ladder, at: Spot, edit: Edit): Result<Ladder, string> {
  const row = ladder[at.row]
  if (row === undefined) return fail('光标不在梯形图上')
  switch (edit.kind) {
    case 'rung':
      return ok(insertRung(ladder, at.row, edit.test, edit.act))
    case 'master':
      return ok(insertMaster(ladder, at.row, edit.test, edit.act))
    case 'mark':
      return insertMark(ladder, at.row, edit.mark)
    case 'changeMark':
      return changeMark(ladder, at.row, edit.mark)
    case 'moveRow':
      return moveRow(ladder, at.row, edit.by)
    case 'deleteRow':
      return deleteRow(ladder, at.row)
    case 'delete':
      return row.kind === 'mark' ? deleteRow(ladder, at.row) : inRung(ladder, row, at, edit)
    case 'output':
      return row.kind === 'mark' ? outputAtStep(ladder, at.row, edit.act) : inRung(ladder, row, at, edit)
    case 'series':
    case 'beside':
    case 'changePart':
    case 'changeAct':
      return row.kind === 'mark' ? fail('光标在单独的一行上，这里放不下触点。先用“新的一行”') : inRung(ladder, row, at, edit)
  }
}

function inRung(ladder: Ladder, rung: Rung, at: Spot, edit: RungEdit): Result<Ladder, string> {
  const edited = editRung(rung, at.turns, edit)
  return edited.ok ? ok(ladder.map((row, nth) => (nth === at.row ? edited.value : row))) : edited
}

/** On what was written; where nothing was, as near as can be to where it stood. */
function cursorAfter(rows: Ladder, at: Spot, edit: Edit): Spot {
  const written = writtenBy(edit)
  const found = placesOf(rows).find(({ leaf }) => written !== undefined && written === contentOf(leaf))
  if (found !== undefined) return found.spot
  const row = Math.min(edit.kind === 'moveRow' ? at.row + edit.by : at.row, rows.length - 1)
  return placeAt(rows, { ...at, row })?.spot ?? { row: 0, turns: [] }
}

const contentOf = (leaf: Leaf): unknown => (leaf.kind === 'part' ? leaf.part : leaf.kind === 'act' ? leaf.act : leaf.mark)

function writtenBy(edit: Edit): unknown {
  switch (edit.kind) {
    case 'series':
    case 'changePart':
      return edit.part
    case 'beside':
    case 'rung':
    case 'master':
      return edit.test
    case 'output':
    case 'changeAct':
      return edit.act
    case 'mark':
    case 'changeMark':
      return edit.mark
    case 'delete':
    case 'deleteRow':
    case 'moveRow':
      return undefined
  }
}
