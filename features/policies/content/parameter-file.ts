/** Figures that rules lean on, with their history: `content/parameters.yaml`. */
import { z } from 'zod'
import type { Parameter } from '#domain/policy/parameter.ts'
import { zNonEmpty, zRegion, zSlug, zText, zYuan } from '#platform/yaml/scalars.ts'
import { support, zWhen } from './reference-parts.ts'

const zValue = z
  .strictObject({
    from: zWhen,
    says: zText,
    yuan: z.partialRecord(z.enum(['month', 'hour']), zYuan),
    document: zText.optional(),
    ...support,
  })
  .transform(({ yuan, ...value }) => ({
    ...value,
    amounts: (['month', 'hour'] as const).flatMap((per) => (yuan[per] === undefined ? [] : [{ per, amount: yuan[per] }])),
  }))

const zParameter = z.strictObject({ id: zSlug, name: zText, region: zRegion, matters: zText, values: zNonEmpty(zValue) })

export const zParameterFile: z.ZodType<{ readonly parameters: readonly Parameter[] }> = z.strictObject({
  parameters: z.array(zParameter).default([]),
})
