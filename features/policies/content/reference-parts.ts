/** What entries of several reference files have in common. */
import { z } from 'zod'
import { parseRoughDate } from '#domain/calendar/rough-date.ts'
import { toPolicyId } from '#domain/policy/ids.ts'
import { zConfidence, zSlug, zSourceId, zText } from '#platform/yaml/scalars.ts'

export const support = { sources: z.array(zSourceId), confidence: zConfidence } as const

/** A rough date that stays text, or `unknown`. */
export const zWhen = z.string().refine((text) => parseRoughDate(text).ok || text === 'unknown', '写 2024、2024-05、2024-05-01 或 unknown')

/** A rough date that stays text. */
export const zRoughText = z.string().refine((text) => parseRoughDate(text).ok, '写 2024、2024-05 或 2024-05-01')

export const zPolicies = z.array(zSlug.transform(toPolicyId))

/** What changed when; none, if nothing is known to have changed. */
export const zChanges = z.array(z.strictObject({ from: zWhen, says: zText, confidence: zConfidence.optional() })).default([])
