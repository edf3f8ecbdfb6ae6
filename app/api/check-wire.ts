/** A check on the wire: what is asked, and what comes back. The API and the MCP server speak it alike. */
import { z } from '@hono/zod-openapi'
import { links } from '#app/links.ts'
import { isoOf, toInstant } from '#domain/calendar/instant.ts'
import type { Span } from '#domain/entitlement/total.ts'
import { topics } from '#domain/policy/policy.ts'
import { confidences } from '#domain/source/source.ts'
import type { Checked, CheckRequest } from '#features/eligibility/check-facts.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { zCivilDate } from '#platform/schema/scalars.ts'
import { EntitlementOnWire, entitlementOnWire } from './entitlement-wire.ts'

const value = z.union([z.boolean(), z.number(), z.string().max(200), z.array(z.string().max(80)).max(40)])

export const CheckRequestOnWire = z.object({
  on: zCivilDate
    .optional()
    .openapi({ type: 'string', format: 'date', description: 'The day of filing, a civil day in Asia/Shanghai; default: today' }),
  topic: z.enum(topics).default('benefit').openapi({ description: 'What is asked about; each topic has facts of its own, see /facts' }),
  facts: z.record(z.string().max(80), value).openapi({
    description: 'Facts by their id, see /facts. Leave out what was not asked; "~" says that it was asked and the person does not know',
    example: { 'person.ui.insuredPlace': '500102', 'cert.kind': 'skillLevel', 'cert.level': 'L3', 'cert.issueDate': '2025-11-18' },
  }),
  unusable: z
    .enum(['refuse', 'drop'])
    .default('refuse')
    .openapi({ description: '`refuse`: a fact that cannot be used refuses all. `drop`: the rest still counts, see `dropped`' }),
  knownAt: z.iso
    .datetime()
    .optional()
    .openapi({ description: 'By the content as our books had it then; default: now. Send `receipt.knownAt` to decide an old case again' }),
})

const SpanOnWire = z.object({ lowFen: z.int(), highFen: z.int() })

export const CheckOnWire = z
  .object({
    on: z.iso.date(),
    notice: z.string().openapi({ description: 'To be said to the person' }),
    entitlements: z.array(EntitlementOnWire),
    total: z.object({ sure: SpanOnWire, toConfirm: SpanOnWire, withoutAmount: z.int() }).openapi({
      description: 'Money to the person, in 分. `toConfirm`: an office has to confirm. `withoutAmount`: nobody could find out how much',
    }),
    exclusions: z
      .array(z.object({ one: z.string(), other: z.string(), relation: z.string(), basis: z.string(), confidence: z.enum(confidences) }))
      .openapi({ description: 'Which of them do not go together, so that `total` may be too high' }),
    questions: z
      .array(z.object({ fact: z.string(), question: z.string(), why: z.string() }))
      .openapi({ description: 'What can still change something, in asking order' }),
    next: z.string().optional().openapi({ description: 'The fact best asked next' }),
    dropped: z.array(z.object({ fact: z.string(), says: z.string() })),
    resultUrl: z.string().optional().openapi({ description: 'The same result as a page; its address holds the facts' }),
    receipt: z
      .object({
        hash: z.string().openapi({ description: 'SHA-256 over all that follows, the facts and every ruling' }),
        engine: z.string(),
        content: z.string().openapi({ description: 'Fingerprint of the content' }),
        knownAt: z.iso.datetime().optional().openapi({ description: 'Since when that content stood' }),
        on: z.iso.date(),
        topic: z.enum(topics),
      })
      .openapi({ description: 'The same facts, topic, `on` and `knownAt` give the same hash on any later day' }),
  })
  .openapi('Check')

export const NOTICE = '不是官方结论，也不是法律意见。能不能领、领多少，以经办机构的答复为准。'

export const toCheckRequest = ({ on, knownAt, ...rest }: z.infer<typeof CheckRequestOnWire>, clock: Clock): CheckRequest => ({
  ...rest,
  on: on ?? clock.today(),
  knownAt: knownAt === undefined ? undefined : toInstant(Date.parse(knownAt)),
})

export function checkOnWire(checked: Checked, origin: string): z.infer<typeof CheckOnWire> {
  const { on, topic, total, content, engine, search, next } = checked
  return {
    on,
    notice: NOTICE,
    entitlements: checked.benefits.map((benefit) => entitlementOnWire(benefit, checked, origin)),
    total: { sure: spanOnWire(total.sure), toConfirm: spanOnWire(total.toConfirm), withoutAmount: total.withoutAmount },
    exclusions: checked.exclusions.map(({ one, other, relation, basis, confidence }) => ({ one, other, relation, basis, confidence })),
    questions: checked.questions.map(({ id, question, why }) => ({ fact: id, question, why })),
    dropped: checked.dropped.map(({ path, says }) => ({ fact: path.slice(1).join(), says })),
    receipt: {
      hash: checked.receipt,
      engine,
      content: content?.fingerprint ?? '',
      ...(content && { knownAt: isoOf(content.recordedAt) }),
      on,
      topic,
    },
    ...(next && { next: next.id }),
    ...(search && { resultUrl: origin + links.result(search, { topic, on }) }),
  }
}

const spanOnWire = ({ low, high }: Span) => ({ lowFen: low, highFen: high })
