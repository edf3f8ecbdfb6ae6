/** Scalars as editors of any content write them. YAML hands us text, so every type is stated here once. */
import { z } from 'zod'
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import { parseRoughDate, type RoughDate } from '#domain/calendar/rough-date.ts'
import { type Fen, fenOfYuan } from '#domain/money/fen.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { RegionCode } from '#domain/region/region.ts'
import { confidences, type SourceId } from '#domain/source/source.ts'

export const zText = z.string().trim().min(1, '不能为空')

export const zSlug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写字母、数字和连字符')

export const zSourceId = z
  .string()
  .regex(/^S\d{2,3}$/, '出处写成 S02 这样')
  .transform((id): SourceId => id as SourceId)

export const zConfidence = z.enum(confidences, `可信度只能是 ${confidences.join('、')}`)

export const zWhole = z
  .string()
  .regex(/^\d{1,9}$/, '写整数')
  .transform(Number)

/** Percent with at most two decimals, as hundredths of a percent: 2.5 → 250. */
export const zBasisPoints = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,2})?$/, '比例写成百分数，例如 8 或 2.5')
  .transform((percent): number => Math.round(Number(percent) * 100))

export const zYesNo = z.enum(['yes', 'no'], '写 yes 或 no').transform((word) => word === 'yes')

/** 元 with at most two decimals. */
export const zYuan = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, '金额写成元，例如 2000')
  .transform((yuan): Fen => fenOfYuan(Number(yuan)))

export const zRegion = z
  .string()
  .regex(/^[1-9]\d{5}$/, '写六位行政区划代码，全国写 100000')
  .transform((code) => code as RegionCode)

export const zDay = z.string().transform((text, issues): CivilDate => {
  const day = parseCivilDate(text)
  if (day.ok) return day.value
  issues.addIssue({ code: 'custom', message: sayBadDate(day.problem) })
  return z.NEVER
})

export const zRoughDay = z.string().transform((text, issues): RoughDate => {
  const date = parseRoughDate(text)
  if (date.ok) return date.value
  issues.addIssue({ code: 'custom', message: `“${text}”不是日期：写 2017、2017-07 或 2017-07-01` })
  return z.NEVER
})

/** A list with at least one element; `says` is what the editor reads otherwise. */
export const zNonEmpty = <T>(element: z.ZodType<T>, says = '至少写一个') =>
  z.array(element).transform((list, issues): NonEmpty<T> => {
    if (isNonEmpty(list)) return list
    issues.addIssue({ code: 'custom', message: says })
    return z.NEVER
  })
