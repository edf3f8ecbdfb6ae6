/** How every policy stands on a day, for the filter by state and for the tag of each hit. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { PolicyId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'
import type { SearchState } from '#domain/search/facets.ts'

export type PolicyOn = {
  readonly policy: Policy
  readonly standing: Standing
  readonly state: SearchState
  readonly version: PolicyVersion
}

export const policiesOn = (policies: readonly Policy[], on: CivilDate): ReadonlyMap<PolicyId, PolicyOn> =>
  new Map(policies.map((policy) => [policy.id, policyOn(policy, on)]))

/** The ids by state. */
export function standingsOf(all: ReadonlyMap<PolicyId, PolicyOn>): Readonly<Record<SearchState, readonly PolicyId[]>> {
  const idsOf = (state: SearchState): readonly PolicyId[] => [...all].flatMap(([id, each]) => (each.state === state ? [id] : []))
  return { settled: idsOf('settled'), unsettled: idsOf('unsettled'), idle: idsOf('idle') }
}

/** `version` is the one that governs, else the newest with content that may, else the newest that has begun, else the first. */
function policyOn(policy: Policy, on: CivilDate): PolicyOn {
  const standing = standingOn(policy.versions, on) ?? { kind: 'notYet', opensOn: policy.versions[0].from }
  switch (standing.kind) {
    case 'inForce':
      return { policy, standing, state: 'settled', version: standing.version }
    case 'unsettled': {
      const { candidates } = standing
      return { policy, standing, state: 'unsettled', version: candidates.find(({ state }) => state === 'established') ?? candidates[0] }
    }
    case 'gap':
    case 'lapsed':
    case 'notYet': {
      const newestFirst = policy.versions.toSorted((a, b) => (a.from.first < b.from.first ? 1 : -1))
      return { policy, standing, state: 'idle', version: newestFirst.find(({ from }) => from.first <= on) ?? policy.versions[0] }
    }
  }
}
