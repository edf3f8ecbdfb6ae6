/** All that the ladder room shows, from what its page brought and where the attempt is. */
import { modeIn, wholeIn } from '#app/bench/attempt/address-fields.ts'
import { resultIn } from '#domain/bench/exercise-frame.ts'
import type { BenchMode, BenchResult } from '#domain/bench/result.ts'
import type { Score, SheetItem } from '#domain/bench/score-sheet.ts'
import { saySpot } from '#domain/plc/edit/spot.ts'
import type { Ladder } from '#domain/plc/ladder/ladder.ts'
import { toLadder } from '#domain/plc/ladder/to-ladder.ts'
import type { Program, ProgramProblem } from '#domain/plc/program/instruction.ts'
import { lintProgram } from '#domain/plc/program/lint-program.ts'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { type Allotment, type AllotmentProblem, allotted, checkAllotment } from '#domain/plc/task/allotment.ts'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { type Findings, scoreProgram, unseenItems } from '#domain/plc/task/score-program.ts'
import { type Trace, traceTask } from '#domain/plc/task/trace-task.ts'
import type { PlcData } from './plc-data.ts'
import { allotmentOf, cursorIn, fields, historyOf, textOf, versionOf } from './plc-place.ts'
import { isClosed } from './take-act.ts'

export type Read =
  | { readonly kind: 'sound'; readonly program: Program; readonly ladder: Ladder; readonly remarks: readonly ProgramProblem[] }
  | { readonly kind: 'wrong'; readonly problems: readonly ProgramProblem[] }

/** What was found when the program was checked. */
export type Checked = {
  /** One for each function point; none where the program cannot run. */
  readonly traces: readonly Trace[]
  readonly score: Score
  readonly unseen: readonly SheetItem[]
}

export type PlcView = {
  readonly data: PlcData
  /** The task on the terminals that hold: the given ones, or in an exam the person's own. */
  readonly task: PlcTask
  readonly mode: BenchMode
  readonly phase: 'ready' | 'open' | 'over'
  /** Begun with another version: only looked at. */
  readonly isOld: boolean
  readonly text: string
  readonly read: Read
  /** As saySpot writes it; undefined while the program cannot be drawn. */
  readonly cursor: string | undefined
  readonly tab: 'ladder' | 'list'
  readonly refused: string | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly allotment: Allotment
  /** Exam only. */
  readonly allotmentProblems: readonly AllotmentProblem[]
  readonly checked: Checked | undefined
  readonly hasTried: boolean
  readonly reference: string | undefined
  readonly spentS: number | undefined
  /** Where the attempt is, for the hidden fields of its forms. */
  readonly at: readonly (readonly [string, string])[]
}

export function readPlc(data: PlcData, at: URLSearchParams): PlcView {
  const mode = modeIn(at)
  const read = readText(textOf(at))
  const allotment = allotmentOf(at)
  const wired = mode === 'exam' ? allotted(data.task, allotment) : data.task
  const allotmentProblems = mode === 'exam' ? checkAllotment(data.task, allotment) : []
  return {
    data,
    task: wired ?? data.task,
    mode,
    ...phaseOf(data, at),
    text: textOf(at),
    read,
    ...editorOf(read, at),
    allotment,
    allotmentProblems,
    checked: isToCheck(at) ? check(data, read, wired, mode === 'exam' ? allotmentProblems : undefined) : undefined,
    hasTried: (wholeIn(at, fields.tries) ?? 0) > 0,
    reference: showsReference(at) ? data.task.reference : undefined,
    at: [...at],
  }
}

function phaseOf(data: PlcData, at: URLSearchParams): Pick<PlcView, 'phase' | 'isOld' | 'spentS'> {
  const begun = wholeIn(at, fields.begun)
  const done = wholeIn(at, fields.done)
  const version = versionOf(at)
  const isReady = modeIn(at) === 'exam' && begun === undefined
  return {
    phase: isClosed(data, at) ? 'over' : isReady ? 'ready' : 'open',
    isOld: version !== undefined && version !== data.frame.version,
    spentS: begun !== undefined && done !== undefined && done >= begun ? done - begun : undefined,
  }
}

function editorOf(read: Read, at: URLSearchParams): Pick<PlcView, 'cursor' | 'tab' | 'refused' | 'canUndo' | 'canRedo'> {
  const history = historyOf(at)
  return {
    cursor: read.kind === 'sound' ? saySpot(cursorIn(read.ladder, at)?.spot ?? { row: 0, turns: [] }) : undefined,
    tab: at.get(fields.tab) === 'list' || read.kind === 'wrong' ? 'list' : 'ladder',
    refused: at.get(fields.refused)?.slice(0, 200),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}

/** In an exam nothing is found out before it is handed in. */
const isHandedIn = (at: URLSearchParams): boolean => wholeIn(at, fields.done) !== undefined
const isToCheck = (at: URLSearchParams): boolean => at.has(fields.checked) && (modeIn(at) === 'practice' || isHandedIn(at))
const showsReference = (at: URLSearchParams): boolean => (modeIn(at) === 'exam' ? isHandedIn(at) : at.has(fields.reference))

/** `wired` undefined: nothing is wired to anything, so nothing can be tried. */
function check(data: PlcData, read: Read, wired: PlcTask | undefined, allotment: Findings['allotment']): Checked {
  const traces = read.kind === 'sound' && wired !== undefined && !isBare(read) ? traceTask(wired, read.program) : []
  const findings: Findings = {
    allotment,
    problems: read.kind === 'wrong' ? read.problems : [],
    remarks: read.kind === 'sound' ? read.remarks : [],
    judgements: traces.map(({ judgement }) => judgement),
  }
  return { traces, score: scoreProgram(data.frame.sheet, findings), unseen: unseenItems(data.frame.sheet, findings) }
}

function readText(text: string): Read {
  const program = parseProgram(text)
  if (!program.ok) return { kind: 'wrong', problems: program.problem }
  const ladder = toLadder(program.value)
  if (!ladder.ok) return { kind: 'wrong', problems: ladder.problem }
  return { kind: 'sound', program: program.value, ladder: ladder.value, remarks: lintProgram(program.value) }
}

/** Nothing but END. */
const isBare = ({ program }: Extract<Read, { kind: 'sound' }>): boolean => program.length <= 1

/** Over: handed in; in practice when every point passes, or the reference was looked at. */
export function resultOfPlc(view: PlcView): BenchResult | undefined {
  const { data, mode, checked, phase, isOld, reference } = view
  if (checked === undefined || isOld) return undefined
  const isAllRight = checked.traces.length > 0 && checked.traces.every(({ judgement }) => judgement.kind === 'passed')
  if (phase !== 'over' && !(mode === 'practice' && (isAllRight || reference !== undefined))) return undefined
  return resultIn(data.frame, mode, checked.score, [])
}
