/** What may be claimed together, on the wire. */
import { z } from '@hono/zod-openapi'
import type { Bar, ClaimsTogether } from '#domain/entitlement/claims-together.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { confidences } from '#domain/source/source.ts'
import { citation, citingOf } from './reasons-wire.ts'

const LeftOutOnWire = z.object({
  benefit: z.string(),
  beside: z.array(z.string()).describe('Those that were chosen instead'),
  relation: z.string(),
  ...citation,
})

const BarOnWire = z.object({
  kind: z.enum(['open', 'free']).describe('`open`: nobody states it for here, ask before claiming. `free`: they stand together'),
  benefits: z.array(z.string()),
  relation: z.string(),
  basis: z.string(),
  confidence: z.enum(confidences),
})

export const TogetherOnWire = z.object({
  chosen: z.array(z.string()).describe('The benefits that stand together and bring the most for sure, then the most at best'),
  leftOut: z.array(LeftOutOnWire).describe('Barred by a clause that governs the case'),
  others: z.array(BarOnWire),
  isTied: z.boolean().describe('Other combinations come to the same: which one is up to the person'),
  range: z
    .object({ lowFen: z.int(), likelyFen: z.int(), highFen: z.int() })
    .describe('To whoever asks, in 分: sure; once the office has confirmed; if all that is open turns out best'),
})

type TogetherOnWire = z.infer<typeof TogetherOnWire>

export function togetherOnWire({ chosen, leftOut, bars, isTied, range }: ClaimsTogether, origin: string): TogetherOnWire {
  return {
    chosen: idsOf(chosen),
    leftOut: leftOut.map(({ entitlement, because: { stated, place }, beside }) => ({
      benefit: entitlement.benefit,
      beside: idsOf(beside),
      relation: stated.relation,
      ...citingOf(origin, place.policy.id, place.version)(place.clause.anchor),
    })),
    others: bars.flatMap(barOnWire),
    isTied,
    range: { lowFen: range.low, likelyFen: range.likely, highFen: range.high },
  }
}

function barOnWire({ kind, members, stated: { relation, basis, confidence } }: Bar): TogetherOnWire['others'] {
  return kind === 'holds' ? [] : [{ kind, benefits: idsOf(members), relation, basis, confidence }]
}

const idsOf = (entitlements: readonly Entitlement[]): string[] => entitlements.map(({ benefit }) => benefit)
