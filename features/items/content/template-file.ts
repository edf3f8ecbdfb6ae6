/** Calculation templates as editors write them: `content/items/<occupation>/templates/<module>.yaml`. */
import { z } from 'zod'
import type { BadExpression } from '#domain/item/expression.ts'
import { type Formula, type Guard, parseFormula, parseGuard } from '#domain/item/formula.ts'
import { type Template, type TemplateId, toTemplateId, type Variable } from '#domain/item/template/template.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Result } from '#domain/prelude/result.ts'
import { zNonEmpty, zText, zWhole } from '#platform/yaml/scalars.ts'
import { zBasis, zDifficulty, zNumber, zPointId, zScope } from './item-file.ts'
import { zMisconceptionId } from './misconception-file.ts'

const zTemplateId = z
  .string()
  .regex(/^C\d{2}$/, '模板写成 C01 这样')
  .transform((id): TemplateId => toTemplateId(id))
const zName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, '名字用一个字母开头，后面只用字母和数字')
const zNames = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*( [a-zA-Z][a-zA-Z0-9]*)*$/, '名字用字母和数字，几个一起抽的用空格隔开')

const zFormula = z.string().transform((text, issues) => readInto<Formula>(parseFormula(text), text, issues))
const zGuard = z.string().transform((text, issues) => readInto<Guard>(parseGuard(text), text, issues))

function readInto<T>(read: Result<T, BadExpression>, text: string, issues: z.RefinementCtx): T {
  if (read.ok) return read.value
  issues.addIssue({ code: 'custom', message: `“${text}”：${read.problem.says}` })
  return z.NEVER
}

/** `[1, 2]` for one name, `[[380, 220], [380, 36]]` for names drawn together, `{ from: 1, to: 2, step: 0.1 }` with both ends. */
const zValues = z.union([
  z.strictObject({ from: zNumber, to: zNumber, step: zNumber }),
  zNonEmpty(zNonEmpty(zNumber)),
  zNonEmpty(zNumber.transform((number): NonEmpty<number> => [number])),
])

const zVariables = z.record(zNames, zValues).transform((record, issues): NonEmpty<Variable> => {
  const variables = Object.entries(record).map(([text, values]) => toVariable(text.split(' '), values))
  if (isNonEmpty(variables) && variables.every((variable) => variable !== undefined)) return variables as NonEmpty<Variable>
  issues.addIssue({ code: 'custom', message: '没有变量，或者名字的个数和一组值的个数不一样，或者 from、to、step 走不通' })
  return z.NEVER
})

function toVariable(names: readonly string[], values: z.infer<typeof zValues>): Variable | undefined {
  const [name = ''] = names
  if ('from' in values) {
    const steps = (values.to - values.from) / values.step
    const isWalkable = values.step > 0 && steps > 0 && Math.abs(steps - Math.round(steps)) < 1e-6
    return names.length === 1 && isWalkable ? { kind: 'range', name, ...values } : undefined
  }
  return isNonEmpty(names) && values.every((row) => row.length === names.length) ? { kind: 'list', names, of: values } : undefined
}

const zNumbers = z.record(zName, zNumber)
const zPrinted = z.string().regex(/^-?\d+(\.\d+)?$/, '照印的写数字')
const zWords = z.strictObject({
  of: zName,
  says: z.record(z.string(), zText),
})

const zAskedStep = z.strictObject({ name: zName, asks: zText, unit: z.string().trim().default(''), share: zWhole })

const zTemplate = z
  .strictObject({
    id: zTemplateId,
    scope: zScope,
    points: zNonEmpty(zPointId),
    difficulty: zDifficulty,
    basis: zNonEmpty(zBasis),
    stem: zText,
    asks: zText,
    vars: zVariables,
    guards: z.array(zGuard).default([]),
    derived: z.record(zName, zFormula).default({}),
    words: z.record(zName, zWords).default({}),
    key: zFormula,
    unit: z.string().trim().default(''),
    figures: zWhole.default(4),
    tolerance: zNumber.default(0.01),
    steps: zNonEmpty(zText),
    stepMarks: z.strictObject({ of: zNonEmpty(zAskedStep), share: zWhole }).optional(),
    wrong: zNonEmpty(z.strictObject({ formula: zFormula, of: zMisconceptionId.optional(), shows: zText })),
    sample: z.strictObject({ given: zNumbers, key: zPrinted, wrong: z.array(zPrinted) }),
  })
  .transform(
    ({ vars, derived, words, wrong, sample, ...rest }): Template => ({
      ...rest,
      variables: vars,
      derived: Object.entries(derived).map(([name, formula]) => ({ name, formula })),
      words,
      distractors: wrong,
      sample: { given: sample.given, key: sample.key, distractors: sample.wrong },
    }),
  )

export type TemplateFile = { readonly templates: readonly Template[] }
export const zTemplateFile: z.ZodType<TemplateFile> = z.strictObject({ templates: z.array(zTemplate) })
