/** A policy file as editors write it. Inheritance and references to other files are settled later, in `resolve.ts` and `check.ts`. */

import { z } from 'zod'
import { type CardEntry, type CardField, cardFields } from '#domain/policy/card.ts'
import type { Clause } from '#domain/policy/clause.ts'
import { toBenefitId, toPolicyId, toVersionId } from '#domain/policy/ids.ts'
import { delegates, type Filling, type OpenTerm, toTermId } from '#domain/policy/open-term.ts'
import { audiences, type ClausePlace, type Document, type End, natures, topics } from '#domain/policy/policy.ts'
import { type Transition, transitionRules } from '#domain/policy/transition.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import { zConfidence, zDay, zNonEmpty, zRegion, zRoughDay, zSlug, zSourceId, zText, zYuan } from '#platform/yaml/scalars.ts'
import { zAmount, zPayee } from './amount-schema.ts'
import { zCondition } from './condition-schema.ts'
import { zClauseAnchor, zFactId } from './scalars.ts'

const zVersionId = zSlug.transform(toVersionId)

const zEnd = z.union(
  [
    z.enum(['open', 'unknown']).transform((kind): End => ({ kind })),
    z.strictObject({ unknownAfter: zDay }).transform(({ unknownAfter }): End => ({ kind: 'unknown', runsThrough: unknownAfter })),
    zRoughDay.transform((on): End => ({ kind: 'lastDay', on })),
  ],
  '写最后一天（如 2020-12-31）、open、unknown，或 {unknownAfter: 2023-12-31}（到那天还有效，之后不知道）',
)

const zLines = z.union([zText.transform((line) => [line]), zNonEmpty(zText)])

const zCardEntry = z.union([
  z.literal('unknown').transform((): CardEntry => ({ kind: 'unknown' })),
  z.strictObject({ unknown: zText }).transform(({ unknown }): CardEntry => ({ kind: 'unknown', ask: unknown })),
  z
    .strictObject({ text: zLines, sources: zNonEmpty(zSourceId, '每一格都要有出处'), confidence: zConfidence })
    .transform(({ text, sources, confidence }): CardEntry => ({ kind: 'known', lines: text, sources, confidence })),
])

const zCard = z.partialRecord(z.enum(cardFields), zCardEntry)

const zClause = z
  .strictObject({
    id: zClauseAnchor,
    paraphrase: zText,
    plainly: zText,
    cite: zText,
    sources: z.array(zSourceId),
    confidence: zConfidence,
  })
  .refine(({ sources, confidence }) => sources.length > 0 || /^(remembered|inferred|unknown)/.test(confidence), '每一条都要有出处')
  .transform(({ id, ...others }): Clause => ({ anchor: id, ...others }))

const zDocument = z
  .strictObject({ number: zText.optional(), title: zText.optional(), bodies: z.array(zText).default([]) })
  .transform(({ number, title, bodies }): Document => ({ bodies, ...(number && { number }), ...(title && { title }) }))

/** What a version can take over from another: parts of the card, the conditions with their clauses, the amount. */
export const inheritable = [...cardFields, 'conditions', 'amount'] as const
const zInherits = z.strictObject({ from: zVersionId, fields: z.array(z.enum(inheritable)).optional() })

/** What is left to a lower level, and what is settled of what a higher policy left open. */
const zOpenTerm = z
  .strictObject({ id: zSlug, asks: zText, to: z.enum(delegates), clause: zClauseAnchor })
  .transform(({ id, ...term }): OpenTerm => ({ id: toTermId(id), ...term }))
const zFilling = z
  .strictObject({ of: zSlug, term: zSlug, clause: zClauseAnchor })
  .transform(({ of, term, clause }): Filling => ({ of: toPolicyId(of), term: toTermId(term), clause }))

const zTransition: z.ZodType<Transition> = z.strictObject({
  rule: z.enum(transitionRules),
  began: zFactId,
  filed: zFactId.default(applicationDate),
  clause: zClauseAnchor,
})

const zVersion = z.strictObject({
  id: zVersionId,
  title: zText,
  state: z.enum(['established', 'notEstablished']).default('established'),
  document: zDocument.default({ bodies: [] }),
  effective: z.strictObject({ from: zRoughDay, lastDay: zEnd }),
  anchor: zNonEmpty(zFactId),
  inherits: zInherits.optional(),
  /** Conditions of the base version that no longer hold, by id. */
  drops: z.array(zSlug).default([]),
  sources: z.array(zSourceId),
  confidence: zConfidence,
  openQuestion: zText.optional(),
  card: zCard.default({}),
  clauses: z.array(zClause).default([]),
  leavesOpen: z.array(zOpenTerm).default([]),
  fills: z.array(zFilling).default([]),
  transition: zTransition.optional(),
  conditions: z.array(zCondition).default([]),
  amount: zAmount.optional(),
  payee: zPayee.optional(),
})

const zStatement = z.strictObject({ says: zText, sources: z.array(zSourceId) })
const zClausePlace = z
  .strictObject({ policy: zSlug.transform(toPolicyId), version: zVersionId.optional(), clause: zClauseAnchor.optional() })
  .transform(({ policy, version, clause }): ClausePlace => ({ policy, ...(version && { version }), ...(clause && { clause }) }))
const zConflict = z
  .strictObject({
    id: zSlug,
    about: zText,
    one: zStatement,
    other: zStatement,
    handling: zText,
    clause: zClauseAnchor.optional(),
    with: zClausePlace.optional(),
  })
  .transform(({ clause, with: other, ...others }) => ({ ...others, ...(clause && { clause }), ...(other && { with: other }) }))

/** What a case expects of the amount: one figure in 元, a span, or that it is not established. */
const zExpectedAmount = z.union([z.enum(['unknown', 'notMoney']), zYuan.transform((fen) => [fen, fen] as const), z.tuple([zYuan, zYuan])])

const zCase = z.strictObject({
  about: zText,
  /** The version this case proves; counted for coverage. */
  version: zVersionId,
  on: zDay,
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  expect: z.enum(['yes', 'no', 'unknown', 'review']),
  amount: zExpectedAmount.optional(),
  decidedBy: z.union([zSlug.transform((id) => [id]), z.array(zSlug)]).optional(),
  missing: z.array(zFactId).optional(),
  lastDay: zDay.optional(),
})

export const zPolicyFile = z.strictObject({
  policy: zSlug.transform(toPolicyId),
  title: zText,
  benefit: zSlug.transform(toBenefitId),
  topic: z.enum(topics),
  nature: z.enum(natures),
  regions: zNonEmpty(zRegion),
  audience: z.enum(audiences),
  force: z.enum(['direct', 'framework']),
  implements: zSlug.transform(toPolicyId).optional(),
  summary: zText,
  keywords: z.array(zText).default([]),
  lastVerified: zDay,
  nextCheck: zDay,
  versions: zNonEmpty(zVersion, '至少要有一个版本'),
  conflicts: z.array(zConflict).default([]),
  cases: z.array(zCase),
})

export type PolicyFile = z.output<typeof zPolicyFile>
export type VersionDraft = z.output<typeof zVersion>
export type GoldenCase = z.output<typeof zCase>
export type InheritablePart = (typeof inheritable)[number]
export const isCardField = (part: InheritablePart): part is CardField => part !== 'conditions' && part !== 'amount'
