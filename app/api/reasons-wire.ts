/** Why a result is what it is, on the wire: the conditions of the rule, each with its clause. */
import { z } from '@hono/zod-openapi'
import { links } from '#app/links.ts'
import type { ClauseAnchor, PolicyId } from '#domain/policy/ids.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import type { Reason } from '#domain/rules/evaluate.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import { sayCondition } from '#domain/rules/say.ts'
import { isNo, isReview, isYes, type Truth } from '#domain/rules/truth.ts'
import { confidences } from '#domain/source/source.ts'

/** Where a statement stands, for ever, and how far it can be trusted. */
export const citation = {
  clause: z.string().openapi({ example: 'insured-months' }).describe('Anchor of the clause'),
  url: z.string().optional().describe('The clause at this version, for ever: cite this'),
  cite: z.string().optional().openapi({ example: '渝人社发〔2017〕165号' }).describe('The document that says it'),
  confidence: z.enum(confidences).optional().describe('`unknown`: 待核实. Say it with every figure'),
}

const state = z.enum(['yes', 'no', 'review', 'unknown']).describe('`review`: only the office can say. `unknown`: an answer is missing')

type Citation = z.infer<z.ZodObject<typeof citation>>
type ReasonOnWire = { condition: string; says: string; state: z.infer<typeof state>; of?: ReasonOnWire[] | undefined } & Citation

export const ReasonOnWire: z.ZodType<ReasonOnWire> = z
  .lazy(() => z.object({ condition: z.string(), says: z.string(), state, ...citation, of: z.array(ReasonOnWire).optional() }))
  .openapi('Reason', { type: 'object', description: 'A condition; of a group also its members in `of`' })

/** Citations of one version of a policy. */
export type Citing = (clause: ClauseAnchor) => Citation

export const citingOf =
  (origin: string, policy: PolicyId, version: PolicyVersion | undefined): Citing =>
  (anchor) => {
    const clause = version?.clauses.find((each) => each.anchor === anchor)
    if (version === undefined || clause === undefined) return { clause: anchor }
    return { clause: anchor, url: origin + links.clause(policy, version.id, anchor), cite: clause.cite, confidence: clause.confidence }
  }

export function reasonOnWire({ condition, truth, ...rest }: Reason, dictionary: FactDictionary, citing: Citing): ReasonOnWire {
  const own = { condition: condition.id, says: sayCondition(condition, dictionary), state: stateOf(truth), ...citing(condition.clause) }
  return rest.kind === 'group' ? { ...own, of: rest.of.map((each) => reasonOnWire(each, dictionary, citing)) } : own
}

const stateOf = (truth: Truth): z.infer<typeof state> =>
  isYes(truth) ? 'yes' : isNo(truth) ? 'no' : isReview(truth) ? 'review' : 'unknown'
