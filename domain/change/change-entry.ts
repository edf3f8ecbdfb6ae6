/** One dated change of the library: what happened on the day, and both sides of it in words. */
import type { RoughDate } from '#domain/calendar/rough-date.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Category } from '#domain/policy/reference.ts'
import type { Confidence, SourceId } from '#domain/source/source.ts'
import type { Line } from './lines.ts'

export const changeKinds = ['starts', 'resumes', 'relaxed', 'tightened', 'amended', 'unclear', 'lapses', 'fades', 'regrouped'] as const
/**
 * `starts` the first that was found · `resumes` after a gap · `relaxed`, `tightened` as the rules prove · `amended` otherwise changed
 * · `unclear` from here on nobody could find out · `lapses` a stated last day · `fades` the last day on which it is known to have
 * run · `regrouped` a group of people means something else.
 */
export type ChangeKind = (typeof changeKinds)[number]

/** What happens on the day, apart from its meaning; part of an entry's name, so it never depends on how the rules are compared. */
export type ChangeEvent = 'starts' | 'lapses' | 'fades' | 'means'

export type ChangeEntry = {
  /** Stays the same for ever: `urn:jiangtu:change:<policy>:<version>:<event>`. */
  readonly urn: string
  readonly event: ChangeEvent
  readonly kind: ChangeKind
  /** Of a lapse: the last day that still counts. */
  readonly on: RoughDate
  readonly title: string
  readonly about: AboutPolicy | AboutCategory
  readonly lines: readonly Line[]
  /** The weakest of what the entry shows. */
  readonly confidence: Confidence
  readonly sources: readonly SourceId[]
}

export type AboutPolicy = { readonly kind: 'policy'; readonly policy: Policy; readonly version: PolicyVersion }
export type AboutCategory = { readonly kind: 'category'; readonly category: Category }
