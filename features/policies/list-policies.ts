/** The library: all policies that pass the filters, each with how it stands on a day, and how many each filter would show. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Audience, Nature, Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'
import { isWithin, type RegionCode, tierOf } from '#domain/region/region.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import type { AsOf } from './read-policy.ts'

/** `settled`: something is in force · `unsettled`: open whether · `idle`: nothing is. */
export const states = ['settled', 'unsettled', 'idle'] as const
export type State = (typeof states)[number]

export type LibraryFilter = {
  /** Policies that apply there: of the region itself and of all that contain it. */
  readonly region?: RegionCode | undefined
  readonly audience?: Audience | undefined
  readonly nature?: Nature | undefined
  readonly state?: State | undefined
  readonly words?: string | undefined
}

export type LibraryItem = {
  readonly policy: Policy
  readonly standing: Standing
  readonly state: State
  /** The version that governs, or the newest established one that may. */
  readonly version: PolicyVersion
}

export type LibraryPage = {
  readonly asOf: AsOf
  readonly filter: LibraryFilter
  readonly items: readonly LibraryItem[]
  readonly total: number
  /** How many remain if this one filter were dropped; only for filters that are set. */
  readonly without: Partial<Record<keyof LibraryFilter, number>>
}

/** Lists policies as of a day; anyone may. */
export async function listPolicies(ctx: Context, filter: LibraryFilter, asOf: AsOf): Promise<LibraryPage> {
  const catalogue = await findCatalogue(ctx.db, asOf.knownAt)
  const all = (catalogue?.policies ?? []).map((policy) => itemOn(policy, asOf.on))
  const set = (Object.keys(filter) as (keyof LibraryFilter)[]).filter((key) => filter[key] !== undefined)
  const without = Object.fromEntries(set.map((key) => [key, all.filter((item) => passes(item, { ...filter, [key]: undefined })).length]))
  return { asOf, filter, items: all.filter((item) => passes(item, filter)).toSorted(mostLocalFirst), total: all.length, without }
}

function itemOn(policy: Policy, on: CivilDate): LibraryItem {
  const standing = standingOn(policy.versions, on) ?? { kind: 'notYet', opensOn: policy.versions[0].from }
  switch (standing.kind) {
    case 'inForce':
      return { policy, standing, state: 'settled', version: standing.version }
    case 'unsettled':
      return {
        policy,
        standing,
        state: 'unsettled',
        version: standing.candidates.find(({ state }) => state === 'established') ?? standing.candidates[0],
      }
    case 'notYet':
    case 'gap':
    case 'lapsed':
      return { policy, standing, state: 'idle', version: policy.versions[0] }
  }
}

function passes({ policy, state }: LibraryItem, filter: LibraryFilter): boolean {
  const { region, audience, nature, words } = filter
  return (
    (region === undefined || policy.regions.some((own) => isWithin(region, own))) &&
    (audience === undefined || policy.audience === audience) &&
    (nature === undefined || policy.nature === nature) &&
    (filter.state === undefined || state === filter.state) &&
    (words === undefined || mentions(policy, words))
  )
}

/** Every word must occur somewhere in the title, the summary, the keywords or a document's number and title. */
function mentions({ title, summary, keywords, versions }: Policy, words: string): boolean {
  const documents = versions.flatMap(({ document }) => [document.number ?? '', document.title ?? ''])
  const text = [title, summary, ...keywords, ...documents].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/[\s,，、]+/)
    .every((word) => text.includes(word))
}

const tiers = ['district', 'prefecture', 'province', 'nation']
const natureOrder: readonly Nature[] = ['payment', 'deduction', 'fee', 'right']
const mostLocalFirst = (a: LibraryItem, b: LibraryItem): number =>
  natureOrder.indexOf(a.policy.nature) - natureOrder.indexOf(b.policy.nature) ||
  a.policy.benefit.localeCompare(b.policy.benefit) ||
  tiers.indexOf(tierOf(a.policy.regions[0])) - tiers.indexOf(tierOf(b.policy.regions[0]))
