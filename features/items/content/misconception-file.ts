/** Frequent ways of going wrong as editors write them: `content/items/<occupation>/misconceptions.yaml`; without the file there are none. */
import { z } from 'zod'
import { type Misconception, type MisconceptionId, toMisconceptionId } from '#domain/item/misconception.ts'
import { zSlug, zText } from '#platform/yaml/scalars.ts'

export const zMisconceptionId = zSlug.transform((id): MisconceptionId => toMisconceptionId(id))

export type MisconceptionFile = { readonly misconceptions: readonly Misconception[] }
export const zMisconceptionFile: z.ZodType<MisconceptionFile> = z.strictObject({
  misconceptions: z.array(z.strictObject({ id: zMisconceptionId, says: zText, cure: zText })),
})
