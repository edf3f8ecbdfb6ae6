/** The exercises at the converter from their folder, each right and proven, or its problems with their lines. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ConverterExercise } from '#domain/converter/exercise.ts'
import { fail, type Result } from '#domain/prelude/result.ts'
import { type ContentProblem, type Located, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { checkExercise } from './check-exercise.ts'
import { zExerciseFile } from './exercise-file.ts'

/** In the order of the file names. Throws only where the disk fails. */
export async function readExercises(folder: string): Promise<readonly Result<Located<ConverterExercise>, readonly ContentProblem[]>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  return Promise.all(names.map(async (name) => readExercise(await readFile(join(folder, name), 'utf8'), join(folder, name))))
}

/** One exercise from its text; `file` is only used to say where a problem is. Its name is its id. */
export function readExercise(text: string, file: string): Result<Located<ConverterExercise>, readonly ContentProblem[]> {
  const parsed = parseYamlFile(zExerciseFile, text, file)
  if (!parsed.ok) return parsed
  const { value, lineOf } = parsed.value
  const problems = checkExercise(value)
  const misnamed = file.endsWith(`${value.id}.yaml`) ? [] : [{ at: ['id'], says: `文件名要和 id 一样：${value.id}.yaml` }]
  return problems.length + misnamed.length === 0
    ? parsed
    : fail([...misnamed, ...problems].map(({ at, says }) => ({ file, line: lineOf(at), says })))
}
