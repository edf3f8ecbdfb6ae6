/** One benefit of a check on the wire. */
import { z } from '@hono/zod-openapi'
import { links } from '#app/links.ts'
import { verdicts } from '#domain/entitlement/entitlement.ts'
import { sayHelpfulWay, sayOfficeAnswer } from '#domain/entitlement/say-help.ts'
import type { LastDay } from '#domain/plan/last-day.ts'
import { sayDaysLeft, sayWorkingDay } from '#domain/plan/last-day.ts'
import type { Amount } from '#domain/rules/amount.ts'
import type { Checked, CheckedBenefit } from '#features/eligibility/check-facts.ts'
import { type Citing, citation, citingOf, ReasonOnWire, reasonOnWire } from './reasons-wire.ts'

const day = z.iso.date()

const AmountOnWire = z.union([
  z.object({ kind: z.literal('span'), lowFen: z.int(), highFen: z.int(), dependsOn: z.array(z.string()), ...citation }),
  z.object({ kind: z.enum(['unknown', 'notMoney']), says: z.string(), ...citation }),
])

const DeadlineOnWire = z.object({
  lastDay: day.describe('The day on which the period is full'),
  lastDayCounts: z.enum(['counts', 'doesNotCount', 'unknown']),
  safeLastDay: day.describe('File by this civil day (Asia/Shanghai) and the question does not arise'),
  lastWorkingDay: day.describe('The last day on which an office is open, on or before `safeLastDay`'),
  says: z.string(),
  ...citation,
})

export const EntitlementOnWire = z
  .object({
    benefit: z.string(),
    policy: z.string(),
    title: z.string(),
    url: z.string().describe('The policy as of the day'),
    verdict: z.enum(verdicts).describe('`review`: only the office can say. `near`: the person can still meet what is missing.'),
    amount: AmountOnWire.optional().describe('Money in 分'),
    payee: z.enum(['person', 'enterprise', 'provider', 'nobody', 'unknown']).describe('Who is paid'),
    safeLastDay: day.optional(),
    deadline: DeadlineOnWire.optional(),
    version: z.string().optional().describe('The reading that `reasons` shows'),
    missing: z.array(z.string()).describe('Facts that can still change this'),
    reviewReasons: z.array(z.string()),
    reasons: z.array(ReasonOnWire),
    unlocks: z
      .array(z.object({ says: z.string(), by: day, verdict: z.enum(verdicts) }))
      .describe('What would turn a no, and from which day'),
    officeAnswers: z.array(z.string()).describe('What each answer of the office would come to'),
    askOffice: z.array(z.string()).describe('Telephones of the version that leads, as its card has them'),
    receipt: z.string().describe('SHA-256; its first 16 digits are on the printed sheet'),
    sheetUrl: z.string().optional().describe('This result for the counter; opening it decides again and compares'),
  })
  .openapi('Entitlement')

type EntitlementOnWire = z.infer<typeof EntitlementOnWire>

export function entitlementOnWire(
  { entitlement, help, last, receipt }: CheckedBenefit,
  checked: Checked,
  origin: string,
): EntitlementOnWire {
  const { dictionary, on, topic, audience, search } = checked
  const { benefit, policy, verdict, amount, payee, lead, open, reviewReasons } = entitlement
  const citing = citingOf(origin, policy.id, lead?.version)
  const phone = lead?.version.card.phone
  return {
    benefit,
    policy: policy.id,
    title: policy.title,
    url: origin + links.policy(policy.id, { on }),
    verdict,
    payee,
    missing: [...open],
    reviewReasons: reviewReasons.map(({ kind }) => kind),
    reasons: (lead?.reasons ?? []).map((reason) => reasonOnWire(reason, dictionary, citing)),
    unlocks: help.ways.map((way) => ({ says: sayHelpfulWay(way, policy, dictionary), by: way.by, verdict: way.verdict })),
    officeAnswers: help.answers.map((answer) => sayOfficeAnswer(answer, policy, dictionary)),
    askOffice: phone?.kind === 'known' ? [...phone.lines] : [],
    receipt,
    ...(amount && { amount: amountOnWire(amount, citing) }),
    ...(last && { safeLastDay: last.deadline.safeDay, deadline: deadlineOnWire(last, citing) }),
    ...(lead && { version: lead.version.id }),
    ...(search &&
      audience === 'person' && { sheetUrl: origin + links.sheet(search, benefit, { topic, on, receipt: receipt.slice(0, 16) }) }),
  }
}

function amountOnWire(amount: Amount, citing: Citing): z.infer<typeof AmountOnWire> {
  const cited = citing(amount.clause)
  if (amount.kind !== 'span') return { kind: amount.kind, says: amount.says, ...cited }
  return { kind: amount.kind, lowFen: amount.low, highFen: amount.high, dependsOn: [...amount.dependsOn], ...cited }
}

function deadlineOnWire(last: LastDay, citing: Citing): z.infer<typeof DeadlineOnWire> {
  const { lastDay, safeDay, counts, clause } = last.deadline
  return {
    lastDay,
    lastDayCounts: counts,
    safeLastDay: safeDay,
    lastWorkingDay: last.working.on,
    says: [sayDaysLeft(last), sayWorkingDay(last)].filter((part) => part !== '').join('；'),
    ...citing(clause),
  }
}
