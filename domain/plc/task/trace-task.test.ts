/** The diagram is what the judge saw: same verdict, and every mark of it can be read off the rows. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTask } from '#features/plc/content/read-tasks.ts'
import { projectRoot } from '#platform/project-root.ts'
import { plantNames } from '../plant/plants.ts'
import type { Program } from '../program/instruction.ts'
import { parseProgram } from '../program/parse-program.ts'
import { judgeTask } from './judge-task.ts'
import type { PlcTask } from './plc-task.ts'
import { traceTask, wasOn } from './trace-task.ts'

async function taskOf(name: string): Promise<PlcTask> {
  const file = join(projectRoot, 'content/plc', `${name}.yaml`)
  const read = readTask(await readFile(file, 'utf8'), file, 'wiring')
  if (!read.ok) throw new Error(`${name} is broken`)
  return read.value.value
}

function programOf(text: string): Program {
  const program = parseProgram(text)
  if (!program.ok) throw new Error(program.problem[0]?.says)
  return program.value
}

const attemptsOf = ({ reference, spoilt }: PlcTask): readonly Program[] =>
  [reference, ...spoilt.map(({ replace, by }) => reference.replace(replace, () => by))].map(programOf)

describe.each(plantNames)('%s', (name) => {
  test('reference and spoilt programs: the verdict of the judge, and what was wanted stands in the rows', async () => {
    const task = await taskOf(name)
    for (const program of attemptsOf(task)) {
      const traces = traceTask(task, program)
      expect(traces.map(({ judgement }) => judgement)).toEqual(judgeTask(task, program))
      for (const { judgement, marks, rows, endMs } of traces) {
        if (judgement.kind === 'failed') expect(judgement.atMs).toBe(endMs)
        for (const { step, kind, isMet, toMs, dueMs } of marks) {
          const wanted = task.points.find(({ id }) => id === judgement.point.id)?.steps[step]
          if (wanted === undefined || !('wanted' in wanted)) continue
          const holds = wanted.wanted.every(({ signal, isOn }) => rows.some((row) => row.signal === signal && wasOn(row, toMs) === isOn))
          const [least, most] = dueMs ?? [0, 0]
          if (kind === 'expect') expect(holds).toBe(isMet)
          if (kind === 'until' && isMet) expect(holds && toMs >= least && toMs <= most).toBe(true)
        }
      }
    }
  })
})

test('the start of a batch: who did what, when', async () => {
  const task = await taskOf('mixing-tank')
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

test('after a failure nothing more is marked', async () => {
  const task = await taskOf('mixing-tank')
  const [, cycle] = traceTask(task, programOf(task.reference.replace('OUT T0 K100', 'OUT T0 K50')))
  expect(cycle?.judgement).toMatchObject({ kind: 'failed', step: 7 })
  expect(cycle?.marks.map(({ isMet }) => isMet)).toEqual([true, true, true, true, true, true, true, false])
})
