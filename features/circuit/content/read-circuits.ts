/** All circuits of a folder, checked: either everything is right, or every problem is listed with its line. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CircuitProblem, checkCircuit } from '#domain/circuit/check-circuit.ts'
import type { Circuit } from '#domain/circuit/circuit.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type ContentProblem, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { zCircuitFile } from './circuit-file.ts'

/** Reads `folder`, e.g. `content/circuits`, in the order of the file names. Throws only where the disk fails. */
export async function readCircuits(folder: string): Promise<Result<readonly Circuit[], readonly ContentProblem[]>> {
  const files = await readEachCircuit(folder)
  const problems = files.flatMap((read) => (read.ok ? [] : read.problem))
  return problems.length > 0 ? fail(problems) : ok(files.flatMap((read) => (read.ok ? [read.value] : [])))
}

/** The same one by one, so that a file that is refused does not take the others with it. */
export async function readEachCircuit(folder: string): Promise<readonly Result<Circuit, readonly ContentProblem[]>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  return Promise.all(names.map(async (name) => readCircuit(await readFile(join(folder, name), 'utf8'), join(folder, name))))
}

/** One circuit from its text; `file` is only used to say where a problem is. */
export function readCircuit(text: string, file: string): Result<Circuit, readonly ContentProblem[]> {
  const parsed = parseYamlFile(zCircuitFile, text, file)
  if (!parsed.ok) return parsed
  const { value, lineOf } = parsed.value
  const problems = checkCircuit(value).map((problem) => ({ file, line: lineOf(pathOf(problem, value)), says: problem.says }))
  return problems.length > 0 ? fail(problems) : ok(value)
}

/** Where an editor wrote it: parts stand in two lists. */
function pathOf({ list, nth }: CircuitProblem, { parts }: Circuit): readonly (string | number)[] {
  if (list === 'carriage') return [list]
  if (list !== 'parts') return [list, nth]
  const control = parts.filter(({ section }) => section === 'control').length
  return nth < control ? ['control', nth] : ['main', nth - control]
}
