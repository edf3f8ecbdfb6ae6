/** How other places settled the same matters: `content/comparators.yaml`. */
import { z } from 'zod'
import { amountClasses, type Comparator, type ComparedAmount, comparedRules, comparedSubjects } from '#domain/comparator/comparator.ts'
import { skillLevels } from '#domain/occupation/skill-level.ts'
import { zRegion, zSlug, zText, zYesNo, zYuan } from '#platform/yaml/scalars.ts'
import { support, zRoughText, zWhen } from './reference-parts.ts'

const zAmount = z
  .strictObject({
    class: z.enum(amountClasses),
    per: z.enum(['certificate', 'person', 'personYear', 'project', 'unstated']),
    yuan: z.union([zYuan, z.partialRecord(z.enum(skillLevels), zYuan)], '写一个数，或者按等级写：{ L5: 1000, L4: 1500 }'),
    upTo: zYesNo.default(false),
  })
  .transform(
    ({ yuan, upTo, ...amount }): ComparedAmount =>
      typeof yuan === 'number' ? { ...amount, byLevel: {}, flat: yuan, isUpTo: upTo } : { ...amount, byLevel: yuan, isUpTo: upTo },
  )

const zComparator = z.strictObject({
  id: zSlug,
  place: zText,
  region: zRegion,
  subject: z.enum(comparedSubjects),
  from: zWhen,
  lastDay: zRoughText.optional(),
  amounts: z.array(zAmount).default([]),
  rules: z.array(z.strictObject({ on: z.enum(comparedRules), says: zText })).default([]),
  ...support,
})

export const zComparatorFile: z.ZodType<{ readonly comparators: readonly Comparator[] }> = z.strictObject({
  comparators: z.array(zComparator).default([]),
})
