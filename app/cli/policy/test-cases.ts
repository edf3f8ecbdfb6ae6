import { readWorkbench, type Sheet } from '#features/policies/tools/workbench.ts'
import type { ContentProblem } from '#platform/yaml/yaml-file.ts'
import { type Command, done, type Ended, inFolder, notFound, policyIds, sayProblems, toMend } from './command.ts'

/** Runs the golden cases of all policies or of one, version by version. */
export const testCases: Command = {
  name: 'test',
  usage: 'test [政策] [--content 目录]',
  about: '跑例子，按版本列出通过几个',
  options: ['content'],
  words: [0, 1],
  run({ words: [wanted], options }) {
    const folder = options.get('content') ?? 'content'
    return inFolder(folder, () => runCases(folder, wanted))
  },
}

async function runCases(folder: string, wanted: string | undefined): Promise<Ended> {
  const bench = await readWorkbench(folder)
  if (!bench.ok) return toMend(...sayFailed(bench.problem, wanted))
  const sheets = bench.value.sheets.filter(({ policy }) => wanted === undefined || policy.id === wanted)
  if (wanted !== undefined && sheets.length === 0) return notFound('政策', wanted, policyIds(bench.value))
  return done(...sheets.flatMap(sayPassed))
}

/** Those of the policy that was asked for, where it has any; what is wrong elsewhere is counted. */
function sayFailed(problems: readonly ContentProblem[], wanted: string | undefined): readonly string[] {
  const own = problems.filter(({ file }) => file.endsWith(`/${wanted}.yaml`))
  if (own.length === 0) return sayProblems(problems)
  const elsewhere = problems.length - own.length
  return [...sayProblems(own), ...(elsewhere > 0 ? [`别的文件还有 ${elsewhere} 处，npm run policy -- check 全部列出。`] : [])]
}

function sayPassed({ policy, file }: Sheet): readonly string[] {
  const { cases } = file.value
  return [
    `${policy.title}（${policy.id}）：${cases.length} 个例子全部通过`,
    ...policy.versions.map(({ id }) => {
      const own = cases.filter(({ version }) => version === id)
      const counts = (['yes', 'no', 'unknown', 'review'] as const).flatMap((answer) => {
        const count = own.filter(({ expect }) => expect === answer).length
        return count > 0 ? [`${answer} ${count}`] : []
      })
      return `  ${id}：${own.length} 个（${counts.join('，')}）`
    }),
  ]
}
