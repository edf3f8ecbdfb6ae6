/** What a form of the ladder room asks for, done. */

import { modeIn, wholeIn } from '#app/bench/attempt/address-fields.ts'
import { editLadder } from '#domain/plc/edit/edit-ladder.ts'
import { readEdit } from '#domain/plc/edit/read-edit.ts'
import { saySpot } from '#domain/plc/edit/spot.ts'
import { edited, redone, undone } from '#domain/plc/edit-history.ts'
import { toInstructions } from '#domain/plc/ladder/to-instructions.ts'
import { toLadder } from '#domain/plc/ladder/to-ladder.ts'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { printProgram } from '#domain/plc/program/print-program.ts'
import { inputKey, outputKey } from '#domain/plc/task/allotment.ts'
import type { PlcData } from './plc-data.ts'
import { cursorIn, fields, historyOf, set, textOf, versionOf, withHistory, writeAllotment } from './plc-place.ts'

/** `do` says what; without it nothing is asked. The rest of the form is where the attempt is. */
export function takeAct(data: PlcData, asked: URLSearchParams, now: number): URLSearchParams {
  const act = asked.get('do')
  const at = placeIn(asked)
  if (act === null || isClosed(data, at)) return at
  if (act === 'begin') return placeIn(begun(data, at, now))
  const going = at.has(fields.begun) || modeIn(at) === 'exam' ? at : begun(data, at, now)
  if (modeIn(going) === 'exam' && !going.has(fields.begun)) return going
  going.delete(fields.refused)
  return placeIn(done(data, going, asked, act, now))
}

/** Only what belongs to a place, so that a form may carry more; always in the same order, so that one place is one address. */
function placeIn(asked: URLSearchParams): URLSearchParams {
  const at = new URLSearchParams()
  for (const name of Object.values(fields)) set(at, name, (asked.get(name) ?? '').replace(/\r\n?/g, '\n'))
  return at
}

/** Handed in, or begun with another version: looked at, not gone on with. */
export function isClosed(data: PlcData, at: URLSearchParams): boolean {
  const version = versionOf(at)
  return (version !== undefined && version !== data.frame.version) || wholeIn(at, fields.done) !== undefined
}

function begun(data: PlcData, at: URLSearchParams, now: number): URLSearchParams {
  const next = new URLSearchParams(at)
  next.set(fields.begun, String(now))
  next.set(fields.version, data.frame.version)
  return next
}

function done(data: PlcData, at: URLSearchParams, asked: URLSearchParams, act: string, now: number): URLSearchParams {
  const history = historyOf(at)
  const isExam = modeIn(at) === 'exam'
  switch (act) {
    case 'list':
      return withHistory(at, edited(history, withNewline((asked.get('text') ?? '').replace(/\r\n?/g, '\n'))))
    case 'undo':
      return withHistory(at, undone(history))
    case 'redo':
      return withHistory(at, redone(history))
    case 'allot':
      return withAllotment(data, at, asked)
    case 'check':
      return isExam ? at : checked(at)
    case 'reference':
      if (!isExam && (wholeIn(at, fields.tries) ?? 0) > 0) checked(at).set(fields.reference, '1')
      return at
    case 'handIn':
      if (isExam) checked(at).set(fields.done, String(now))
      return at
    default:
      return withEdit(at, act === 'word' ? (asked.get('word') ?? '') : act, asked.get('what') ?? '')
  }
}

const withNewline = (text: string): string => (text.trim() === '' ? '' : text.endsWith('\n') ? text : `${text}\n`)

function checked(at: URLSearchParams): URLSearchParams {
  at.set(fields.checked, '1')
  at.set(fields.tries, String(Math.min(999, (wholeIn(at, fields.tries) ?? 0) + 1)))
  return at
}

function withAllotment({ task }: PlcData, at: URLSearchParams, asked: URLSearchParams): URLSearchParams {
  const keys = [...task.inputs.map(inputKey), ...task.outputs.map(outputKey)]
  const typed = keys.map((key) => [key, (asked.get(key) ?? '').trim().slice(0, 6).replace(/[.~]/g, '')] as const)
  set(at, fields.allotment, writeAllotment(new Map(typed.filter(([, device]) => device !== ''))))
  return at
}

/** An edit of the ladder at the cursor. Where it cannot be, the place says why and nothing else changes. */
function withEdit(at: URLSearchParams, word: string, typed: string): URLSearchParams {
  const program = parseProgram(textOf(at))
  const ladder = program.ok ? toLadder(program.value) : program
  if (!ladder.ok) return refused(at, '指令表还有毛病，先在指令表里改好')
  const place = cursorIn(ladder.value, at)
  if (place === undefined) return refused(at, '光标不在梯形图上')
  const edit = readEdit(word, typed.slice(0, 200), place.leaf)
  const next = edit.ok ? editLadder(ladder.value, place.spot, edit.value) : edit
  if (!next.ok) return refused(at, next.problem)
  const written = withHistory(at, edited(historyOf(at), printProgram(toInstructions(next.value.ladder))))
  written.set(fields.cursor, saySpot(next.value.at))
  return written
}

function refused(at: URLSearchParams, says: string): URLSearchParams {
  at.set(fields.refused, says)
  return at
}
