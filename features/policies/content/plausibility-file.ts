/** Answers that contradict each other: `content/plausibility.yaml`, optional. */
import { z } from 'zod'
import type { Contradiction, Sign } from '#domain/rules/plausibility.ts'
import { factsOfSign } from '#domain/rules/plausibility.ts'
import { zNonEmpty, zSlug, zText } from '#platform/yaml/scalars.ts'
import type { ContentProblem, Located } from '#platform/yaml/yaml-file.ts'
import { checkTest } from './check.ts'
import { testOr, testShape } from './condition-schema.ts'
import { checkFact, type Known } from './known.ts'
import { zFactId } from './scalars.ts'

const zNumber = z
  .string()
  .regex(/^-?\d{1,4}$/, '写整数')
  .transform(Number)

const zExceeds = z
  .strictObject({ fact: zFactId, moreThan: zFactId, times: zNumber.default(1), plus: zNumber.default(0) })
  .transform(({ fact, moreThan, times, plus }): Sign => ({ kind: 'exceeds', fact, than: moreThan, times, plus }))
const zTest = z.strictObject(testShape).transform((fields, issues): Sign => ({ kind: 'test', test: testOr(issues, fields) }))
const zSign: z.ZodType<Sign> = z.union([zExceeds, zTest])

const zContradiction = z.strictObject({ id: zSlug, says: zText, mend: zNonEmpty(zFactId), when: zNonEmpty(zSign) })

export type PlausibilityFile = { readonly contradictions: readonly Contradiction[] }
export const zPlausibilityFile: z.ZodType<PlausibilityFile> = z.strictObject({ contradictions: z.array(zContradiction) })

/** What is compared must exist and be of that type; what is to mend it must be a question, and bear on it. */
export function checkPlausibility({ file, value, lineOf }: Located<PlausibilityFile>, known: Known): readonly ContentProblem[] {
  return value.contradictions.flatMap(({ id, mend, when }, nth) => {
    const isTwice = value.contradictions.findIndex((each) => each.id === id) < nth
    const says = [
      ...(isTwice ? [`编号“${id}”用了两次`] : []),
      ...when.flatMap((sign) => checkSign(sign, known)),
      ...mend.flatMap((fact) => checkMend(fact, when, known)),
    ]
    return says.map((each) => ({ file, line: lineOf(['contradictions', nth]), says: each }))
  })
}

function checkSign(sign: Sign, known: Known): readonly string[] {
  if (sign.kind === 'test') return checkTest(sign.test, known)
  return [sign.fact, sign.than].flatMap((fact) => checkFact(fact, ['integer', 'duration'], known))
}

function checkMend(id: Contradiction['mend'][number], when: Contradiction['when'], { dictionary }: Known): readonly string[] {
  const fact = dictionary.get(id)
  const isQuestion = fact !== undefined && fact.derivation === undefined && fact.owner !== 'catalogue' && fact.owner !== 'authority'
  if (!isQuestion) return [`“${id}”不是会问的问题，改不了`]
  const read = when.flatMap(factsOfSign)
  const behind = read.flatMap((each) => {
    const derivation = dictionary.get(each)?.derivation
    return derivation === undefined || derivation.kind === 'catalogue' ? [each] : [each, derivation.from]
  })
  return behind.includes(id) ? [] : [`“${id}”和对不上的几条没有关系`]
}
