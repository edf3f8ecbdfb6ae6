/** An attempt judged as the examiner would: each function point on a bench of its own, its inputs played, its outputs compared. */
import type { Program } from '../program/instruction.ts'
import { sayStopped } from '../run/controller.ts'
import { Bench, SCAN_MS } from './bench.ts'
import type { FunctionPoint, PlcTask, Step, Wanted } from './plc-task.ts'
import { sayAll, sayMs } from './say-step.ts'

export type Judgement =
  | { readonly kind: 'passed'; readonly point: FunctionPoint }
  /** `step` counts from 0; `atMs` is the time since the point began. */
  | { readonly kind: 'failed'; readonly point: FunctionPoint; readonly step: number; readonly atMs: number; readonly says: string }

/** Looks on while a point is judged. Times are ms since the point began. */
export type Watcher = {
  afterScan(bench: Bench): void
  /** Also after the step that failed; `sinceMs` is what an `until` counts from. */
  afterStep(nth: number, sinceMs: number, fromMs: number, toMs: number): void
}

/** One judgement for each function point, in their order. */
export const judgeTask = (task: PlcTask, program: Program): readonly Judgement[] =>
  task.points.map((point) => judgePoint(task, point, program))

/** After an act of the examiner the program and its outputs get this long before anything is looked at. */
const SETTLE_MS = 50

/** So many rows may be run for one point: a program ten times as long as any reference comes through, and nobody waits for seconds. */
const MOST_ROWS = 5_000_000

/** One function point, on a bench of its own. */
export function judgePoint(task: PlcTask, point: FunctionPoint, program: Program, watcher?: Watcher): Judgement {
  const trial: Trial = { task, point, bench: new Bench(task, program), watcher, since: 0 }
  const early = run(trial, SETTLE_MS)
  if (early !== undefined) return failed(trial, 0, early)
  for (const [nth, step] of point.steps.entries()) {
    const [sinceMs, fromMs] = [trial.since, trial.bench.nowMs]
    const says = play(trial, step)
    watcher?.afterStep(nth, sinceMs, fromMs, trial.bench.nowMs)
    if (says !== undefined) return failed(trial, nth, says)
  }
  return { kind: 'passed', point }
}

/** `since` is when the last act or the last `until` was. */
type Trial = {
  readonly task: PlcTask
  readonly point: FunctionPoint
  readonly bench: Bench
  readonly watcher: Watcher | undefined
  since: number
}

const failed = ({ point, bench }: Trial, step: number, says: string): Judgement => ({
  kind: 'failed',
  point,
  step,
  atMs: bench.nowMs,
  says,
})

/** What is wrong, or undefined. */
function play(trial: Trial, step: Step): string | undefined {
  switch (step.kind) {
    case 'press':
      return act(trial, (bench) => bench.press(step.button))
    case 'release':
      return act(trial, (bench) => bench.release(step.button))
    case 'force':
      return act(trial, (bench) => bench.force(step.sensor, step.isOn))
    case 'free':
      return act(trial, (bench) => bench.force(step.sensor))
    case 'restart':
      return act(trial, (bench) => bench.restart())
    case 'wait':
      return run(trial, step.ms)
    case 'expect':
      return sayMissing(trial, step.wanted)
    case 'until':
      return waitFor(trial, step)
  }
}

function act(trial: Trial, does: (bench: Bench) => void): string | undefined {
  does(trial.bench)
  trial.since = trial.bench.nowMs
  return run(trial, SETTLE_MS)
}

function run(trial: Trial, ms: number): string | undefined {
  for (let ran = 0; ran < ms; ran += SCAN_MS) {
    const says = tick(trial)
    if (says !== undefined) return says
  }
  return undefined
}

function tick({ bench, point, task, watcher }: Trial): string | undefined {
  bench.tick()
  watcher?.afterScan(bench)
  if (bench.stopped !== undefined) return sayStopped(bench.stopped)
  if (bench.rowsRun > MOST_ROWS) return '程序一圈跑的行太多，这里试不完。看看是不是反复往回跳。'
  if (bench.harm !== undefined) return `${bench.harm}。`
  const broken = point.never.find((group) => group.every((wanted) => holds(bench, wanted)))
  return broken === undefined ? undefined : `不允许出现：${sayAll(task, broken)}。`
}

function waitFor(trial: Trial, { wanted, fromMs, toMs }: Extract<Step, { kind: 'until' }>): string | undefined {
  const { bench } = trial
  for (;;) {
    const ran = bench.nowMs - trial.since
    if (wanted.every((each) => holds(bench, each))) {
      trial.since = bench.nowMs
      return ran >= fromMs ? undefined : `${sayAll(trial.task, wanted)}，来得太早：${sayMs(ran)}，应在 ${sayMs(fromMs)}以后。`
    }
    if (ran >= toMs) return `等了 ${sayMs(ran)}，还没有：${sayAll(trial.task, wanted)}。`
    const says = tick(trial)
    if (says !== undefined) return says
  }
}

const holds = (bench: Bench, { signal, isOn }: Wanted): boolean => bench.isOn(signal) === isOn

function sayMissing({ bench, task }: Trial, wanted: readonly Wanted[]): string | undefined {
  const missing = wanted.filter((each) => !holds(bench, each))
  return missing.length === 0 ? undefined : `应该是：${sayAll(task, missing)}。`
}
