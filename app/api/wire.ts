/** Shapes of the wire. They are their own, so that the domain may change without breaking a caller. */
import { z } from '@hono/zod-openapi'
import { links } from '#app/links.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { Clause } from '#domain/policy/clause.ts'
import type { PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Standing } from '#domain/policy/standing.ts'
import { confidences } from '#domain/source/source.ts'

const RoughDateOnWire = z.string().openapi({ example: '2017-07' }).describe('As precise as the source: 2017, 2017-07 or 2017-07-01')
const ConfidenceOnWire = z.enum(confidences)

const StandingOnWire = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('inForce'), version: z.string() }),
    z.object({ state: z.literal('notYet'), opensOn: RoughDateOnWire }),
    z.object({ state: z.literal('gap'), lapsedOn: RoughDateOnWire, resumesOn: RoughDateOnWire }),
    z.object({ state: z.literal('lapsed'), lapsedOn: RoughDateOnWire }),
    z.object({ state: z.literal('unsettled'), candidates: z.array(z.string()).min(1) }),
  ])
  .openapi('Standing', { description: '`unsettled`: the sources do not say; show it as 待核实, do not pick one.' })

export const ClauseOnWire = z
  .object({
    anchor: z.string(),
    paraphrase: z.string(),
    plainly: z.string(),
    cite: z.string(),
    sources: z.array(z.string()),
    confidence: ConfidenceOnWire,
    inheritedFrom: z.string().optional(),
  })
  .openapi('Clause')

export const VersionOnWire = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(['established', 'notEstablished']),
    documentNumber: z.string().optional(),
    from: RoughDateOnWire,
    end: z.union([z.object({ kind: z.enum(['open', 'unknown']) }), z.object({ kind: z.literal('lastDay'), on: RoughDateOnWire })]),
    confidence: ConfidenceOnWire,
    openQuestion: z.string().optional(),
    clauses: z.array(ClauseOnWire),
  })
  .openapi('PolicyVersion')

export const PolicyOnWire = z
  .object({
    id: z.string(),
    title: z.string(),
    benefit: z.string(),
    topic: z.string(),
    nature: z.string(),
    regions: z.array(z.string()),
    audience: z.string(),
    force: z.enum(['direct', 'framework']),
    summary: z.string(),
    lastVerified: z.iso.date(),
    standing: StandingOnWire,
  })
  .openapi('Policy')

function standingOnWire(standing: Standing): z.infer<typeof StandingOnWire> {
  switch (standing.kind) {
    case 'inForce':
      return { state: 'inForce', version: standing.version.id }
    case 'unsettled':
      return { state: 'unsettled', candidates: standing.candidates.map(({ id }) => id) }
    case 'notYet':
      return { state: 'notYet', opensOn: textOf(standing.opensOn) }
    case 'gap':
      return { state: 'gap', lapsedOn: textOf(standing.lapsedOn), resumesOn: textOf(standing.resumesOn) }
    case 'lapsed':
      return { state: 'lapsed', lapsedOn: textOf(standing.lapsedOn) }
  }
}

export const policyOnWire = (policy: Policy, standing: Standing): z.infer<typeof PolicyOnWire> => {
  const { id, title, benefit, topic, nature, regions, audience, force, summary, lastVerified } = policy
  return {
    id,
    title,
    benefit,
    topic,
    nature,
    regions: [...regions],
    audience,
    force,
    summary,
    lastVerified,
    standing: standingOnWire(standing),
  }
}

/** With where it stands, for ever. */
export const CitedClauseOnWire = ClauseOnWire.extend({
  policy: z.string(),
  version: z.string(),
  url: z.string().describe('The clause at this version, for ever: cite this'),
})

const clauseOnWire = (clause: Clause): z.infer<typeof ClauseOnWire> => ({ ...clause, sources: [...clause.sources] })

export const citedClauseOnWire = (
  clause: Clause,
  policy: PolicyId,
  version: VersionId,
  origin: string,
): z.infer<typeof CitedClauseOnWire> => ({
  ...clauseOnWire(clause),
  policy,
  version,
  url: origin + links.clause(policy, version, clause.anchor),
})

export const versionOnWire = (version: PolicyVersion): z.infer<typeof VersionOnWire> => ({
  id: version.id,
  title: version.title,
  state: version.state,
  from: textOf(version.from),
  end: version.end.kind === 'lastDay' ? { kind: 'lastDay', on: textOf(version.end.on) } : { kind: version.end.kind },
  confidence: version.confidence,
  clauses: version.clauses.map(clauseOnWire),
  ...(version.document.number && { documentNumber: version.document.number }),
  ...(version.openQuestion && { openQuestion: version.openQuestion }),
})
