/** The diagram is what the judge saw: same verdict, and every mark of it can be read off the rows. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTasks } from '#features/plc/content/read-tasks.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { Program } from '../program/instruction.ts'
import { parseProgram } from '../program/parse-program.ts'
import { judgeTask } from './judge-task.ts'
import type { PlcTask } from './plc-task.ts'
import { type Trace, type TraceMark, traceTask, wasOn } from './trace-task.ts'

const read = await readTasks(join(projectRoot, 'content/plc'), 'wiring')
const tasks = read.ok ? read.value : []

function taskOf(id: string): PlcTask {
  const task = tasks.find((each) => each.id === id)
  if (task === undefined) throw new Error(`no task ${id}`)
  return task
}

function programOf(text: string): Program {
  const program = parseProgram(text)
  if (!program.ok) throw new Error(program.problem[0]?.says)
  return program.value
}

const attemptsOf = ({ reference, spoilt }: PlcTask): readonly Program[] =>
  [reference, ...spoilt.map(({ replace, by }) => reference.replace(replace, () => by))].map(programOf)

/** A mark of the examiner's look agrees with the rows at the moment it was made. */
function checkMark(task: PlcTask, { judgement, rows }: Trace, { step, kind, isMet, toMs, dueMs }: TraceMark): void {
  const played = task.points.find(({ id }) => id === judgement.point.id)?.steps[step]
  if (played === undefined || !('wanted' in played)) return
  const holds = played.wanted.every(({ signal, isOn }) => rows.some((row) => row.signal === signal && wasOn(row, toMs) === isOn))
  const [least, most] = dueMs ?? [0, 0]
  if (kind === 'expect') expect(holds).toBe(isMet)
  else if (isMet) expect([holds, toMs >= least, toMs <= most]).toEqual([true, true, true])
}

test.each(tasks)('$id: reference and spoilt programs get the verdict of the judge, and the rows show why', (task) => {
  for (const program of attemptsOf(task)) {
    const traces = traceTask(task, program)
    expect(traces.map(({ judgement }) => judgement)).toEqual(judgeTask(task, program))
    for (const trace of traces) {
      expect(trace.judgement).toMatchObject(trace.judgement.kind === 'failed' ? { atMs: trace.endMs } : {})
      for (const mark of trace.marks) checkMark(task, trace, mark)
    }
  }
})

test('the start of a batch: who did what, when', () => {
  const task = taskOf('mixing-tank')
  const [, cycle] = traceTask(task, programOf(task.reference))
  expect(cycle?.rows.find(({ signal }) => signal === 'start')?.changes).toEqual([
    { atMs: 0, isOn: false },
    { atMs: 60, isOn: true },
    { atMs: 110, isOn: false },
  ])
  expect(cycle?.rows.find(({ signal }) => signal === 'Y0')?.changes.slice(0, 3)).toEqual([
    { atMs: 0, isOn: false },
    { atMs: 60, isOn: true },
    { atMs: 5070, isOn: false },
  ])
  expect(cycle?.marks.slice(0, 4).map(({ says }) => says)).toEqual([
    '按住启动按钮',
    '松开启动按钮',
    '这时要看到：Y0（A 液进料阀）接通、Y1（B 液进料阀）断开、Y2（出料阀）断开、Y3（搅拌电动机）断开',
    '4.7～5.3 秒里要看到：Y0（A 液进料阀）断开、Y1（B 液进料阀）接通',
  ])
})

test('after a failure nothing more is marked', () => {
  const task = taskOf('mixing-tank')
  const [, cycle] = traceTask(task, programOf(task.reference.replace('OUT T0 K100', 'OUT T0 K50')))
  expect(cycle?.judgement).toMatchObject({ kind: 'failed', step: 7 })
  expect(cycle?.marks.map(({ isMet }) => isMet)).toEqual([true, true, true, true, true, true, true, false])
})

test('only what is not as wanted is to blame; all of it where it came too early', () => {
  const task = taskOf('reciprocating')
  const unslowed = traceTask(task, programOf(task.reference.replace('LD Y0\nAND X5\nLD Y1\nAND X4\nORB', 'LD Y1\nAND X4')))
  const failed = unslowed.flatMap(({ marks }) => marks.filter(({ isMet }) => !isMet))
  expect(failed[0]).toMatchObject({ kind: 'expect', signals: ['Y0', 'Y2', 'Y3', 'Y4'], missing: ['Y2', 'Y4'] })
  const tank = taskOf('mixing-tank')
  const [, short] = traceTask(tank, programOf(tank.reference.replace('OUT T0 K100', 'OUT T0 K50')))
  expect(short?.marks.find(({ isMet }) => !isMet)?.missing).toEqual(['Y3', 'Y2'])
})
