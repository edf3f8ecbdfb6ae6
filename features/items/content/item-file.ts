/** Items as editors write them: `content/items/<occupation>/bank/<scope>.yaml`. Options carry letters, so that explanations can name them. */
import { z } from 'zod'
import {
  type Basis,
  type Difficulty,
  type Item,
  type ItemId,
  type Option,
  type OptionId,
  type PointId,
  type SimpleItem,
  toItemId,
  toOptionId,
  toPointId,
} from '#domain/item/item.ts'
import { importances, type KnowledgePoint } from '#domain/item/standard.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { zConfidence, zNonEmpty, zSlug, zText, zWhole, zYesNo } from '#platform/yaml/scalars.ts'
import { zMisconceptionId } from './misconception-file.ts'

const zItemId = z
  .string()
  .regex(/^[a-z]{3}-\d{3}$/, '题号写成 abg-012 这样')
  .transform((id): ItemId => toItemId(id))
export const zPointId = z
  .string()
  .regex(/^K\d{3}$/, '知识点写成 K012 这样')
  .transform((id): PointId => toPointId(id))
const zLetter = z
  .string()
  .regex(/^[A-H]$/, '选项只用 A 到 H')
  .transform((letter): OptionId => toOptionId(letter))
export const zNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e-?\d+)?$/, '写数字')
  .transform(Number)

const zOptions = z.record(z.string().regex(/^[A-H]$/, '选项只用 A 到 H'), zText).transform((options, issues): NonEmpty<Option> => {
  const list = Object.entries(options).map(([id, says]) => ({ id: toOptionId(id), says }))
  if (isNonEmpty(list)) return list
  issues.addIssue({ code: 'custom', message: '没有选项' })
  return z.NEVER
})

/** A sentence; or, where it is a case of a frequent one, `{ of: line-phase, says: 漏了 √3 }`. */
const zMisconceptions = z
  .record(z.string().regex(/^[A-H]$/, '选项只用 A 到 H'), z.union([zText, z.strictObject({ of: zMisconceptionId, says: zText })]))
  .default({})

/** Wordings and families apart, as an item has them. */
function apart(written: z.infer<typeof zMisconceptions>): Pick<Item, 'misconceptions' | 'families'> {
  const entries = Object.entries(written).map(([option, each]) => [option, typeof each === 'string' ? { says: each } : each] as const)
  const families = Object.fromEntries(entries.flatMap(([option, each]) => ('of' in each ? [[option, each.of]] : [])))
  return {
    misconceptions: Object.fromEntries(entries.map(([option, { says }]) => [option, says])),
    ...(Object.keys(families).length > 0 && { families }),
  }
}

export const zBasis = z.union([
  z.strictObject({ principle: zText }).transform(({ principle }): Basis => ({ kind: 'principle', names: principle })),
  z
    .strictObject({ document: zSlug, clause: zText.optional(), confidence: zConfidence })
    .transform((basis): Basis => ({ kind: 'document', ...basis })),
])

export const zDifficulty = z.enum(['1', '2', '3', '4', '5'], '难度写 1 到 5').transform((text) => Number(text) as Difficulty)

const common = {
  id: zItemId,
  points: zNonEmpty(zPointId),
  difficulty: zDifficulty,
  stem: zText,
  figure: z.strictObject({ file: z.string().regex(/^[a-z0-9-]+\.svg$/, '图写成 star-delta.svg 这样'), says: zText }).optional(),
  why: zText,
  misconceptions: zMisconceptions,
  basis: zNonEmpty(zBasis),
  enemies: z.array(zItemId).default([]),
  provenance: z.strictObject({ source: zText, licence: zText }).optional(),
}

const zName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, '名字用一个字母开头，后面只用字母和数字')
const zStep = z.strictObject({
  name: zName,
  asks: zText,
  unit: z.string().trim().default(''),
  key: zNumber,
  tolerance: zNumber.default(0.01),
  lastPlace: zNumber.optional(),
  formula: zText,
  share: zWhole,
})
const zArea = z.strictObject({ id: zLetter, says: zText, x: zNumber, y: zNumber, width: zNumber, height: zNumber })
const simple = [
  z.strictObject({ ...common, kind: z.literal('single'), options: zOptions, key: zLetter }),
  z.strictObject({ ...common, kind: z.literal('multiple'), options: zOptions, key: zNonEmpty(zLetter) }),
  z.strictObject({ ...common, kind: z.literal('trueFalse'), key: zYesNo }),
  z.strictObject({ ...common, kind: z.literal('blank'), gaps: zNonEmpty(zNonEmpty(zText)), anyOrder: zYesNo.default(false) }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    key: zNumber,
    unit: z.string().trim(),
    tolerance: zNumber.default(0.01),
    lastPlace: zNumber.optional(),
    formula: zText,
    given: z.record(zName, zNumber),
    stepMarks: z.strictObject({ steps: zNonEmpty(zStep), asks: zText, share: zWhole }).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('order'), options: zOptions }),
  z.strictObject({
    ...common,
    kind: z.literal('match'),
    pairs: zNonEmpty(z.strictObject({ left: zText, right: zText })),
    extra: z.array(zText).default([]),
  }),
  z.strictObject({ ...common, kind: z.literal('hotspot'), figure: common.figure.unwrap(), areas: zNonEmpty(zArea), key: zLetter }),
] as const
const zSimpleItem: z.ZodType<SimpleItem> = z
  .discriminatedUnion('kind', simple)
  .transform((item) => ({ ...item, ...apart(item.misconceptions) }))
const zCaseItem = z.strictObject({ ...common, kind: z.literal('case'), parts: zNonEmpty(zSimpleItem) })

const zItem: z.ZodType<Item> = z
  .discriminatedUnion('kind', [...simple, zCaseItem])
  .transform((item) => ({ ...item, ...apart(item.misconceptions) }))

const zPoint = z.strictObject({
  id: zPointId,
  importance: z.enum(importances, '重要程度写 X、Y 或 Z'),
  confidence: zConfidence,
  says: zText,
})

/** `scope` is the code in the tree of the standard: `A-B-G`. */
export type ItemFile = {
  readonly scope: string
  readonly points: readonly Omit<KnowledgePoint, 'scope'>[]
  readonly items: readonly Item[]
}
export const zScope = z.string().regex(/^[A-Z]-[A-Z]-[A-Z]$/, '鉴定范围写成 A-B-G 这样')
export const zItemFile: z.ZodType<ItemFile> = z.strictObject({
  scope: zScope,
  points: z.array(zPoint),
  items: z.array(zItem),
})
