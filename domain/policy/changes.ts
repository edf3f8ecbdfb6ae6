/** What changed when: every dated start and lapse, derived from the versions, so that nothing is written twice. */
import type { RoughDate } from '#domain/calendar/rough-date.ts'
import type { Policy, PolicyVersion } from './policy.ts'

export type Change = {
  readonly kind: 'starts' | 'lapses'
  readonly on: RoughDate
  readonly policy: Policy
  readonly version: PolicyVersion
}

/** Newest first; on the same day, starts before lapses. */
export function changesOf(policies: readonly Policy[]): readonly Change[] {
  return policies
    .flatMap((policy) =>
      policy.versions.flatMap((version): readonly Change[] => {
        const starts: Change = { kind: 'starts', on: version.from, policy, version }
        return version.end.kind === 'lastDay' ? [starts, { kind: 'lapses', on: version.end.on, policy, version }] : [starts]
      }),
    )
    .toSorted((a, b) => (a.on.first === b.on.first ? (a.kind < b.kind ? 1 : -1) : a.on.first < b.on.first ? 1 : -1))
}
