/** What can be found: one entry of the index, whatever room it comes from. */
import type { ClauseAnchor, PolicyId } from '#domain/policy/ids.ts'
import type { Audience, Nature } from '#domain/policy/policy.ts'
import type { RegionCode } from '#domain/region/region.ts'

export const searchKinds = [
  'policy',
  'clause',
  'claim',
  'unknown',
  'channel',
  'category',
  'exclusion',
  'certificate',
  'place',
  'term',
  'source',
  'bench',
] as const
/** What a found thing is. A new kind needs a word here, a function in `documents-of.ts`, and what the compiler then asks for. */
export type SearchKind = (typeof searchKinds)[number]

/** Named so that it never changes while the thing is the same: `cq-skill-upgrade`, `cq-skill-upgrade#apply-within`, `claim:six-groups`. */
export type SearchDocument = {
  readonly id: string
  readonly kind: SearchKind
  /** The four fields, by weight. What it is called. */
  readonly title: string
  /** What else it is called: keywords, document numbers, telephone numbers. */
  readonly names: readonly string[]
  /** What it says, line by line; snippets come from here. */
  readonly lines: readonly string[]
  /** What it belongs to: a clause is found with its policy's name, at little weight. */
  readonly context: readonly string[]
  /** Where it applies; empty where it does not say. */
  readonly regions: readonly RegionCode[]
  readonly audience?: Audience
  readonly nature?: Nature
  /** The policy it is or belongs to: that tells whether it is in force on a day. */
  readonly policy?: PolicyId
  readonly anchor?: ClauseAnchor
}
