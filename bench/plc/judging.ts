/** How long a person waits for an attempt to be judged: every function point of a task, played through. */
import { join } from 'node:path'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { judgeTask } from '#domain/plc/task/judge-task.ts'
import { readTasks } from '#features/plc/content/read-tasks.ts'
import { projectRoot } from '#platform/project-root.ts'
import { medianOf, sayNumber } from '../figures.ts'
import type { Table } from '../table.ts'
import { cpuMs } from './cpu-ms.ts'

const ROUNDS = 7

export async function measureJudging(): Promise<Table> {
  const tasks = await readTasks(join(projectRoot, 'content/plc'), 'wiring')
  if (!tasks.ok) throw new Error('the tasks are broken')
  return {
    title: { zh: '判一次作答', en: 'Judging an attempt' },
    columns: [
      { zh: '任务', en: 'task' },
      { zh: '功能点', en: 'function points' },
      { zh: '毫秒（中位）', en: 'ms (median)' },
    ],
    rows: tasks.value.map((task) => {
      const program = parseProgram(task.reference)
      if (!program.ok) throw new Error(`the reference of ${task.id} is broken`)
      const times = Array.from({ length: ROUNDS }, () => cpuMs(() => judgeTask(task, program.value)))
      return [task.id, sayNumber(task.points.length), sayNumber(medianOf(times), 1)]
    }),
    notes: [],
  }
}
