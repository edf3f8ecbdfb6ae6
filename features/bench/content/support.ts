/** What the files of the bench share: names, counts, points, and how well a figure is sourced. */
import { z } from 'zod'
import { type PointId, toPointId } from '#domain/item/item.ts'
import { confidences } from '#domain/source/source.ts'
import { zText, zWhole } from '#platform/yaml/scalars.ts'

/** Items of score sheets and red lines are named in our code too: `closeOut`. */
export const zName = z.string().regex(/^[a-z][A-Za-z]*$/, '名字写成 closeOut 这样，只用字母')

export const zCount = zWhole.refine((count) => count > 0, '要大于 0')

export const zPointId = z
  .string()
  .regex(/^K\d{3}$/, '知识点写成 K012 这样')
  .transform((id): PointId => toPointId(id))

export const zSupport = {
  confidence: z.enum([...confidences, 'ours'], '可信度写题库里用的词；本站自己定的写 ours'),
  source: zText,
}
