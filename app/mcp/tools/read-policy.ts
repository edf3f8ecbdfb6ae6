import { z } from '@hono/zod-openapi'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { asOfQuery, readAsOf } from '#app/api/as-of-query.ts'
import { CitedClauseOnWire, citedClauseOnWire, PolicyOnWire, policyOnWire, VersionOnWire, versionOnWire } from '#app/api/wire.ts'
import { links } from '#app/links.ts'
import { answer, reads, refuse, safely, sayCitation } from '#app/mcp/answer.ts'
import { parsePolicyId } from '#domain/policy/ids.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { sayConfidence } from '#domain/source/source.ts'
import { type PolicyPage, readPolicy, sayNoSuchPolicy } from '#features/policies/read-policy.ts'
import type { Context } from '#platform/context.ts'

const inputSchema = {
  policy: z.string().max(80).describe('Id of a policy, as search_policies gives it: cq-skill-upgrade'),
  version: z.string().max(100).optional().describe('Id of one version; default: those that govern, or may govern, on the day'),
  ...asOfQuery,
}

const PolicyAsOf = PolicyOnWire.extend({
  on: z.iso.date(),
  url: z.string().describe('The policy as of the day'),
  versions: z
    .array(VersionOnWire.extend({ clauses: z.array(CitedClauseOnWire) }))
    .describe('Several: the sources do not say which governs'),
  otherVersions: z.array(VersionOnWire.pick({ id: true, title: true, from: true, end: true })),
})

/** A policy as it stood on a day: only what governs then, whole. */
export function addReadPolicy(server: McpServer, ctx: Context): void {
  server.registerTool(
    'read_policy',
    {
      title: '读一项政策',
      description:
        'A policy as of a day: the version in force with its clauses, each with an address to cite and a confidence. Policies change: give the day you speak of.',
      inputSchema,
      outputSchema: PolicyAsOf,
      annotations: reads,
    },
    safely(ctx, async ({ policy, version, ...day }) => {
      const id = parsePolicyId(policy)
      const page = id.ok ? await readPolicy(ctx, id.value, readAsOf(day, ctx.clock), version) : id
      if (!page.ok) return refuse({ field: 'policy', says: sayNoSuchPolicy(page.problem) })
      const { versions } = page.value.policy
      if (version !== undefined && versions.every((each) => each.id !== version))
        return refuse({ field: 'version', says: `没有这一版。有这些：${versions.map((each) => each.id).join('、')}` })
      const read = policyAsOf(page.value, version, ctx.publicOrigin)
      return answer(read, linesOf(read))
    }),
  )
}

function policyAsOf(
  { policy, standing, shown, asOf }: PolicyPage,
  version: string | undefined,
  origin: string,
): z.infer<typeof PolicyAsOf> {
  const governing: readonly PolicyVersion[] = version === undefined && standing.kind === 'unsettled' ? standing.candidates : [shown]
  return {
    ...policyOnWire(policy, standing),
    on: asOf.on,
    url: origin + links.policy(policy.id, { on: asOf.on }),
    versions: governing.map((each) => ({
      ...versionOnWire(each),
      clauses: each.clauses.map((clause) => citedClauseOnWire(clause, policy.id, each.id, origin)),
    })),
    otherVersions: policy.versions
      .filter((each) => !governing.includes(each))
      .map((each) => versionOnWire(each))
      .map(({ id, title, from, end }) => ({ id, title, from, end })),
  }
}

const standings = {
  inForce: '有效',
  notYet: '还没开始',
  gap: '正好没有规定',
  lapsed: '已经到期',
  unsettled: '有没有效、按哪一版，没查到，要问经办机构',
} as const

function linesOf({ title, on, url, standing, summary, versions, otherVersions }: z.infer<typeof PolicyAsOf>): readonly string[] {
  return [
    `${title}，${on} 这天：${standings[standing.state]}。${url}`,
    summary,
    ...versions.flatMap((version) => [
      '',
      `${version.title}（${version.id}，${version.from} 起，${sayConfidence(version.confidence)}）`,
      ...(version.openQuestion ? [`待核实：${version.openQuestion}`] : []),
      ...version.clauses.map((clause) => `- ${clause.paraphrase}${sayCitation(clause)}`),
    ]),
    ...(otherVersions.length === 0 ? [] : ['', `别的版本：${otherVersions.map(({ id }) => id).join('、')}`]),
  ]
}
