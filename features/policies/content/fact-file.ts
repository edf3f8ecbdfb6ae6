/** The dictionary of facts as editors write it: `content/facts.yaml`. The order of the list is the order of the interview. */
import { z } from 'zod'
import type { FactDefinition, FactType, Option } from '#domain/rules/fact.ts'
import { zDay, zFactId, zNonEmpty, zText, zWhole, zYesNo } from './scalars.ts'

const zOption = z
  .strictObject({ value: z.string().regex(/^[A-Za-z0-9-]+$/, '选项值只用字母、数字和连字符'), label: zText, hint: zText.optional() })
  .transform(({ value, label, hint }): Option => ({ value, label, ...(hint && { hint }) }))

const zType: z.ZodType<FactType> = z.union([
  z.strictObject({ kind: z.literal('boolean'), yes: zText, no: zText }),
  z.strictObject({ kind: z.enum(['choice', 'region']), options: zNonEmpty(zOption) }),
  z.strictObject({ kind: z.literal('set'), options: zNonEmpty(zOption), none: zText }),
  z.strictObject({ kind: z.literal('integer'), unit: zText, least: zWhole, most: zWhole }),
  z.strictObject({ kind: z.literal('date'), earliest: zDay, latest: z.union([z.literal('today'), zDay]) }),
])

const zFact = z
  .strictObject({
    id: zFactId,
    param: z.string().regex(/^[a-z][a-z0-9]{0,15}$/, '短名：小写字母开头，最多 16 个'),
    label: zText,
    owner: z.enum(['person', 'enterprise', 'provider', 'catalogue', 'authority']),
    privacy: z.enum(['public', 'personal', 'sensitive']),
    section: zText,
    type: zType,
    question: zText,
    help: z.string().default(''),
    why: z.string().default(''),
    whereToLook: z.string().default(''),
    proof: z.string().default(''),
    growsMonthly: zYesNo.default(false),
  })
  .transform((fact): FactDefinition => fact)

export const zFactFile = z.strictObject({ facts: zNonEmpty(zFact) })
