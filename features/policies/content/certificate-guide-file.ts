/** The questions that tell certificates apart: `content/certificate-guide.yaml`. */
import { z } from 'zod'
import { type GuideQuestion, guideTracks } from '#domain/certificate/certificate-guide.ts'
import { zNonEmpty, zSlug, zText } from '#platform/yaml/scalars.ts'
import { support } from './reference-parts.ts'

const zOption = z.strictObject({
  id: zSlug.refine((id) => id !== 'unsure', 'unsure 留给“不确定”'),
  label: zText,
  hint: zText.optional(),
  note: zText.optional(),
  turnsTo: z.literal('wanted').optional(),
  leaves: zNonEmpty(zSlug),
})

const zQuestion = z
  .strictObject({
    id: zSlug,
    question: zText,
    label: zText,
    help: zText,
    track: z.enum(guideTracks).optional(),
    options: zNonEmpty(zOption),
    ...support,
  })
  .refine(({ options }) => new Set(options.map(({ id }) => id)).size === options.length, '一个问题里，答法的 id 不能重复')

type GuideFile = { readonly certificateGuide: readonly GuideQuestion[] }

export const zCertificateGuideFile: z.ZodType<GuideFile> = z.strictObject({ certificateGuide: z.array(zQuestion).default([]) })
