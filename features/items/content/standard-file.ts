/** The standard of an occupation and level with its tree, and the documents that items rest on. */
import { z } from 'zod'
import type { BasisDocument } from '#domain/item/item.ts'
import type { Standard } from '#domain/item/standard.ts'
import { skillLevels } from '#domain/occupation/skill-level.ts'
import { zConfidence, zDay, zNonEmpty, zSlug, zText, zWhole } from '#platform/yaml/scalars.ts'

const zCode = z.string().regex(/^[A-Z](-[A-Z]){0,2}$/, '写成 A、A-B 或 A-B-G')

const zScope = z.strictObject({
  code: zCode,
  name: zText,
  theoryWeight: zWhole,
  skillWeight: zWhole,
  skillMost: zWhole.optional(),
  importance: z
    .string()
    .regex(/^\d+:\d+:\d+$/, '写成 9:3:1')
    .transform((ratio) => {
      const [X = 0, Y = 0, Z = 0] = ratio.split(':').map(Number)
      return { X, Y, Z }
    }),
})
const zFunction = z.strictObject({ code: zCode, name: zText, scopes: zNonEmpty(zScope) })

export const zStandardFile: z.ZodType<Standard> = z.strictObject({
  id: zSlug,
  occupation: z.string().regex(/^\d-\d{2}-\d{2}-\d{2}$/, '职业编码写成 6-31-01-03 这样'),
  level: z.enum(skillLevels),
  title: zText,
  document: zText,
  issuedOn: zDay,
  confidence: zConfidence,
  weightsNote: zText,
  weightsConfidence: zConfidence,
  parts: zNonEmpty(z.strictObject({ code: zCode, name: zText, functions: zNonEmpty(zFunction) })),
})

const zDocument = z.strictObject({
  id: zSlug,
  number: zText,
  title: zText,
  confidence: zConfidence,
  replacedFrom: zDay.optional(),
  replacedBy: zSlug.optional(),
})
export const zDocumentFile: z.ZodType<{ readonly documents: readonly BasisDocument[] }> = z.strictObject({ documents: z.array(zDocument) })
