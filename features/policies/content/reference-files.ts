/** The smaller content files: sources, person categories, channels, exclusions, claims, unknowns. */

import { z } from 'zod'
import { toBenefitId } from '#domain/policy/ids.ts'
import type { References } from '#domain/policy/reference.ts'
import { type Source, sourceStates } from '#domain/source/source.ts'
import { zNonEmpty, zSlug, zSourceId, zText, zWhole } from '#platform/yaml/scalars.ts'
import { support, zChanges, zPolicies, zWhen } from './reference-parts.ts'
import { zClauseAnchor } from './scalars.ts'

const zSource = z
  .strictObject({
    id: zSourceId,
    grades: zNonEmpty(z.enum(['A', 'B', 'C'])),
    shows: zText,
    addresses: z.array(z.url({ protocol: /^https?$/, error: '写完整网址' })).default([]),
    state: z.enum(sourceStates).optional(),
  })
  .transform((source): Source => source)

export const zSourceFile = z.strictObject({ sources: zNonEmpty(zSource) })

/** A group of people that rules speak of, with the dates between which it meant this. */
const zCategory = z.strictObject({
  id: zSlug,
  name: zText,
  definition: zText,
  changes: zChanges,
  ...support,
})
const zChannel = z.strictObject({
  id: zSlug,
  name: zText,
  detail: zText,
  phones: z.array(zText).default([]),
  address: z.url().optional(),
  region: z.string().regex(/^\d{6}$/),
  role: z.enum(['handles', 'asked']).default('handles'),
  changes: zChanges,
  ...support,
})
const zExclusion = z.strictObject({
  id: zSlug,
  one: zText,
  other: zText,
  relation: zText,
  from: zWhen,
  basis: zText,
  policies: zPolicies,
  between: z
    .strictObject({
      benefits: zNonEmpty(zSlug.transform(toBenefitId)),
      most: zWhole,
      clauses: z.array(zClauseAnchor).default([]),
    })
    .refine(({ benefits, most }) => most >= 1 && most <= benefits.length, 'most 写 1 到待遇个数之间的数')
    .optional(),
  ...support,
})
/** A common claim and what we found: the wording people hear, and the verdict on it. */
const zClaim = z.strictObject({
  id: zSlug,
  says: zText,
  finding: zText,
  verdict: z.enum(['supported', 'partly', 'outdated', 'noBasis', 'wrong']),
  policies: zPolicies,
  ...support,
})
const zUnknown = z.strictObject({
  id: zSlug,
  question: zText,
  matters: zText,
  howToClose: zText,
  office: zSlug.optional(),
  policies: zPolicies,
})

type ReferenceFile = Pick<References, 'categories' | 'channels' | 'exclusions' | 'claims' | 'unknowns'>

export const zReferenceFile: z.ZodType<ReferenceFile> = z.strictObject({
  categories: z.array(zCategory).default([]),
  channels: z.array(zChannel).default([]),
  exclusions: z.array(zExclusion).default([]),
  claims: z.array(zClaim).default([]),
  unknowns: z.array(zUnknown).default([]),
})
