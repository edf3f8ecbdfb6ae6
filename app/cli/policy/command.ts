/** What a command of `npm run policy` is: its words, and a function that answers with lines and an exit code. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { readWorkbench, type Workbench } from '#features/policies/tools/workbench.ts'
import { type ContentProblem, sayContentProblem } from '#platform/yaml/yaml-file.ts'

/** 0: done, and all is well · 1: done, and something is to be mended · 2: used wrongly. `says` of 1 and 2 goes to stderr. */
export type Ended = { readonly code: 0 | 1 | 2; readonly says: readonly string[] }

export const done = (...says: readonly string[]): Ended => ({ code: 0, says })
export const toMend = (...says: readonly string[]): Ended => ({ code: 1, says })
export const misused = (...says: readonly string[]): Ended => ({ code: 2, says })

export type Arguments = { readonly words: readonly string[]; readonly options: ReadonlyMap<string, string> }

export type Command = {
  readonly name: string
  /** `explain <政策> --facts 文件 [--on 日期]` */
  readonly usage: string
  readonly about: string
  readonly options: readonly string[]
  /** Least and most words after the name. */
  readonly words: readonly [number, number]
  run(given: Arguments, today: CivilDate): Promise<Ended>
}

/** Words and `--name value` pairs; a sentence where they do not fit the command. */
export function parseArguments(command: Command, given: readonly string[]): Result<Arguments, string> {
  const words: string[] = []
  const options = new Map<string, string>()
  for (let nth = 0; nth < given.length; nth += 1) {
    const word = given[nth] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const name = word.slice(2)
    const value = given[nth + 1]
    if (!command.options.includes(name)) return fail(`没有选项“${word}”。${sayOptions(command)}`)
    if (value === undefined || value.startsWith('--')) return fail(`${word} 后面要写内容。`)
    options.set(name, value)
    nth += 1
  }
  const [least, most] = command.words
  return words.length < least || words.length > most ? fail(sayUsage(command)) : ok({ words, options })
}

const sayOptions = ({ options, name }: Command): string =>
  options.length === 0 ? `${name} 没有选项。` : `${name} 的选项：${options.map((option) => `--${option}`).join('、')}。`

export const sayUsage = ({ usage }: Command): string => `用法：npm run policy -- ${usage}`

export const sayProblems = (problems: readonly ContentProblem[]): readonly string[] => [
  ...problems.map(sayContentProblem),
  `共 ${problems.length} 处要改。`,
]

/** Runs a tool on the content of `--content`, or says what is wrong with it. */
export async function withContent(given: Arguments, tool: (bench: Workbench) => Ended | Promise<Ended>): Promise<Ended> {
  const folder = given.options.get('content') ?? 'content'
  return inFolder(folder, async () => {
    const bench = await readWorkbench(folder)
    return bench.ok ? tool(bench.value) : toMend(...sayProblems(bench.problem))
  })
}

/** Only where the folder is one of content: a word too many is often read as a folder. */
export async function inFolder(folder: string, tool: () => Promise<Ended>): Promise<Ended> {
  const found = await stat(join(folder, 'policies')).catch(() => undefined)
  return found?.isDirectory() ? tool() : misused(`“${folder}”不是内容目录：里面没有 policies 文件夹。`)
}

/** What to choose from, for a name that does not exist. */
export const notFound = (kind: string, given: string, existing: readonly string[]): Ended =>
  misused(`没有${kind}“${given}”。有这些：`, ...existing.map((each) => `  ${each}`))

export const policyIds = ({ sheets }: Workbench): readonly string[] => sheets.map(({ policy }) => policy.id)
export const versionIds = ({ sheets }: Workbench): readonly string[] => sheets.flatMap(({ policy }) => policy.versions.map(({ id }) => id))
