/**
 * `npm run items -- check | templates | duplicates [目录]`: reads the bank and lists every problem with file and line; or what the
 * templates draw; or items that are nearly the same. `import`, `export`, `statistics`, `rescore`: see the `run-….ts` of each. Exit
 * code 0: all is well; 1: something is to be mended.
 */
import { readBank } from '#features/items/content/read-bank.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { reportBank } from './items/report-bank.ts'
import { reportDuplicates } from './items/report-duplicates.ts'
import { reportTemplates } from './items/report-templates.ts'
import type { Ran } from './items/run.ts'
import { runExport } from './items/run-export.ts'
import { runImport } from './items/run-import.ts'
import { runRescore } from './items/run-rescore.ts'
import { runStatistics } from './items/run-statistics.ts'

const reports = { check: reportBank, templates: reportTemplates, duplicates: reportDuplicates } as const

const runs = new Map<string, (args: readonly string[]) => Promise<Ran>>([
  ['import', runImport],
  ['export', runExport],
  ['statistics', runStatistics],
  ['rescore', runRescore],
])
const run = runs.get(process.argv[2] ?? '')
if (run !== undefined) {
  const { code, lines } = await run(process.argv.slice(3))
  for (const line of lines) console.log(line)
  process.exit(code)
}

const [command = 'check', folder = 'content/items/electrician'] = process.argv.slice(2)
if (!Object.hasOwn(reports, command)) {
  console.error(
    `没有命令“${command}”。用法：npm run items -- ${Object.keys(reports).join(' | ')} [目录]，或 ${[...runs.keys()].join(' | ')}`,
  )
  process.exit(2)
}
const bank = await readBank(folder)
if (!bank.ok) {
  for (const problem of bank.problem) console.error(sayContentProblem(problem))
  console.error(`共 ${bank.problem.length} 处要改。`)
  process.exit(1)
}
for (const line of reports[command as keyof typeof reports](bank.value)) console.log(line)
