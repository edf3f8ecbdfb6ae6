/** Made-up persons to try the interview with: `content/personas.yaml`, optional. Deleting the file removes them everywhere. */
import { z } from 'zod'
import type { DaysAgo, Persona } from '#domain/interview/persona.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type FactDictionary, type FactValue, toFactId } from '#domain/rules/fact.ts'
import { parseFactValue } from '#domain/rules/parse-fact.ts'
import { zNonEmpty, zSlug, zText } from '#platform/yaml/scalars.ts'

const zDaysAgo = z.strictObject({
  daysAgo: z
    .string()
    .regex(/^\d{1,5}$/, '写天数')
    .transform(Number),
})
const zAnswer = z.union([z.string(), zNonEmpty(z.string()), zDaysAgo])
type Written = z.output<typeof zAnswer>

const zPersona = z.strictObject({
  id: zSlug,
  name: zText,
  about: zText,
  audience: z.enum(['person', 'enterprise']).default('person'),
  answers: z.record(z.string(), zAnswer),
})

export type PersonaFile = { readonly personas: readonly Persona[] }

/** Answers are written as in golden cases, by the id of the fact; a day may be so many days before today. */
export const zPersonaFile = (dictionary: FactDictionary): z.ZodType<PersonaFile> =>
  z.strictObject({ personas: z.array(zPersona.transform((persona, issues) => toPersona(persona, dictionary, issues))) })

function toPersona({ answers, ...persona }: z.output<typeof zPersona>, dictionary: FactDictionary, issues: z.core.$RefinementCtx): Persona {
  const read = Object.entries(answers).map(([id, written]) => ({ id: toFactId(id), value: readAnswer(id, written, dictionary) }))
  for (const { value } of read) if (!value.ok) issues.addIssue({ code: 'custom', message: `${persona.id}：${value.problem}` })
  return { ...persona, answers: read.flatMap(({ id, value }) => (value.ok ? [[id, value.value] as const] : [])) }
}

function readAnswer(id: string, written: Written, dictionary: FactDictionary): Result<FactValue | DaysAgo, string> {
  const fact = dictionary.get(toFactId(id))
  if (fact === undefined) return fail(`事实字典里没有“${id}”`)
  if (typeof written === 'object' && 'daysAgo' in written)
    return fact.type.kind === 'date' ? ok(written) : fail(`“${id}”不是日期，不能写 daysAgo`)
  const value = parseFactValue(fact, written)
  return value.ok ? value : fail(value.problem.says)
}
