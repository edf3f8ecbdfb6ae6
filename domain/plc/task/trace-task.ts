/** What every signal did while a function point was judged, and what the examiner did and wanted to see: the timing diagram, as data. */
import { sayDevice } from '../program/device.ts'
import type { Program } from '../program/instruction.ts'
import type { Bench } from './bench.ts'
import { type Judgement, judgePoint } from './judge-task.ts'
import type { FunctionPoint, PlcTask, Step } from './plc-task.ts'
import { sayStep } from './say-step.ts'

/** From `atMs` on the signal is like this. */
export type Change = { readonly atMs: number; readonly isOn: boolean }

/** `signal` as in the task: the terminal of an output, the name of a button or sensor. The first change stands at 0. */
export type TraceRow = {
  readonly signal: string
  readonly device: string
  readonly says: string
  readonly kind: 'button' | 'sensor' | 'output'
  readonly changes: readonly Change[]
}

/** One step as it went. For what is looked for, `dueMs` is when it should have come, at the earliest and at the latest. */
export type TraceMark = {
  readonly step: number
  readonly kind: Step['kind']
  readonly says: string
  readonly fromMs: number
  readonly toMs: number
  readonly signals: readonly string[]
  readonly dueMs: readonly [number, number] | undefined
  readonly isMet: boolean
  /** Those of `signals` to blame where it is not met. */
  readonly missing: readonly string[]
}

/** Ends where the point was decided. Steps after a failure were not played, and have no mark. */
export type Trace = {
  readonly judgement: Judgement
  readonly endMs: number
  readonly rows: readonly TraceRow[]
  readonly marks: readonly TraceMark[]
}

/** One trace for each function point, in their order; the judgements are those of judgeTask. */
export const traceTask = (task: PlcTask, program: Program): readonly Trace[] => task.points.map((point) => tracePoint(task, point, program))

function tracePoint(task: PlcTask, point: FunctionPoint, program: Program): Trace {
  const signals = signalsOf(task)
  const changes = signals.map(() => [{ atMs: 0, isOn: false }])
  const marks: Played[] = []
  let endMs = 0
  const note = (bench: Bench): void => {
    for (const [nth, { signal }] of signals.entries()) {
      const row = changes[nth] ?? []
      const isOn = bench.isOn(signal)
      const last = row[row.length - 1]
      if (endMs === 0) row[0] = { atMs: 0, isOn }
      else if (last?.isOn !== isOn) row.push({ atMs: bench.nowMs, isOn })
    }
    endMs = bench.nowMs
  }
  const judgement = judgePoint(task, point, program, {
    afterScan: note,
    afterStep(nth, sinceMs, fromMs, toMs) {
      const step = point.steps[nth]
      if (step !== undefined) marks.push(markOf(task, step, nth, { sinceMs, fromMs, toMs }))
    },
  })
  const failedAt = judgement.kind === 'failed' ? judgement.step : -1
  const rows = signals.map((signal, nth) => ({ ...signal, changes: changes[nth] ?? [] }))
  return {
    judgement,
    endMs,
    rows,
    marks: marks.map((mark) => ({
      ...mark,
      isMet: mark.step !== failedAt,
      missing: mark.step === failedAt ? missingAt(mark, point, rows) : [],
    })),
  }
}

type Played = Omit<TraceMark, 'isMet' | 'missing'>

/** What was not as wanted when it was looked at; all of it where that alone does not tell, as when it came too early. */
function missingAt({ step, signals, toMs }: Played, { steps }: FunctionPoint, rows: readonly TraceRow[]): readonly string[] {
  const played = steps[step]
  if (played === undefined || !('wanted' in played)) return signals
  const wrong = played.wanted.filter(({ signal, isOn }) => rows.some((row) => row.signal === signal && wasOn(row, toMs) !== isOn))
  return wrong.length === 0 ? signals : wrong.map(({ signal }) => signal)
}

const signalsOf = ({ inputs, outputs }: PlcTask): readonly Omit<TraceRow, 'changes'>[] => [
  ...inputs.map(({ device, from, name, says }) => ({ signal: name, device: sayDevice(device), says, kind: from })),
  ...outputs.map(({ device, says }) => ({ signal: sayDevice(device), device: sayDevice(device), says, kind: 'output' as const })),
]

type Times = { readonly sinceMs: number; readonly fromMs: number; readonly toMs: number }

function markOf(task: PlcTask, step: Step, nth: number, { sinceMs, fromMs, toMs }: Times): Played {
  const mark = { step: nth, kind: step.kind, says: sayStep(task, step), fromMs, toMs }
  switch (step.kind) {
    case 'expect':
      return { ...mark, signals: step.wanted.map(({ signal }) => signal), dueMs: [fromMs, fromMs] }
    case 'until':
      return { ...mark, signals: step.wanted.map(({ signal }) => signal), dueMs: [sinceMs + step.fromMs, sinceMs + step.toMs] }
    case 'press':
    case 'release':
      return { ...mark, signals: [step.button], dueMs: undefined }
    case 'force':
    case 'free':
      return { ...mark, signals: [step.sensor], dueMs: undefined }
    case 'wait':
    case 'restart':
      return { ...mark, signals: [], dueMs: undefined }
  }
}

/** Whether the signal was on at `atMs`, as the judge looks at it: after the scan that ended then. */
export function wasOn({ changes }: TraceRow, atMs: number): boolean {
  let isOn = false
  for (const change of changes) if (change.atMs <= atMs) isOn = change.isOn
  return isOn
}
