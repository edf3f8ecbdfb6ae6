/** A policy and its versions: what was decided, from when to when, by which document. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { RoughDate } from '#domain/calendar/rough-date.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { FactId } from '#domain/rules/fact.ts'
import type { Rule } from '#domain/rules/rule.ts'
import type { Confidence, SourceId } from '#domain/source/source.ts'
import type { Card } from './card.ts'
import type { Clause } from './clause.ts'
import type { BenefitId, ClauseAnchor, PolicyId, VersionId } from './ids.ts'
import type { Filling, OpenTerm } from './open-term.ts'
import type { Transition } from './transition.ts'

/**
 * `open`: stated to run on. `lastDay`: it ends with that day. `unknown`: nobody says whether it ended; `runsThrough` is the last day
 * on which it is known to have run, where there is one (a parent's last day, a later page that still cites it).
 */
export type End =
  | { readonly kind: 'open' }
  | { readonly kind: 'lastDay'; readonly on: RoughDate }
  | { readonly kind: 'unknown'; readonly runsThrough?: CivilDate }

/** A document as printed: number, title, bodies. Undefined parts were looked for and not found. */
export type Document = { readonly number?: string; readonly title?: string; readonly bodies: readonly string[] }

export type PolicyVersion = {
  readonly id: VersionId
  readonly title: string
  /** `notEstablished`: we know that something governs this period, but not what. It never carries a rule. */
  readonly state: 'established' | 'notEstablished'
  readonly document: Document
  readonly from: RoughDate
  readonly end: End
  /** The dates that may choose this version. Several: the source does not say which, so all are tried. */
  readonly anchors: NonEmpty<FactId>
  readonly clauses: readonly Clause[]
  readonly card: Card
  readonly rule?: Rule
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
  /** What remains open about this version, said to the reader. */
  readonly openQuestion?: string
  readonly inheritsFrom?: VersionId
  /** What it leaves to a lower level. */
  readonly openTerms?: readonly OpenTerm[]
  /** What it settles of what a higher policy left open. */
  readonly fills?: readonly Filling[]
  /** What holds for cases that began before it. */
  readonly transition?: Transition
}

export const topics = ['benefit', 'exam', 'fee', 'right', 'system'] as const
/**
 * What a policy is about for the reader: something to claim, a right to sit an exam, a price, what a certificate opens besides money
 * that is claimed (settling, titles, housing, honours), how examining and training are organised.
 */
export type Topic = (typeof topics)[number]

export const natures = ['payment', 'deduction', 'right', 'fee'] as const
/** `payment` money paid out · `deduction` less taxable income · `right` no money · `fee` what it costs. */
export type Nature = (typeof natures)[number]

export const audiences = ['person', 'enterprise', 'provider'] as const
export type Audience = (typeof audiences)[number]

/** Two sources disagree. Shown on the pages of both sides with what we do about it. */
export type Conflict = {
  readonly id: string
  readonly about: string
  readonly one: Statement
  readonly other: Statement
  readonly handling: string
  readonly clause?: ClauseAnchor
  /** The other side, where it is a rule of another policy: the conflict is then shown there too. */
  readonly with?: ClausePlace
}

/** A clause of a policy; without `version` the newest that has it, without `clause` the policy as a whole. */
export type ClausePlace = { readonly policy: PolicyId; readonly version?: VersionId; readonly clause?: ClauseAnchor }
export type Statement = { readonly says: string; readonly sources: readonly SourceId[] }

export type Policy = {
  readonly id: PolicyId
  readonly title: string
  readonly benefit: BenefitId
  readonly topic: Topic
  readonly nature: Nature
  /** Where it applies; several where a rule names certain districts only. */
  readonly regions: NonEmpty<RegionCode>
  readonly audience: Audience
  /** `framework`: a higher rule that only sets limits; without a local rule nobody is paid by it. */
  readonly force: 'direct' | 'framework'
  readonly implements?: PolicyId
  readonly summary: string
  readonly keywords: readonly string[]
  readonly lastVerified: CivilDate
  readonly nextCheck: CivilDate
  readonly conflicts: readonly Conflict[]
  readonly versions: NonEmpty<PolicyVersion>
}
