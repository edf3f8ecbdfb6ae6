/** Reference entries beside the policies: who is meant by a group, where to go, what excludes what, what people say, what is open. */

import type { GuideQuestion } from '#domain/certificate/certificate-guide.ts'
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import type { NumberScheme } from '#domain/certificate/number-scheme.ts'
import type { ClaimBook } from '#domain/claim-check/claim-check.ts'
import type { Comparator } from '#domain/comparator/comparator.ts'
import type { LocalNote } from '#domain/place/local-note.ts'
import type { Place } from '#domain/place/place.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Support } from '#domain/source/source.ts'
import type { DatedChange } from './dated-change.ts'
import type { BenefitId, ClauseAnchor, PolicyId } from './ids.ts'
import type { Paper } from './paper.ts'
import type { Parameter } from './parameter.ts'

/** A group of people that rules speak of. */
export type Category = Support & {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly changes: readonly DatedChange[]
}

/** An office, hotline, site or app. */
export type Channel = Support & {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly phones: readonly string[]
  readonly address?: string | undefined
  readonly region: string
  /** `handles`: something is done there. `asked`: it would only know the answer to something open, and is shown beside that. */
  readonly role: 'handles' | 'asked'
  readonly changes: readonly DatedChange[]
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
  /** The same for a machine, where both sides are benefits of their own: what one certificate may bring together. */
  readonly between?: Between | undefined
}

/** Of these benefits at most `most` for one certificate; as many as there are where a source lets them stand together. */
export type Between = {
  readonly benefits: NonEmpty<BenefitId>
  readonly most: number
  /** Anchors of the clauses that say so: it holds where a version that governs the case has one. None: nobody states it for here. */
  readonly clauses: readonly ClauseAnchor[]
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
  /** Id of the channel that would know, where one is named. */
  readonly office?: string | undefined
  readonly policies: readonly PolicyId[]
}

export type References = ClaimBook & {
  readonly categories: readonly Category[]
  readonly channels: readonly Channel[]
  readonly exclusions: readonly Exclusion[]
  readonly claims: readonly Claim[]
  readonly unknowns: readonly OpenQuestion[]
  readonly parameters: readonly Parameter[]
  readonly certificates: readonly CertificateKind[]
  readonly numberSchemes: readonly NumberScheme[]
  readonly certificateGuide: readonly GuideQuestion[]
  readonly places: readonly Place[]
  readonly localNotes: readonly LocalNote[]
  readonly comparators: readonly Comparator[]
  readonly papers: readonly Paper[]
}
