/** How the claim check recognises what a sentence asserts, and which clauses it is held against. Written by editors, not in code. */
import type { ClauseAnchor, PolicyId, VersionId } from '#domain/policy/ids.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { FactId } from '#domain/rules/fact.ts'
import type { Payee } from '#domain/rules/rule.ts'
import type { Support } from '#domain/source/source.ts'

/** One of these words must occur; all are folded. */
export type AnyOf = NonEmpty<string>

/** A clause of a policy, in whichever version is meant. */
export type ClauseOfPolicy = { readonly policy: PolicyId; readonly clause: ClauseAnchor }

export const units = ['yuan', 'months', 'percent', 'times', 'days'] as const
/** Spans are counted in months (一年 = 12), money in yuan. `times`: how often. */
export type Unit = (typeof units)[number]

export type ClaimCheck = {
  readonly id: string
  /** What is checked, for the reader: 失业保险技能提升补贴，给多少. */
  readonly about: string
  /** The sentence must have a word of each group; the first group is the subject and may stand in a sentence shortly before. */
  readonly all: NonEmpty<AnyOf>
  /** With one of these words the sentence is about something else. */
  readonly never: readonly string[]
  readonly looksAt: LooksAt
}

export type LooksAt =
  /**
   * A figure of `unit` in a part of the sentence that has a word of `cue` (any part where there is none). `against` in order: the first
   * that has figures on the day decides. `otherwise`: what a figure that no version ever had means; `unsure` where other ways exist.
   */
  | {
      readonly kind: 'figure'
      readonly unit: Unit
      readonly cue: readonly string[]
      readonly against: NonEmpty<ClauseOfPolicy>
      readonly otherwise: 'wrong' | 'unsure'
    }
  /** That someone or something of this kind is (or is not) let in. */
  | { readonly kind: 'option'; readonly fact: FactId; readonly option: string; readonly against: NonEmpty<ClauseOfPolicy> }
  /** To whom the money goes. */
  | { readonly kind: 'payee'; readonly payee: Payee; readonly against: NonEmpty<ClauseOfPolicy> }
  /** A claim that editors have looked into. It holds while the clauses it rests on stand as they did. */
  | { readonly kind: 'known'; readonly claim: string; readonly rests: readonly (ClauseOfPolicy & { readonly version: VersionId })[] }

/** A phrase that swindlers like to use: a reason to be careful, never a finding about who said it. */
export type Warning = Support & {
  readonly id: string
  readonly words: AnyOf
  readonly why: string
  readonly instead: string
  readonly clause?: (ClauseOfPolicy & { readonly version: VersionId }) | undefined
}

/** Words that make a sentence unfit to be judged, whatever it says. One entry a kind. */
export type ClaimWords = {
  readonly id: 'hedges' | 'asks' | 'elsewhere' | 'denies' | 'prices' | 'advises'
  readonly words: readonly string[]
}

/** A made-up text to try the page with. */
export type ClaimExample = { readonly id: string; readonly title: string; readonly text: string }

export type ClaimBook = {
  readonly claimChecks: readonly ClaimCheck[]
  readonly claimWarnings: readonly Warning[]
  readonly claimWords: readonly ClaimWords[]
  readonly claimExamples: readonly ClaimExample[]
}

export const noClaimBook: ClaimBook = { claimChecks: [], claimWarnings: [], claimWords: [], claimExamples: [] }
