/** Estimates of how many people meet a test: `content/priors.yaml`, optional. They order the questions of the interview, nothing else. */
import { z } from 'zod'
import { type Prior, testKey } from '#domain/interview/priors.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { leavesIn } from '#domain/rules/evaluate.ts'
import { zText } from '#platform/yaml/scalars.ts'
import type { ContentProblem, Located } from '#platform/yaml/yaml-file.ts'
import { testOr, testShape } from './condition-schema.ts'

const zShare = z
  .string()
  .regex(/^(0(\.\d{1,2})?|1)$/, '比例写 0 到 1，例如 0.7')
  .transform(Number)

const zPrior = z.strictObject({ ...testShape, share: zShare, basis: zText }).transform(({ share, basis, ...fields }, issues): Prior => {
  const test = testOr(issues, fields)
  return { id: testKey(test), test, share, basis }
})

export const zPriorFile: z.ZodType<{ readonly priors: readonly Prior[] }> = z.strictObject({ priors: z.array(zPrior) })

/** An estimate that no condition asks for would be silently without effect; two of one test would contradict each other. */
export function checkPriors(
  { file, value, lineOf }: Located<{ readonly priors: readonly Prior[] }>,
  policies: readonly Policy[],
): readonly ContentProblem[] {
  const leaves = policies.flatMap(({ versions }) => versions.flatMap(({ rule }) => (rule?.conditions ?? []).flatMap(leavesIn)))
  const asked = new Set(leaves.map(({ test }) => testKey(test)))
  const ids = value.priors.map(({ id }) => id)
  return ids.flatMap((id, nth) => [
    ...(asked.has(id) ? [] : [{ file, line: lineOf(['priors', nth]), says: '没有哪个条件是这样写的：事实、比较词和值要和条件里的一样' }]),
    ...(ids.indexOf(id) < nth ? [{ file, line: lineOf(['priors', nth]), says: '这个条件已经估计过了' }] : []),
  ])
}
