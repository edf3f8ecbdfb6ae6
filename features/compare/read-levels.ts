/** One benefit on all its levels on a day: the nation, the municipality, the district, side by side, and who decides what. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import { comparable } from '#domain/change/stand.ts'
import { type Delegation, delegationsOf } from '#domain/policy/delegation.ts'
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Channel } from '#domain/policy/reference.ts'
import type { Standing } from '#domain/policy/standing.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { chainOf, type RegionTier, tierOf } from '#domain/region/region.ts'
import type { Source } from '#domain/source/source.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { citedBy } from './cited-by.ts'
import { standingFor } from './standing-for.ts'

/** A benefit as one names it: by the title of its highest policy, without the level in brackets. */
export type BenefitChoice = { readonly benefit: BenefitId; readonly title: string; readonly tiers: readonly RegionTier[] }

export type LevelColumn = {
  readonly policy: Policy
  readonly standing: Standing
  /** The version that governs, or the newest established one that may. */
  readonly version: PolicyVersion
  /** Who answers for this level: its own offices, else those of the level above. */
  readonly offices: readonly Channel[]
}

export type LevelsPage = {
  readonly benefit: BenefitChoice
  readonly on: CivilDate
  readonly columns: readonly LevelColumn[]
  /** Policies of the benefit of which nothing is in force on that day. */
  readonly idle: readonly { readonly policy: Policy; readonly standing: Standing }[]
  /** What a version on the table leaves open to a lower level, and who settled it. */
  readonly delegations: readonly { readonly from: LevelColumn; readonly terms: readonly Delegation[] }[]
  readonly choices: readonly BenefitChoice[]
  readonly sources: readonly Source[]
}

export type NoSuchBenefit = { readonly kind: 'noSuchBenefit'; readonly given: string; readonly choices: readonly BenefitChoice[] }

export const sayNoSuchBenefit = ({ given }: NoSuchBenefit): string => `没有编号为“${given}”的补贴或资格。下面是能并排看的。`

/** Reads a benefit on a day, as known at `knownAt`; anyone may. */
export async function readLevels(
  ctx: Context,
  given: string,
  { on, knownAt }: { readonly on: CivilDate; readonly knownAt: Instant },
): Promise<Result<LevelsPage, NoSuchBenefit>> {
  const catalogue = await findCatalogue(ctx.db, knownAt)
  const policies = catalogue?.policies ?? []
  const choices = benefitsOf(policies)
  const benefit = choices.find((each) => each.benefit === given)
  if (catalogue === undefined || benefit === undefined) return fail({ kind: 'noSuchBenefit', given: given.slice(0, 80), choices })
  const standings = policies
    .filter((policy) => policy.benefit === benefit.benefit)
    .toSorted(highestFirst)
    .map((policy) => ({ policy, standing: standingFor(policy, on) }))
  const columns = standings.flatMap(({ policy, standing }): readonly LevelColumn[] => {
    const version = comparable(standing)
    return version === undefined ? [] : [{ policy, standing, version, offices: officesFor(policy, catalogue.references.channels) }]
  })
  return ok({
    benefit,
    on,
    columns,
    idle: standings.filter(({ standing }) => comparable(standing) === undefined),
    delegations: columns
      .map((from) => ({ from, terms: delegationsOf(from.policy, from.version, policies, on) }))
      .filter(({ terms }) => terms.length > 0),
    choices,
    sources: citedBy(columns.map(({ version }) => version)).flatMap((id) => catalogue.sources.get(id) ?? []),
  })
}

/** Every benefit for the picker: those of several levels first, in the order of the library. */
export async function listBenefits(ctx: Context): Promise<readonly BenefitChoice[]> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  return benefitsOf(catalogue?.policies ?? [])
}

/** Those on several levels first; of one number of levels by id. */
function benefitsOf(policies: readonly Policy[]): readonly BenefitChoice[] {
  return [...Map.groupBy(policies, ({ benefit }) => benefit)]
    .map(([benefit, own]): BenefitChoice => {
      const [highest, ...others] = own.toSorted(highestFirst)
      const tiers = [highest, ...others].flatMap((policy) => (policy === undefined ? [] : [tierOf(policy.regions[0])]))
      return { benefit, title: highest?.title.replace(/（[^）]*）$/, '') ?? benefit, tiers: [...new Set(tiers)] }
    })
    .toSorted((a, b) => b.tiers.length - a.tiers.length || (a.benefit < b.benefit ? -1 : 1))
}

const tiers: readonly RegionTier[] = ['nation', 'province', 'prefecture', 'district']
const highestFirst = (a: Policy, b: Policy): number =>
  tiers.indexOf(tierOf(a.regions[0])) - tiers.indexOf(tierOf(b.regions[0])) || (a.id < b.id ? -1 : 1)

/** Offices with a telephone, of the smallest region around the policy that has any. */
function officesFor({ regions }: Policy, channels: readonly Channel[]): readonly Channel[] {
  const handling = channels.filter(({ role, phones }) => role === 'handles' && phones.length > 0)
  for (const code of chainOf(regions[0])) {
    const own = handling.filter(({ region }) => region === code)
    if (own.length > 0) return own
  }
  return []
}
