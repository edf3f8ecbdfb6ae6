/** The tasks of the ladder bench, read from the content folder once and kept: they change only with a release. */
import { join } from 'node:path'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { readTasks } from './content/read-tasks.ts'

let shelf: Promise<readonly PlcTask[]> | undefined

/** In the order of their files. Rejects where the content of the product is broken: its check would have said so. */
export function plcShelf(): Promise<readonly PlcTask[]> {
  shelf ??= readShelf()
  return shelf
}

async function readShelf(): Promise<readonly PlcTask[]> {
  const read = await readTasks(join(projectRoot, 'content/plc'), 'wiring')
  if (!read.ok) throw new Error(read.problem.map(sayContentProblem).join('\n'))
  return read.value
}
