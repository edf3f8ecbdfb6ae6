import { placeFact, unitPlaceFact } from '#domain/entitlement/assess-benefit.ts'
import { coverageOf } from '#domain/rules/coverage.ts'
import { checks, type Finding, lintDictionary, lintPolicy } from '#domain/rules/lint.ts'
import { lintReading } from '#domain/rules/lint-reading.ts'
import { lineOf } from '#features/policies/tools/locate.ts'
import { provingCases, type Workbench } from '#features/policies/tools/workbench.ts'
import { type Command, done, misused, toMend, withContent } from './command.ts'

/** Mistakes that load and compute, and doubts an editor should look at. Doubts alone do not fail. */
export const lint: Command = {
  name: 'lint',
  usage: `lint [--only ${checks[0]}] [--content 目录]`,
  about: '找读得进、算得出，但多半不是本意的地方',
  options: ['only', 'content'],
  words: [0, 0],
  run: (given) =>
    withContent(given, (bench) => {
      const only = given.options.get('only')
      if (only !== undefined && !checks.some((check) => check === only)) return misused(`没有检查“${only}”。有：${checks.join('、')}。`)
      const found = findingsIn(bench).filter(({ check }) => only === undefined || check === only)
      if (found.length === 0) return done('没有发现。')
      const mistakes = found.filter(({ severity }) => severity === 'mistake').length
      const counts = checks.flatMap((check) => {
        const count = found.filter((each) => each.check === check).length
        return count > 0 ? [`${check} ${count}`] : []
      })
      const lines = [
        ...found.map((finding) => sayFinding(finding, bench)),
        `${mistakes} 处要改，${found.length - mistakes} 处请看一眼：${counts.join('，')}。`,
      ]
      return mistakes > 0 ? toMend(...lines) : done(...lines)
    }),
}

function findingsIn(bench: Workbench): readonly Finding[] {
  const { sheets, dictionary, glossary, jargon } = bench
  return [
    ...sheets.flatMap((sheet) => lintPolicy(sheet.policy, coverageOf(sheet.policy, provingCases(sheet, bench)), dictionary)),
    ...sheets.flatMap(({ policy }) => lintReading(policy, glossary, jargon)),
    ...lintDictionary(
      sheets.map(({ policy }) => policy),
      dictionary,
      [placeFact, unitPlaceFact],
    ),
  ]
}

function sayFinding({ check, severity, at, says }: Finding, bench: Workbench): string {
  const { file, line } = lineOf(at, bench)
  return `${file}:${line} ${severity === 'mistake' ? '要改' : '请看'} [${check}] ${says}`
}
