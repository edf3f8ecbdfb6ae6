/** Which paper proves what: `content/proofs.yaml`. */
import { z } from 'zod'
import { toBenefitId, toVersionId } from '#domain/policy/ids.ts'
import { keepMoments, type Paper, paperForms } from '#domain/policy/paper.ts'
import { zNonEmpty, zSlug, zText } from '#platform/yaml/scalars.ts'
import { support, zPolicies } from './reference-parts.ts'
import { zFactId } from './scalars.ts'

const zDemand = z.strictObject({
  policy: zPolicies.element,
  versions: z.array(zSlug.transform(toVersionId)).optional(),
  form: z.enum(paperForms),
  ...support,
})

const zPaper = z.strictObject({
  id: zSlug,
  name: zText,
  exactly: zText,
  getFrom: zText.optional(),
  substitutes: zText.optional(),
  proves: z.array(zFactId),
  handling: z.enum(['officeChecks', 'unknown']),
  askedBy: z.array(zDemand).default([]),
  keep: z.strictObject({ at: z.enum(keepMoments), says: zText, benefits: zNonEmpty(zSlug.transform(toBenefitId)) }).optional(),
  ...support,
})

export const zPaperFile: z.ZodType<{ readonly papers: readonly Paper[] }> = z.strictObject({ papers: z.array(zPaper).default([]) })
