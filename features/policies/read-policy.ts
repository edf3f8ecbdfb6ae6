/** One policy as a page shows it: how it stands on a day, its clauses then, and how it came to be. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import { conflictsOf, type SidedConflict } from '#domain/policy/conflict-sides.ts'
import { type Delegation, delegationsOf } from '#domain/policy/delegation.ts'
import type { NoSuchPolicy, PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { OpenTerm } from '#domain/policy/open-term.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Category, Channel, Claim, Exclusion, OpenQuestion } from '#domain/policy/reference.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'
import type { Glossary } from '#domain/policy/term.ts'
import { type TimelineEntry, timeline } from '#domain/policy/timeline.ts'
import { whomToAsk } from '#domain/policy/whom-to-ask.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { chainOf, isWithin, type RegionCode } from '#domain/region/region.ts'
import type { FactDictionary } from '#domain/rules/fact.ts'
import type { Source, SourceId } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'

/** What held on `on`, as far as we knew at `knownAt`. */
export type AsOf = { readonly on: CivilDate; readonly knownAt: Instant }

export type PolicyPage = {
  readonly policy: Policy
  readonly asOf: AsOf
  readonly standing: Standing
  /** The version whose card and clauses are shown: the one that governs, else the newest that may, else the last or first. */
  readonly shown: PolicyVersion
  readonly timeline: readonly TimelineEntry[]
  /** The policies of other levels about the same thing, national first. */
  readonly sameBenefit: readonly Policy[]
  /** What the shown version leaves to a lower level, and which policies settle it on that day. */
  readonly delegations: readonly Delegation[]
  /** What the shown version settles of what a higher policy left open. */
  readonly settled: readonly SettledTerm[]
  /** All that the page cites, numbered in this order. */
  readonly sources: readonly Source[]
  /** Where the parts that were taken over first stood. */
  readonly origins: Origins
  readonly conflicts: readonly SidedConflict[]
  readonly exclusions: readonly Exclusion[]
  readonly claims: readonly Claim[]
  readonly unknowns: readonly AskedQuestion[]
  readonly channels: readonly Channel[]
  /** Groups of people that the shown version speaks of. */
  readonly categories: readonly Category[]
  readonly dictionary: FactDictionary
  readonly glossary: Glossary
}

export type SettledTerm = { readonly policy: Policy; readonly term: OpenTerm }

/** What is open, and the office to ask, unless the question names one itself. */
export type AskedQuestion = OpenQuestion & { readonly ask?: Channel }

/** Versions by id, each with the policy it belongs to: a part may be taken over from another policy. */
export type Origins = ReadonlyMap<VersionId, { readonly policy: PolicyId; readonly title: string }>

export const originsOf = (policies: readonly Policy[]): Origins =>
  new Map(policies.flatMap(({ id, versions }) => versions.map((version) => [version.id, { policy: id, title: version.title }] as const)))

