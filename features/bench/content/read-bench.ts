/** All the coach says, from its folder: either everything is right, or every problem is listed with its line. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { BenchTask } from '#domain/bench/bench-task.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type ContentProblem, type Located, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import type { Bench, CitedRedLine } from './bench.ts'
import { checkNames, checkTask, type KnownToTasks } from './check-task.ts'
import { type RedLineFile, zRedLineFile, zSheetFile } from './sheet-file.ts'
import { zTaskFile } from './task-file.ts'

/** What is read in other rooms. */
export type KnownElsewhere = Omit<KnownToTasks, 'tasks'>

/**
 * Reads `folder`, e.g. `content/bench`. With `elsewhere`, also that every name in it leads somewhere, which is for the editors' check; a
 * start of the product trusts them. Throws only where the disk fails.
 */
export async function readBench(folder: string, elsewhere?: KnownElsewhere): Promise<Result<Bench, readonly ContentProblem[]>> {
  const names = (await readdir(join(folder, 'tasks'))).filter((name) => name.endsWith('.yaml')).toSorted()
  const [sheets, redLines, ...files] = await Promise.all([
    readOne(zSheetFile, join(folder, 'score-sheets.yaml')),
    readOne(zRedLineFile, join(folder, 'red-lines.yaml')),
    ...names.map((name) => readOne(zTaskFile, join(folder, 'tasks', name))),
  ])
  const unreadable = [sheets, redLines, ...files].flatMap((read) => (read.ok ? [] : read.problem))
  if (!sheets.ok || !redLines.ok) return fail(unreadable)
  const tasks = files.flatMap((read) => (read.ok ? [read.value] : []))
  const known = elsewhere && { ...elsewhere, tasks: new Set<string>(tasks.map(({ value }) => value.id)) }
  const problems = [
    ...unreadable,
    ...checkUnique(tasks),
    ...tasks.flatMap((task) => {
      const found = [...checkTask(task.value, sheets.value.value.sheets), ...(known === undefined ? [] : checkNames(task.value, known))]
      return found.map(({ at, says }) => ({ file: task.file, line: task.lineOf(at), says }))
    }),
    ...(known === undefined ? [] : checkRedLines(redLines.value, known)),
  ]
  if (problems.length > 0) return fail(problems)
  return ok({ sheets: sheets.value.value.sheets, redLines: redLines.value.value.redLines, tasks: tasks.map(({ value }) => value) })
}

async function readOne<T>(schema: z.ZodType<T>, file: string): Promise<Result<Located<T>, readonly ContentProblem[]>> {
  return parseYamlFile(schema, await readFile(file, 'utf8'), file)
}

function checkUnique(tasks: readonly Located<BenchTask>[]): readonly ContentProblem[] {
  const seen = new Map<string, string>()
  return tasks.flatMap(({ file, value, lineOf }) => {
    const before = seen.get(value.id)
    seen.set(value.id, file)
    return before === undefined ? [] : [{ file, line: lineOf(['task']), says: `任务 ${value.id} 在 ${before} 已经有了` }]
  })
}

function checkRedLines({ file, value, lineOf }: Located<RedLineFile>, { points: known }: KnownElsewhere): readonly ContentProblem[] {
  const missing = ({ points }: CitedRedLine) => points.filter((point) => !known.has(point))
  return value.redLines.flatMap((redLine, nth) =>
    missing(redLine).map((point) => ({ file, line: lineOf(['redLines', nth, 'points']), says: `没有知识点 ${point}` })),
  )
}
