/** Conditions and amounts as editors write them → the rule language. Each shape names its operator by a word of its own. */
import { z } from 'zod'
import type { Fen } from '#domain/money/fen.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { AmountRow, AmountRule, Condition, LeafNature, Payee, Test, Variant } from '#domain/rules/rule.ts'
import { zClauseAnchor, zDay, zFactId, zNonEmpty, zRegion, zSlug, zSourceId, zText, zWhole, zYesNo, zYuan } from './scalars.ts'

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
} as const

const testShape = {
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
  if (fields.inRegion) return { op: 'inRegion', fact, region: fields.inRegion }
  if (fields.within === undefined || fields.after === undefined) return 'within 要同时写 after（从哪天算起）'
  return { op: 'within', fact, months: fields.within, after: fields.after, lastDay: fields.lastDay ?? 'unknown' }
}

const testOr = (issues: z.core.$RefinementCtx, fields: TestFields): Test => {
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
  if ('all' in fields || 'any' in fields || 'none' in fields) return zGroup
  if ('disputed' in fields) return zDisputed
  return 'decidedByOffice' in fields ? zOffice : zLeaf
}

const zGroup = z
  .strictObject({
    ...nodeShape,
    says: zText,
    all: zNonEmpty(zCondition).optional(),
    any: zNonEmpty(zCondition).optional(),
    none: zNonEmpty(zCondition).optional(),
  })
  .transform(({ id, clause, says, all, any, none }, issues): Condition => {
    const [kind, of] = all ? (['all', all] as const) : any ? (['any', any] as const) : (['none', none] as const)
    if (of !== undefined) return { kind, id: id ?? clause, clause, says, of }
    issues.addIssue({ code: 'custom', message: '写 all、any 或 none' })
    return z.NEVER
  })

type Nested = Fen | { [option: string]: Nested }
const zNested: z.ZodType<Nested> = z.lazy(() => z.union([zYuan, z.record(z.string(), zNested)]))

const zTable = z
  .strictObject({ kind: z.literal('table'), keys: zNonEmpty(zFactId), yuan: zNested, clause: zClauseAnchor })
  .transform(({ keys, yuan, clause }, issues): AmountRule => {
    const rows = rowsOf(yuan, [])
    if (isNonEmpty(rows) && rows.every(({ when }) => when.length === keys.length)) return { kind: 'table', keys, rows, clause }
    issues.addIssue({ code: 'custom', path: ['yuan'], message: `每一行要按 ${keys.length} 个键逐层写到金额` })
    return z.NEVER
  })

function rowsOf(nested: Nested, path: readonly string[]): readonly AmountRow[] {
  if (typeof nested === 'object') return Object.entries(nested).flatMap(([option, inner]) => rowsOf(inner, [...path, option]))
  return isNonEmpty(path) ? [{ when: path as NonEmpty<string>, fen: nested }] : []
}

export const zAmount: z.ZodType<AmountRule> = z.lazy(() =>
  z.union([
    z
      .strictObject({ kind: z.literal('fixed'), yuan: zYuan, clause: zClauseAnchor })
      .transform(({ yuan, clause }): AmountRule => ({ kind: 'fixed', fen: yuan, clause })),
    zTable,
    z
      .strictObject({ kind: z.literal('perUnit'), fact: zFactId, yuan: zYuan, maxUnits: zWhole, clause: zClauseAnchor })
      .transform(({ yuan, ...others }): AmountRule => ({ ...others, fen: yuan })),
    z.strictObject({
      kind: z.literal('percentOf'),
      base: zAmount,
      fact: zFactId,
      percents: z.record(z.string(), zWhole),
      clause: zClauseAnchor,
    }),
    z.strictObject({ kind: z.enum(['unknown', 'notMoney']), says: zText, clause: zClauseAnchor }),
  ]),
)

const payees: readonly Payee[] = ['person', 'enterprise', 'provider', 'nobody', 'unknown']
export const zPayee = z.enum(payees as [Payee, ...Payee[]])
