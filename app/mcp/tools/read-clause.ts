import { z } from '@hono/zod-openapi'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { asOfQuery, readAsOf } from '#app/api/as-of-query.ts'
import { CitedClauseOnWire, citedClauseOnWire } from '#app/api/wire.ts'
import { answer, reads, refuse, safely, sayCitation } from '#app/mcp/answer.ts'
import type { ClauseStanding, ClauseVersion } from '#domain/policy/clause-history.ts'
import { type PolicyId, parsePolicyId, type VersionId } from '#domain/policy/ids.ts'
import { type ClausePage, readClause, sayNoSuchClause } from '#features/policies/read-clause.ts'
import { sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import type { Context } from '#platform/context.ts'

const inputSchema = {
  policy: z.string().max(80).describe('Id of the policy: cq-skill-upgrade'),
  version: z.string().max(100).describe('Id of the version: cq-skill-upgrade-2023'),
  clause: z.string().max(80).describe('Anchor of the clause: insured-months'),
  on: asOfQuery.on.describe('The day for which it is told how the clause stands; default: today'),
}

const ClauseRead = CitedClauseOnWire.extend({
  on: z.iso.date(),
  standing: z
    .enum(['governs', 'repeated', 'changed', 'dropped', 'unsettled', 'idle'])
    .describe(
      'On the day: `repeated`, `changed`, `dropped`: by the version that governs; `unsettled`: open which governs; `idle`: none does',
    ),
  instead: CitedClauseOnWire.optional().describe('What stands in its place on the day'),
  earlier: CitedClauseOnWire.optional(),
  later: CitedClauseOnWire.optional(),
  seenAt: z
    .array(z.object({ id: z.string(), grades: z.array(z.string()), shows: z.string() }))
    .describe('Its sources: A government, B press or institution, C repost'),
  conflicts: z
    .array(z.object({ about: z.string(), one: z.string(), other: z.string(), handling: z.string() }))
    .describe('Where sources disagree'),
})

/** One clause, to be cited: what it says, how it stands on a day, on what it rests. */
export function addReadClause(server: McpServer, ctx: Context): void {
  server.registerTool(
    'read_clause',
    {
      title: '读一条条款',
      description:
        'One clause of one version, its address to cite for ever, how it stands on a day, what replaced it, its sources and conflicts.',
      inputSchema,
      outputSchema: ClauseRead,
      annotations: reads,
    },
    safely(ctx, async ({ policy, version, clause, on }) => {
      const id = parsePolicyId(policy)
      if (!id.ok) return refuse({ field: 'policy', says: sayNoSuchPolicy(id.problem) })
      const page = await readClause(ctx, { policy: id.value, version, anchor: clause }, readAsOf({ on }, ctx.clock))
      if (!page.ok)
        return refuse({ field: page.problem.kind === 'noSuchPolicy' ? 'policy' : 'clause', says: sayNoSuchClause(page.problem) })
      const read = clauseRead(page.value, ctx.publicOrigin)
      return answer(read, linesOf(read))
    }),
  )
}

function clauseRead({ policy, history, asOf, sources, conflicts }: ClausePage, origin: string): z.infer<typeof ClauseRead> {
  const cited = citedIn(policy.id, origin)
  const { earlier, later, today } = history
  const instead = today.kind === 'repeated' || today.kind === 'changed' ? today.by : undefined
  return {
    ...cited(history),
    on: asOf.on,
    standing: today.kind,
    seenAt: sources.map(({ id, grades, shows }) => ({ id, grades: [...grades], shows })),
    conflicts: conflicts.map(({ conflict: { about, one, other, handling } }) => ({ about, one: one.says, other: other.says, handling })),
    ...(instead && { instead: cited(instead) }),
    ...(earlier && { earlier: cited(earlier) }),
    ...(later && { later: cited(later) }),
  }
}

const citedIn =
  (policy: PolicyId, origin: string) =>
  ({ clause, version }: ClauseVersion): z.infer<typeof CitedClauseOnWire> =>
    citedClauseOnWire(clause, policy, version.id satisfies VersionId, origin)

const standings = {
  governs: '这一版在管',
  repeated: '后来的一版说得一样',
  changed: '现在管的那一版说法变了',
  dropped: '现在管的那一版没有这一条',
  unsettled: '哪一版在管没查到，要问经办机构',
  idle: '这天没有哪一版在管',
} as const satisfies Record<ClauseStanding['kind'], string>

function linesOf(read: z.infer<typeof ClauseRead>): readonly string[] {
  return [
    `${read.paraphrase}${sayCitation(read)}`,
    `白话：${read.plainly}`,
    `${read.on} 这天：${standings[read.standing]}。`,
    ...(read.instead ? [`那天管的：${read.instead.paraphrase}${sayCitation(read.instead)}`] : []),
    ...read.conflicts.map(({ about, one, other, handling }) => `来源对不上——${about}：一说${one}；一说${other}。${handling}`),
  ]
}
