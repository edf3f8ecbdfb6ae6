import { coverageOf, type VersionCoverage } from '#domain/rules/coverage.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import { sayCondition } from '#domain/rules/say.ts'
import { sayAmountStep } from '#domain/rules/say-amount-change.ts'
import { provingCases } from '#features/policies/tools/workbench.ts'
import { type Command, done, notFound, policyIds, withContent } from './command.ts'

/** What the golden cases prove: every leaf, every figure, every kind of answer. */
export const coverage: Command = {
  name: 'coverage',
  usage: 'coverage [政策] [--content 目录]',
  about: '例子证到了哪些条件、哪些金额，还差什么',
  options: ['content'],
  words: [0, 1],
  run: (given) =>
    withContent(given, (bench) => {
      const [wanted] = given.words
      const sheets = bench.sheets.filter(({ policy }) => wanted === undefined || policy.id === wanted)
      if (wanted !== undefined && sheets.length === 0) return notFound('政策', wanted, policyIds(bench))
      const found = sheets.flatMap((sheet) => coverageOf(sheet.policy, provingCases(sheet, bench)))
      const lines = found.flatMap((version) => sayVersion(version, bench.dictionary, wanted !== undefined))
      return done(...lines, saySum(found))
    }),
}

/** In full for one policy; for all of them only what is missing. */
function sayVersion(
  { version, cases, leaves, unhit, lacking }: VersionCoverage,
  dictionary: FactDictionary,
  inFull: boolean,
): readonly string[] {
  const shown = leaves.filter(
    ({ leaf, yes, no, review }) => inFull || (isDecidable(leaf) && (yes.length === 0 || no.length + review.length === 0)),
  )
  const details = [
    ...lacking.map((answer) => `  没有结果是 ${answer} 的例子`),
    ...shown.map(({ leaf, yes, no, unknown, review }) => {
      const counts = `满足 ${yes.length}，不满足 ${no.length}，要核实 ${review.length}，没定 ${unknown.length}`
      const examples = inFull && no[0] !== undefined ? `；不满足的例子：${no[0]}` : ''
      return `  ${leaf.id}：${sayCondition(leaf, dictionary)}——${counts}${examples}`
    }),
    ...unhit.map(({ at }) => `  没有例子领到这一档：${at.map((step) => sayAmountStep(step, dictionary)).join('，')}`),
  ]
  return details.length === 0 && !inFull ? [] : [`${version.id}（${cases} 个例子）`, ...details]
}

/** Not those that only an office decides: no example can. */
const isDecidable = ({ test }: Leaf): boolean => test.op !== 'decidedByOffice'

function saySum(found: readonly VersionCoverage[]): string {
  const leaves = found.flatMap((each) => each.leaves).filter(({ leaf }) => isDecidable(leaf))
  const both = leaves.filter(({ yes, no, review }) => yes.length > 0 && no.length + review.length > 0).length
  const either = leaves.filter(({ yes, no, review }) => yes.length + no.length + review.length > 0).length
  const unhit = found.reduce((sum, each) => sum + each.unhit.length, 0)
  return `${found.length} 个版本，${leaves.length} 个条件：两头都证到 ${both}，只证到一头 ${either - both}，没证到 ${leaves.length - either}；没证到的金额 ${unhit} 档。`
}