/** Reads a policy for display; anyone may. */
export async function readPolicy(ctx: Context, id: PolicyId, asOf: AsOf, version?: string): Promise<Result<PolicyPage, NoSuchPolicy>> {
  const catalogue = await findCatalogue(ctx.db, asOf.knownAt)
  const policy = catalogue?.policies.find((each) => each.id === id)
  if (catalogue === undefined || policy === undefined) return fail({ kind: 'noSuchPolicy', given: id })
  const { references, sources, policies } = catalogue
  const standing = standingOn(policy.versions, asOf.on) ?? { kind: 'notYet', opensOn: policy.versions[0].from }
  const named = policy.versions.find((each) => each.id === version)
  const concerns = (entry: { readonly policies: readonly PolicyId[] }): boolean => entry.policies.includes(id)
  const shown = named ?? shownVersion(policy, standing, asOf.on)
  const unknowns = references.unknowns.filter(concerns)
  const [exclusions, claims, channels, categories] = [
    references.exclusions.filter(concerns),
    references.claims.filter(concerns),
    references.channels.filter((channel) => isShownWith(channel, policy, unknowns)),
    references.categories.filter(({ name }) => speaksOf(shown, name)),
  ]
  const conflicts = conflictsOf(policy, policies)
  const cited = [
    ...citedSources(policy, conflicts),
    ...[...exclusions, ...claims, ...channels, ...categories].flatMap((entry) => entry.sources),
  ]
  return ok({
    policy,
    asOf,
    standing,
    shown,
    timeline: timeline(policy.versions, asOf.on),
    sameBenefit: policies.filter((each) => each.benefit === policy.benefit && each.id !== id),
    delegations: delegationsOf(policy, shown, policies, asOf.on),
    settled: settledBy(shown, policies),
    sources: [...new Set(cited)].toSorted().flatMap((source) => sources.get(source) ?? []),
    origins: originsOf(policies),
    conflicts,
    exclusions,
    claims,
    unknowns: unknowns.map((question) => {
      const ask = whomToAsk(question, channels)
      return { ...question, ...(ask && { ask }) }
    }),
    channels,
    categories,
    glossary: catalogue.glossary,
    dictionary: catalogue.dictionary,
  })
}

function settledBy({ fills = [] }: PolicyVersion, policies: readonly Policy[]): readonly SettledTerm[] {
  return fills.flatMap(({ of, term }) => {
    const policy = policies.find(({ id }) => id === of)
    const open = policy?.versions.flatMap(({ openTerms = [] }) => openTerms).find(({ id }) => id === term)
    return policy === undefined || open === undefined ? [] : [{ policy, term: open }]
  })
}

export const sayNoSuchPolicy = ({ given }: NoSuchPolicy): string =>
  `没有找到编号为“${given}”的政策。它可能改了名字，请在政策库里按名称查找。`

/** What the reader wants to see first: a version with content. Of several that may govern, the newest that is established. */
function shownVersion(policy: Policy, standing: Standing, on: CivilDate): PolicyVersion {
  switch (standing.kind) {
    case 'inForce':
      return standing.version
    case 'unsettled':
      return standing.candidates.find(({ state }) => state === 'established') ?? standing.candidates[0]
    case 'gap':
    case 'lapsed':
      return (
        policy.versions.filter(({ from }) => from.first <= on).toSorted((a, b) => (a.from.first < b.from.first ? 1 : -1))[0] ??
        policy.versions[0]
      )
    case 'notYet':
      return policy.versions.toSorted((a, b) => (a.from.first < b.from.first ? -1 : 1))[0] ?? policy.versions[0]
  }
}

function citedSources({ versions }: Policy, conflicts: readonly SidedConflict[]): readonly SourceId[] {
  return [
    ...versions.flatMap((version) => [...version.sources, ...version.clauses.flatMap(({ sources }) => sources)]),
    ...versions.flatMap(({ card }) => Object.values(card).flatMap((entry) => (entry.kind === 'known' ? entry.sources : []))),
    ...conflicts.flatMap(({ conflict: { one, other } }) => [...one.sources, ...other.sources]),
  ]
}

/** By name, without what stands in brackets behind it. */
function speaksOf({ clauses, card }: PolicyVersion, category: string): boolean {
  const name = category.replace(/（.*/, '')
  const lines = Object.values(card).flatMap((entry) => (entry.kind === 'known' ? entry.lines : []))
  return [...lines, ...clauses.flatMap(({ paraphrase, plainly }) => [paraphrase, plainly])].some((text) => text.includes(name))
}

/** What is done for the policy's region, and whoever would know what is open about this policy. */
const isShownWith = ({ id, role, region }: Channel, policy: Policy, unknowns: readonly OpenQuestion[]): boolean =>
  unknowns.some(({ office }) => office === id) || (role === 'handles' && serves(region as RegionCode, policy))

const serves = (region: RegionCode, { regions }: Policy): boolean =>
  regions.some((own) => isWithin(region, own) || chainOf(own).includes(region))
