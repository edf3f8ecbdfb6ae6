/** All tasks of the ladder bench from their folder: either everything is right and proven, or every problem is listed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type ContentProblem, type Located, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { checkTask, type Proof } from './check-task.ts'
import { zTaskFile } from './task-file.ts'

/** Reads `folder`, e.g. `content/plc`, in the order of the file names; `proof` is how far they are tried. Throws only where the disk fails. */
export async function readTasks(folder: string, proof: Proof = 'all'): Promise<Result<readonly PlcTask[], readonly ContentProblem[]>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  const read = await Promise.all(names.map(async (name) => readTask(await readFile(join(folder, name), 'utf8'), join(folder, name), proof)))
  const tasks = read.flatMap((task) => (task.ok ? [task.value] : []))
  const problems = [...read.flatMap((task) => (task.ok ? [] : task.problem)), ...checkUnique(tasks)]
  return problems.length > 0 ? fail(problems) : ok(tasks.map(({ value }) => value))
}

/** One task from its text; `file` is only used to say where a problem is. */
export function readTask(text: string, file: string, proof: Proof): Result<Located<PlcTask>, readonly ContentProblem[]> {
  const parsed = parseYamlFile(zTaskFile, text, file)
  if (!parsed.ok) return parsed
  const problems = checkTask(parsed.value.value, proof)
  return problems.length === 0 ? parsed : fail(problems.map(({ at, says }) => ({ file, line: parsed.value.lineOf(at), says })))
}

function checkUnique(tasks: readonly Located<PlcTask>[]): readonly ContentProblem[] {
  const seen = new Map<string, string>()
  return tasks.flatMap(({ file, value, lineOf }) => {
    const before = seen.get(value.id)
    seen.set(value.id, file)
    return before === undefined ? [] : [{ file, line: lineOf(['id']), says: `任务 ${value.id} 在 ${before} 已经有了` }]
  })
}
