/** Reference entries beside the policies: who is meant by a group, where to go, what excludes what, what people say, what is open. */

import type { Confidence, SourceId } from '#domain/source/source.ts'
import type { PolicyId } from './ids.ts'

type Support = { readonly sources: readonly SourceId[]; readonly confidence: Confidence }

/** A group of people that rules speak of. `from` is a rough civil date as text, or `unknown`. */
export type Category = Support & {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly changes: readonly { readonly from: string; readonly says: string }[]
}

/** An office, hotline, site or app where something is done. */
export type Channel = Support & {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly phones: readonly string[]
  readonly address?: string | undefined
  readonly region: string
}

/** Two benefits of which one limits the other. */
export type Exclusion = Support & {
  readonly id: string
  readonly one: string
  readonly other: string
  readonly relation: string
  readonly from: string
  readonly basis: string
  readonly policies: readonly PolicyId[]
}

/** What people commonly say about policies, and what was found. */
export type Claim = Support & {
  readonly id: string
  readonly says: string
  readonly finding: string
  readonly verdict: 'supported' | 'partly' | 'outdated' | 'noBasis' | 'wrong'
  readonly policies: readonly PolicyId[]
}

/** What could not be established, why it matters, and how to close it. */
export type OpenQuestion = {
  readonly id: string
  readonly question: string
  readonly matters: string
  readonly howToClose: string
  readonly policies: readonly PolicyId[]
}

export type References = {
  readonly categories: readonly Category[]
  readonly channels: readonly Channel[]
  readonly exclusions: readonly Exclusion[]
  readonly claims: readonly Claim[]
  readonly unknowns: readonly OpenQuestion[]
}
