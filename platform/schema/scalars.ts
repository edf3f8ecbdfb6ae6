/** Texts of the edge that become domain values of the calendar. */
import './chinese.ts'
import { z } from 'zod'
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import { parseRoughDate, type RoughDate } from '#domain/calendar/rough-date.ts'

/** `2025-03-08` → CivilDate. */
export const zCivilDate = z
  .string()
  .trim()
  .transform((text, issues): CivilDate => {
    const day = parseCivilDate(text)
    if (day.ok) return day.value
    issues.addIssue({ code: 'custom', message: sayBadDate(day.problem) })
    return z.NEVER
  })

/** `2025`, `2025-03` or `2025-03-08` → RoughDate. */
export const zRoughDate = z
  .string()
  .trim()
  .transform((text, issues): RoughDate => {
    const date = parseRoughDate(text)
    if (date.ok) return date.value
    issues.addIssue({ code: 'custom', message: `“${date.problem.given}”不是有效日期。请写成 2025、2025-03 或 2025-03-08 这样。` })
    return z.NEVER
  })
