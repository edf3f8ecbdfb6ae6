/** The smaller content files: sources, person categories, channels, exclusions, claims, unknowns. */

import { z } from 'zod'
import { parseRoughDate } from '#domain/calendar/rough-date.ts'
import { toPolicyId } from '#domain/policy/ids.ts'
import type { References } from '#domain/policy/reference.ts'
import { type Source, sourceStates } from '#domain/source/source.ts'
import { zConfidence, zNonEmpty, zSlug, zSourceId, zText } from './scalars.ts'

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

const support = { sources: z.array(zSourceId), confidence: zConfidence } as const
const zWhen = z.string().refine((text) => parseRoughDate(text).ok || text === 'unknown', '写 2024、2024-05、2024-05-01 或 unknown')

/** A group of people that rules speak of, with the dates between which it meant this. */
const zCategory = z.strictObject({
  id: zSlug,
  name: zText,
  definition: zText,
  changes: z.array(z.strictObject({ from: zWhen, says: zText })).default([]),
  ...support,
})
const zChannel = z.strictObject({
  id: zSlug,
  name: zText,
  detail: zText,
  phones: z.array(zText).default([]),
  address: z.url().optional(),
  region: z.string().regex(/^\d{6}$/),
  ...support,
})
const zExclusion = z.strictObject({
  id: zSlug,
  one: zText,
  other: zText,
  relation: zText,
  from: zWhen,
  basis: zText,
  policies: z.array(zSlug.transform(toPolicyId)),
  ...support,
})
/** A common claim and what we found: the wording people hear, and the verdict on it. */
const zClaim = z.strictObject({
  id: zSlug,
  says: zText,
  finding: zText,
  verdict: z.enum(['supported', 'partly', 'outdated', 'noBasis', 'wrong']),
  policies: z.array(zSlug.transform(toPolicyId)),
  ...support,
})
const zUnknown = z.strictObject({
  id: zSlug,
  question: zText,
  matters: zText,
  howToClose: zText,
  policies: z.array(zSlug.transform(toPolicyId)),
})

export const zReferenceFile: z.ZodType<References> = z.strictObject({
  categories: z.array(zCategory).default([]),
  channels: z.array(zChannel).default([]),
  exclusions: z.array(zExclusion).default([]),
  claims: z.array(zClaim).default([]),
  unknowns: z.array(zUnknown).default([]),
})
