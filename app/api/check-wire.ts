/** A check on the wire: what is asked, and what comes back. The API and the MCP server speak it alike. */
import { z } from '@hono/zod-openapi'
import { links } from '#app/links.ts'
import { isoOf, toInstant } from '#domain/calendar/instant.ts'
import type { Span } from '#domain/entitlement/total.ts'
import { audiences, topics } from '#domain/policy/policy.ts'
import type { Checked, CheckRequest } from '#features/eligibility/check-facts.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { zCivilDate } from '#platform/schema/scalars.ts'
import { EntitlementOnWire, entitlementOnWire } from './entitlement-wire.ts'
import { TogetherOnWire, togetherOnWire } from './together-wire.ts'

const value = z.union([z.boolean(), z.number(), z.string().max(200), z.array(z.string().max(80)).max(40)])

export const CheckRequestOnWire = z.object({
  on: zCivilDate
    .optional()
    .openapi({ type: 'string', format: 'date' })
    .describe('The day of filing, a civil day in Asia/Shanghai; default: today'),
  topic: z.enum(topics).default('benefit').describe('What is asked about; each topic has facts of its own, see /facts'),
  audience: z.enum(audiences).default('person').describe('Who asks: a unit has benefits and facts of its own'),
  facts: z
    .record(z.string().max(80), value)
    .openapi({
      example: { 'person.ui.insuredPlace': '500102', 'cert.kind': 'skillLevel', 'cert.level': 'L3', 'cert.issueDate': '2025-11-18' },
    })
    .describe('Facts by their id, see /facts. Leave out what was not asked; "~" says that it was asked and the person does not know'),
  unusable: z
    .enum(['refuse', 'drop'])
    .default('refuse')
    .describe('`refuse`: a fact that cannot be used refuses all. `drop`: the rest still counts, see `dropped`'),
  knownAt: z.iso
    .datetime()
    .optional()
    .describe('By the content as our books had it then; default: now. Send `receipt.knownAt` to decide an old case again'),
})

const SpanOnWire = z.object({ lowFen: z.int(), highFen: z.int() })

export const CheckOnWire = z
  .object({
    on: z.iso.date(),
    notice: z.string().describe('To be said to the person'),
    entitlements: z.array(EntitlementOnWire),
    total: z
      .object({ sure: SpanOnWire, toConfirm: SpanOnWire, withoutAmount: z.int() })
      .describe(
        'Money to whoever asks, of what is chosen, in 分. `toConfirm`: an office has to confirm. `withoutAmount`: nobody could find out how much',
      ),
    together: TogetherOnWire,
    questions: z
      .array(z.object({ fact: z.string(), question: z.string(), why: z.string() }))
      .describe('What can still change something, in asking order'),
    next: z.string().optional().describe('The fact best asked next'),
    dropped: z.array(z.object({ fact: z.string(), says: z.string() })),
    resultUrl: z.string().optional().describe('The same result as a page; its address holds the facts'),
    receipt: z
      .object({
        hash: z.string().describe('SHA-256 over all that follows, the facts and every ruling'),
        engine: z.string(),
        content: z.string().describe('Fingerprint of the content'),
        knownAt: z.iso.datetime().optional().describe('Since when that content stood'),
        on: z.iso.date(),
        topic: z.enum(topics),
        audience: z.enum(audiences),
      })
      .describe('The same facts, topic, audience, `on` and `knownAt` give the same hash on any later day'),
  })
  .openapi('Check')

const NOTICE = '不是官方结论，也不是法律意见。能不能领、领多少，以经办机构的答复为准。'

export const toCheckRequest = ({ on, knownAt, ...rest }: z.infer<typeof CheckRequestOnWire>, clock: Clock): CheckRequest => ({
  ...rest,
  on: on ?? clock.today(),
  knownAt: knownAt === undefined ? undefined : toInstant(Date.parse(knownAt)),
})

export function checkOnWire(checked: Checked, origin: string): z.infer<typeof CheckOnWire> {
  const { on, topic, audience, total, content, engine, search, next } = checked
  return {
    on,
    notice: NOTICE,
    entitlements: checked.benefits.map((benefit) => entitlementOnWire(benefit, checked, origin)),
    total: { sure: spanOnWire(total.sure), toConfirm: spanOnWire(total.toConfirm), withoutAmount: total.withoutAmount },
    together: togetherOnWire(checked.together, origin),
    questions: checked.questions.map(({ id, question, why }) => ({ fact: id, question, why })),
    dropped: checked.dropped.map(({ path, says }) => ({ fact: path.slice(1).join(), says })),
    receipt: {
      hash: checked.receipt,
      engine,
      content: content?.fingerprint ?? '',
      ...(content && { knownAt: isoOf(content.recordedAt) }),
      on,
      topic,
      audience,
    },
    ...(next && { next: next.id }),
    ...(search && audience !== 'provider' && { resultUrl: origin + links.result(search, { topic, on, audience }) }),
  }
}

const spanOnWire = ({ low, high }: Span) => ({ lowFen: low, highFen: high })
