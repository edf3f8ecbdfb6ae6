/** All that the ladder room shows, from what its page brought and where the attempt is. */
import type { BenchMode, BenchResult } from '#domain/bench/result.ts'
import type { Score, SheetItem } from '#domain/bench/score-sheet.ts'
import { saySpot } from '#domain/plc/edit/spot.ts'
import type { Ladder } from '#domain/plc/ladder/ladder.ts'
import { toLadder } from '#domain/plc/ladder/to-ladder.ts'
import type { Program, ProgramProblem } from '#domain/plc/program/instruction.ts'
import { lintProgram } from '#domain/plc/program/lint-program.ts'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { type Allotment, type AllotmentProblem, allotted, checkAllotment } from '#domain/plc/task/allotment.ts'
import { type Judgement, judgeTask } from '#domain/plc/task/judge-task.ts'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { type Findings, scoreProgram, unseenItems } from '#domain/plc/task/score-program.ts'
import type { PlcData } from './plc-data.ts'
import { allotmentOf, countOf, cursorIn, fields, historyOf, modeOf, textOf } from './plc-place.ts'
import { isClosed } from './take-act.ts'

export type Read =
  | { readonly kind: 'sound'; readonly program: Program; readonly ladder: Ladder; readonly remarks: readonly ProgramProblem[] }
  | { readonly kind: 'wrong'; readonly problems: readonly ProgramProblem[] }

/** What was found when the program was checked. */
export type Checked = {
  readonly judgements: readonly Judgement[]
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
  /** The point whose run is shown. */
  readonly shown: string | undefined
  readonly spentS: number | undefined
  /** Where the attempt is, for the hidden fields of its forms. */
  readonly at: readonly (readonly [string, string])[]
}

export function readPlc(data: PlcData, at: URLSearchParams): PlcView {
  const mode = modeOf(at)
  const begun = countOf(at, fields.begun)
  const done = countOf(at, fields.done)
  const version = at.get(fields.version)
  const text = textOf(at)
  const read = readText(text)
  const history = historyOf(at)
  const allotment = allotmentOf(at)
  const isExam = mode === 'exam'
  const allotmentProblems = isExam ? checkAllotment(data.task, allotment) : []
  const task = isExam ? (allotted(data.task, allotment) ?? data.task) : data.task
  const isUnwired = isExam && allotted(data.task, allotment) === undefined
  const isChecked = at.has(fields.checked) && (!isExam || done !== undefined)
  const findings: Findings = {
    allotment: isExam ? allotmentProblems : undefined,
    problems: read.kind === 'wrong' ? read.problems : [],
    remarks: read.kind === 'sound' ? read.remarks : [],
    judgements: isChecked && read.kind === 'sound' && !isUnwired && !isBare(read) ? judgeTask(task, read.program) : [],
  }
  const isClosedNow = isClosed(data, at)
  return {
    data,
    task,
    mode,
    phase: isClosedNow ? 'over' : isExam && begun === undefined ? 'ready' : 'open',
    isOld: version !== null && version !== data.version,
    text,
    read,
    cursor: read.kind === 'sound' ? saySpot(cursorIn(read.ladder, at)?.spot ?? { row: 0, turns: [] }) : undefined,
    tab: at.get(fields.tab) === 'list' || read.kind === 'wrong' ? 'list' : 'ladder',
    refused: at.get(fields.refused)?.slice(0, 200),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    allotment,
    allotmentProblems,
    checked: isChecked
      ? { judgements: findings.judgements, score: scoreProgram(data.sheet, findings), unseen: unseenItems(data.sheet, findings) }
      : undefined,
    hasTried: (countOf(at, fields.tries) ?? 0) > 0,
    reference: (at.has(fields.reference) && !isExam) || (isExam && done !== undefined) ? data.task.reference : undefined,
    shown: at.get(fields.shown) ?? undefined,
    spentS: begun !== undefined && done !== undefined && done >= begun ? done - begun : undefined,
    at: [...at],
  }
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
  const isAllRight = checked.judgements.length > 0 && checked.judgements.every(({ kind }) => kind === 'passed')
  if (phase !== 'over' && !(mode === 'practice' && (isAllRight || reference !== undefined))) return undefined
  const { score } = checked
  return {
    bank: data.bank,
    task: data.task.trains.toLowerCase(),
    exercise: data.task.id,
    mode,
    got: score.got,
    outOf: score.outOf,
    items: score.items.map(({ item, got }) => ({ id: item.id, got, outOf: item.points })),
    redLines: [],
    weak: [...new Set(score.items.filter(({ item, got }) => got < item.points).flatMap(({ item }) => data.weak[item.id] ?? []))],
    version: data.version,
  }
}
