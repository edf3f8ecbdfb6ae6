/** The case that `--facts` and `--on` describe. */
import { readFile } from 'node:fs/promises'
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Facts } from '#domain/rules/fact.ts'
import { parseFactsFile } from '#features/policies/tools/facts-file.ts'
import type { Workbench } from '#features/policies/tools/workbench.ts'
import { type Arguments, type Ended, misused, sayProblems, toMend } from './command.ts'

export type WrittenCase = { readonly facts: Facts; readonly on: CivilDate }

export async function readCase({ options }: Arguments, today: CivilDate, bench: Workbench): Promise<Result<WrittenCase, Ended>> {
  const on = readDay(options.get('on'), today)
  if (!on.ok) return on
  const file = options.get('facts')
  if (file === undefined) return fail(misused('要写 --facts 文件，例如 --facts f.yaml，里面每行一个事实：cert.level: L3'))
  const text = await readText(file)
  if (!text.ok) return text
  const facts = parseFactsFile(text.value, file, bench.dictionary)
  return facts.ok ? ok({ facts: facts.value, on: on.value }) : fail(toMend(...sayProblems(facts.problem)))
}

export function readDay(given: string | undefined, today: CivilDate): Result<CivilDate, Ended> {
  if (given === undefined) return ok(today)
  const day = parseCivilDate(given)
  return day.ok ? day : fail(misused(`--on：${sayBadDate(day.problem)}`))
}

export async function readText(file: string): Promise<Result<string, Ended>> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? fail(misused(`读不到文件 ${file}`)) : ok(text)
}
