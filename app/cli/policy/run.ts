/** Chooses the command and runs it. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { affected } from './affected.ts'
import { check } from './check.ts'
import { type Command, type Ended, misused, parseArguments, sayUsage } from './command.ts'
import { coverage } from './coverage.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { lint } from './lint.ts'
import { nextQuestionCommand } from './next-question.ts'
import { reports } from './reports.ts'
import { testCases } from './test-cases.ts'

const commands: readonly Command[] = [check, testCases, explain, diff, nextQuestionCommand, affected, lint, coverage, reports]

export async function run([name = 'check', ...given]: readonly string[], today: CivilDate): Promise<Ended> {
  const command = commands.find((each) => each.name === name)
  if (command === undefined)
    return misused(`没有命令“${name}”。可用：`, ...commands.map(({ usage, about }) => `  ${usage}\n      ${about}`))
  const parsed = parseArguments(command, given)
  return parsed.ok
    ? command.run(parsed.value, today)
    : misused(parsed.problem, ...(parsed.problem === sayUsage(command) ? [] : [sayUsage(command)]))
}
