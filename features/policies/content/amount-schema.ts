/** Amounts as editors write them, in 元 → the rule language, in 分. */
import { z } from 'zod'
import type { Fen } from '#domain/money/fen.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import type { AmountRow, AmountRule, Band, Payee } from '#domain/rules/rule.ts'
import { zBasisPoints, zDay, zNonEmpty, zText, zWhole, zYuan } from '#platform/yaml/scalars.ts'
import { zClauseAnchor, zFactId } from './scalars.ts'

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

type WrittenBand = { readonly upTo?: number | undefined; readonly yuan: Fen }
const toBand = ({ upTo, yuan }: WrittenBand): Band => ({ upTo, fen: yuan })

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
    z
      .strictObject({ kind: z.literal('shareOf'), fact: zFactId, percent: zBasisPoints, clause: zClauseAnchor })
      .transform(({ percent, ...others }): AmountRule => ({ ...others, basisPoints: percent })),
    z
      .strictObject({
        kind: z.literal('bands'),
        fact: zFactId,
        bands: zNonEmpty(z.strictObject({ upTo: zWhole.optional(), yuan: zYuan })),
        clause: zClauseAnchor,
      })
      .transform(({ bands: [first, ...others], ...head }): AmountRule => ({ ...head, bands: [toBand(first), ...others.map(toBand)] })),
    z
      .strictObject({
        kind: z.literal('bounded'),
        base: zAmount,
        leastYuan: zYuan.optional(),
        mostYuan: zYuan.optional(),
        clause: zClauseAnchor,
      })
      .transform(({ leastYuan, mostYuan, ...others }): AmountRule => ({ ...others, least: leastYuan, most: mostYuan })),
    z.strictObject({ kind: z.enum(['sum', 'leastOf']), of: zNonEmpty(zAmount), clause: zClauseAnchor }),
    z.strictObject({
      kind: z.literal('dated'),
      on: zFactId,
      values: zNonEmpty(z.strictObject({ from: zDay, amount: zAmount })),
      clause: zClauseAnchor,
    }),
    z.strictObject({ kind: z.enum(['unknown', 'notMoney']), says: zText, clause: zClauseAnchor }),
  ]),
)

const payees: readonly Payee[] = ['person', 'enterprise', 'provider', 'nobody', 'unknown']
export const zPayee = z.enum(payees as [Payee, ...Payee[]])
