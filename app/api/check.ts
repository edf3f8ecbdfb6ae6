/** /api/v1/check — facts in, results out. Nothing is kept. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { RequestEnv } from '#app/http/request-env.ts'
import { type Entitlement, verdicts } from '#domain/entitlement/entitlement.ts'
import { topics } from '#domain/policy/policy.ts'
import type { Reason } from '#domain/rules/evaluate.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import { sayCondition } from '#domain/rules/say.ts'
import { isNo, isReview, isYes, type Truth } from '#domain/rules/truth.ts'
import { checkFacts } from '#features/eligibility/check-facts.ts'
import { zCivilDate } from '#platform/schema/scalars.ts'
import { bodyError, Problem, problem, refuseBadRequest } from './problem.ts'

const state = z.enum(['yes', 'no', 'review', 'unknown'])
type ReasonOnWire = { condition: string; says: string; clause: string; state: z.infer<typeof state>; of?: ReasonOnWire[] | undefined }
const ReasonOnWire: z.ZodType<ReasonOnWire> = z
  .lazy(() => z.object({ condition: z.string(), says: z.string(), clause: z.string(), state, of: z.array(ReasonOnWire).optional() }))
  .openapi('Reason', { type: 'object' })

const EntitlementOnWire = z
  .object({
    benefit: z.string(),
    policy: z.string(),
    title: z.string(),
    verdict: z
      .enum(verdicts)
      .openapi({ description: '`review`: only the office can say. `near`: the person can still meet what is missing.' }),
    amount: z
      .union([
        z.object({ kind: z.literal('span'), lowFen: z.int(), highFen: z.int(), dependsOn: z.array(z.string()) }),
        z.object({ kind: z.enum(['unknown', 'notMoney']), says: z.string() }),
      ])
      .optional()
      .openapi({ description: 'Money in 分' }),
    payee: z.enum(['person', 'enterprise', 'provider', 'nobody', 'unknown']),
    safeLastDay: z.iso.date().optional().openapi({ description: 'File by this civil day (Asia/Shanghai) to be safe' }),
    version: z.string().optional(),
    missing: z.array(z.string()),
    reviewReasons: z.array(z.string()),
    reasons: z.array(ReasonOnWire),
  })
  .openapi('Entitlement')

const check = createRoute({
  method: 'post',
  path: '/check',
  summary: 'What a person may claim, explained and dated',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            on: zCivilDate.optional().openapi({ type: 'string', format: 'date', description: 'The day of filing; default: today' }),
            topic: z.enum(topics).default('benefit'),
            facts: z
              .record(z.string().max(80), z.union([z.boolean(), z.number(), z.string().max(200), z.array(z.string().max(80)).max(40)]))
              .openapi({ example: { 'person.ui.insuredPlace': '500102', 'cert.level': 'L3', 'cert.issueDate': '2025-11-18' } }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'One entitlement per benefit, best first',
      content: { 'application/json': { schema: z.object({ on: z.iso.date(), entitlements: z.array(EntitlementOnWire) }) } },
    },
    400: { description: 'A fact cannot be used; `errors` names it', content: { 'application/problem+json': { schema: Problem } } },
  },
})

export const checkApi = new OpenAPIHono<RequestEnv>({ defaultHook: refuseBadRequest }).openapi(check, async (c) => {
  const ctx = c.get('context')
  const { on, topic, facts } = c.req.valid('json')
  const checked = await checkFacts(ctx, facts, on ?? ctx.clock.today(), topic)
  if (!checked.ok)
    return problem(
      c,
      400,
      '有几个事实用不了，见 errors。',
      checked.problem.map(({ fact, says }) => bodyError(['facts', fact], says)),
    )
  const { dictionary, entitlements } = checked.value
  return c.json({ on: checked.value.on, entitlements: entitlements.map((each) => onWire(each, dictionary)) }, 200)
})

function onWire(each: Entitlement, dictionary: FactDictionary): z.infer<typeof EntitlementOnWire> {
  const { benefit, policy, verdict, amount, payee, deadline, lead, open, reviewReasons } = each
  return {
    benefit,
    policy: policy.id,
    title: policy.title,
    verdict,
    payee,
    missing: [...open],
    reviewReasons: reviewReasons.map(({ kind }) => kind),
    reasons: (lead?.reasons ?? []).map((reason) => reasonOnWire(reason, dictionary)),
    ...(amount && {
      amount:
        amount.kind === 'span'
          ? { kind: amount.kind, lowFen: amount.low, highFen: amount.high, dependsOn: [...amount.dependsOn] }
          : { kind: amount.kind, says: amount.says },
    }),
    ...(deadline && { safeLastDay: deadline.safeDay }),
    ...(lead && { version: lead.version.id }),
  }
}

function reasonOnWire({ condition, truth, ...rest }: Reason, dictionary: FactDictionary): ReasonOnWire {
  const own = { condition: condition.id, says: sayCondition(condition, dictionary), clause: condition.clause, state: stateOf(truth) }
  return rest.kind === 'group' ? { ...own, of: rest.of.map((each) => reasonOnWire(each, dictionary)) } : own
}

const stateOf = (truth: Truth): z.infer<typeof state> =>
  isYes(truth) ? 'yes' : isNo(truth) ? 'no' : isReview(truth) ? 'review' : 'unknown'
