/** Conditions as editors write them → the rule language. Each shape names its operator by a word of its own. */
import { z } from 'zod'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Condition, LeafNature, Test, Variant } from '#domain/rules/rule.ts'
import { zDay, zNonEmpty, zRegion, zSlug, zSourceId, zText, zWhole, zYesNo } from '#platform/yaml/scalars.ts'
import { zClauseAnchor, zFactId } from './scalars.ts'

const zMonths = z
  .string()
  .regex(/^\d{1,3} months$/, '写成 12 months')
  .transform((text) => Number.parseInt(text, 10))
const zValues = zNonEmpty(z.string())

/** Exactly one of these words says what is tested. */
const operators = {
  is: zYesNo.optional(),
  oneOf: zValues.optional(),
  noneOf: zValues.optional(),
  includesAny: zValues.optional(),
  includesNone: zValues.optional(),
  atLeast: zWhole.optional(),
  atMost: zWhole.optional(),
  onOrAfter: zDay.optional(),
  before: zDay.optional(),
  within: zMonths.optional(),
  inRegion: zRegion.optional(),
  notBefore: zFactId.optional(),
  sameYear: zFactId.optional(),
} as const

/** One fact and the word that compares it. */
export const testShape = {
  fact: zFactId,
  ...operators,
  after: zFactId.optional(),
  lastDay: z.enum(['counts', 'doesNotCount', 'unknown']).optional(),
} as const

const zTestFields = z.object(testShape)
type TestFields = z.output<typeof zTestFields>

function toTest(fields: TestFields): Test | string {
  const { fact } = fields
  const words = Object.keys(operators).filter((word) => fields[word as keyof typeof operators] !== undefined)
  if (words.length !== 1) return `要写且只写一个比较词：${Object.keys(operators).join('、')}`
  if (fields.is !== undefined) return { op: 'is', fact, value: fields.is }
  if (fields.oneOf) return { op: 'oneOf', fact, values: fields.oneOf }
  if (fields.noneOf) return { op: 'noneOf', fact, values: fields.noneOf }
  if (fields.includesAny) return { op: 'includesAny', fact, values: fields.includesAny }
  if (fields.includesNone) return { op: 'includesNone', fact, values: fields.includesNone }
  if (fields.atLeast !== undefined) return { op: 'atLeast', fact, value: fields.atLeast }
  if (fields.atMost !== undefined) return { op: 'atMost', fact, value: fields.atMost }
  if (fields.onOrAfter) return { op: 'onOrAfter', fact, day: fields.onOrAfter }
  if (fields.before) return { op: 'before', fact, day: fields.before }
  if (fields.notBefore) return { op: 'notBefore', fact, other: fields.notBefore }
  if (fields.sameYear) return { op: 'sameYear', fact, other: fields.sameYear }
  if (fields.inRegion) return { op: 'inRegion', fact, region: fields.inRegion }
  if (fields.within === undefined || fields.after === undefined) return 'within 要同时写 after（从哪天算起）'
  return { op: 'within', fact, months: fields.within, after: fields.after, lastDay: fields.lastDay ?? 'unknown' }
}

/** The test that the fields say; where they say none, or two, an issue. */
export const testOr = (issues: z.core.$RefinementCtx, fields: TestFields): Test => {
  const test = toTest(fields)
  if (typeof test !== 'string') return test
  issues.addIssue({ code: 'custom', message: test })
  return z.NEVER
}

const zVariant = z
  .strictObject({ says: zText, sources: z.array(zSourceId), ...testShape })
  .transform(({ says, sources, ...fields }, issues): Variant => ({ says, sources, test: testOr(issues, fields) }))

const nodeShape = { id: zSlug.optional(), clause: zClauseAnchor } as const
const leafShape = {
  ...nodeShape,
  nature: z.enum(['hard', 'curable', 'discretionary', 'disputed']).optional(),
  cure: zText.optional(),
} as const
const zLeafFields = z.object(leafShape)

const zLeaf = z
  .strictObject({ ...leafShape, ...testShape })
  .transform((fields, issues): Condition => leafOf(fields, testOr(issues, fields), 'hard'))

const zOffice = z.strictObject({ ...leafShape, decidedByOffice: zText, office: zText, ask: zText }).transform((fields): Condition => {
  const test: Test = { op: 'decidedByOffice', says: fields.decidedByOffice, office: fields.office, ask: fields.ask }
  return leafOf(fields, test, 'discretionary')
})

const zDisputed = z
  .strictObject({ ...leafShape, disputed: zNonEmpty(zVariant) })
  .transform((fields): Condition => leafOf(fields, { op: 'disputed', variants: fields.disputed }, 'disputed'))

type LeafFields = z.output<typeof zLeafFields>

const leafOf = ({ id, clause, nature, cure }: LeafFields, test: Test, usual: LeafNature): Condition => ({
  kind: 'leaf',
  id: id ?? clause,
  clause,
  nature: nature ?? usual,
  test,
  ...(cure !== undefined && { cure }),
})

/** A condition is a group (all/any/none), a dispute, a decision of an office, or a test of one fact. */
export const zCondition: z.ZodType<Condition> = z.lazy(() =>
  z.record(z.string(), z.unknown()).transform((fields, issues): Condition => {
    const parsed = schemaFor(fields).safeParse(fields)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) issues.addIssue({ code: 'custom', path: [...issue.path], message: issue.message })
    return z.NEVER
  }),
)

function schemaFor(fields: Readonly<Record<string, unknown>>): z.ZodType<Condition> {
  if ('all' in fields || 'any' in fields || 'none' in fields || 'of' in fields) return zGroup
  if ('disputed' in fields) return zDisputed
  return 'decidedByOffice' in fields ? zOffice : zLeaf
}

const members = zNonEmpty(zCondition)
const zGroup = z
  .strictObject({
    ...nodeShape,
    says: zText,
    all: members.optional(),
    any: members.optional(),
    none: members.optional(),
    of: members.optional(),
    atLeast: zWhole.optional(),
  })
  .transform((fields, issues): Condition => {
    const group = toGroup(fields)
    if (typeof group !== 'string') return group
    issues.addIssue({ code: 'custom', message: group })
    return z.NEVER
  })

type GroupFields = { id?: string | undefined; clause: ClauseAnchor; says: string; atLeast?: number | undefined } & {
  [kind in 'all' | 'any' | 'none' | 'of']?: NonEmpty<Condition> | undefined
}

function toGroup({ id, clause, says, all, any, none, of, atLeast }: GroupFields): Condition | string {
  const head = { id: id ?? clause, clause, says }
  const written = [all, any, none, of].filter((each) => each !== undefined)
  if (written.length !== 1) return '写 all、any、none，或 atLeast 加 of，只写一种'
  if (all) return { ...head, kind: 'all', of: all }
  if (any) return { ...head, kind: 'any', of: any }
  if (none) return { ...head, kind: 'none', of: none }
  if (of === undefined || atLeast === undefined || atLeast < 1 || atLeast > of.length) return 'atLeast 要写 1 到条件个数之间的整数'
  return { ...head, kind: 'atLeast', least: atLeast, of }
}
