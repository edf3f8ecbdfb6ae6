/**
 * The rule language: inert data, closed, each node bound to the clause it rests on. Readers of the tree (interpreter, words,
 * deadlines) are separate files, each one exhaustive `switch`, so a new operator breaks the build wherever it must be handled.
 */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Fen } from '#domain/money/fen.ts'
import type { ClauseAnchor } from '#domain/policy/ids.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { SourceId } from '#domain/source/source.ts'
import type { FactId } from './fact.ts'

export type NodeId = string

export type Condition = Leaf | Group

/**
 * `hard`: waiting does not mend it · `curable`: the person can still meet it · `discretionary`: an office decides, a machine never
 * says yes · `disputed`: sources differ on the very requirement.
 */
export type LeafNature = 'hard' | 'curable' | 'discretionary' | 'disputed'

export type Leaf = {
  readonly kind: 'leaf'
  readonly id: NodeId
  readonly clause: ClauseAnchor
  readonly nature: LeafNature
  readonly test: Test
  /** What the person can do about a `curable` leaf: 先考下等级证书. */
  readonly cure?: string
}

/** `atLeast`: `least` of the members must hold. */
export type Group = {
  readonly id: NodeId
  readonly clause: ClauseAnchor
  readonly says: string
  readonly of: NonEmpty<Condition>
} & ({ readonly kind: 'all' | 'any' | 'none' } | { readonly kind: 'atLeast'; readonly least: number })

export type Test =
  | { readonly op: 'is'; readonly fact: FactId; readonly value: boolean }
  | { readonly op: 'oneOf'; readonly fact: FactId; readonly values: NonEmpty<string> }
  | { readonly op: 'noneOf'; readonly fact: FactId; readonly values: NonEmpty<string> }
  | { readonly op: 'includesAny'; readonly fact: FactId; readonly values: NonEmpty<string> }
  | { readonly op: 'includesNone'; readonly fact: FactId; readonly values: NonEmpty<string> }
  | { readonly op: 'atLeast'; readonly fact: FactId; readonly value: number }
  | { readonly op: 'atMost'; readonly fact: FactId; readonly value: number }
  | { readonly op: 'onOrAfter'; readonly fact: FactId; readonly day: CivilDate }
  | { readonly op: 'before'; readonly fact: FactId; readonly day: CivilDate }
  /**
   * `fact` is not later than `months` after `after`. Where no source says whether the last day itself still counts, a date on
   * that very day is left to the office.
   */
  | {
      readonly op: 'within'
      readonly fact: FactId
      readonly months: number
      readonly after: FactId
      readonly lastDay: 'counts' | 'doesNotCount' | 'unknown'
    }
  /** `fact` is the same day as `other` or later: a certificate issued after the training began. */
  | { readonly op: 'notBefore'; readonly fact: FactId; readonly other: FactId }
  /** Both dates lie in one calendar year. */
  | { readonly op: 'sameYear'; readonly fact: FactId; readonly other: FactId }
  | { readonly op: 'inRegion'; readonly fact: FactId; readonly region: RegionCode }
  /** An authority decides case by case, or a public register nobody could read: never answered by machine. */
  | { readonly op: 'decidedByOffice'; readonly says: string; readonly office: string; readonly ask: string }
  /** The sources differ on the requirement itself; firm where all variants agree for this person. */
  | { readonly op: 'disputed'; readonly variants: NonEmpty<Variant> }

export type Variant = { readonly says: string; readonly sources: readonly SourceId[]; readonly test: Test }

export type AmountRule =
  | { readonly kind: 'fixed'; readonly fen: Fen; readonly clause: ClauseAnchor }
  /** One row per combination of option values, in the order of `keys`. */
  | { readonly kind: 'table'; readonly keys: NonEmpty<FactId>; readonly rows: NonEmpty<AmountRow>; readonly clause: ClauseAnchor }
  | {
      readonly kind: 'perUnit'
      readonly fact: FactId
      readonly fen: Fen
      readonly maxUnits: number
      readonly clause: ClauseAnchor
    }
  /** A percentage of another amount, chosen by a fact: 110 / 100 / 90 %. Rounded half up to a whole 分. */
  | {
      readonly kind: 'percentOf'
      readonly base: AmountRule
      readonly fact: FactId
      readonly percents: Readonly<Record<string, number>>
      readonly clause: ClauseAnchor
    }
  /**
   * A share of a sum of money that is itself a fact, in hundredths of a percent: 2.5 % of the wages is 250. Rounded half up to a
   * whole 分, in whole numbers only.
   */
  | { readonly kind: 'shareOf'; readonly fact: FactId; readonly basisPoints: number; readonly clause: ClauseAnchor }
  /** The first band whose `upTo` (inclusive) the number does not exceed; the last band has no end. */
  | { readonly kind: 'bands'; readonly fact: FactId; readonly bands: NonEmpty<Band>; readonly clause: ClauseAnchor }
  /** Not more than `most`, not less than `least`, where given. */
  | {
      readonly kind: 'bounded'
      readonly base: AmountRule
      readonly least?: Fen | undefined
      readonly most?: Fen | undefined
      readonly clause: ClauseAnchor
    }
  | { readonly kind: 'sum'; readonly of: NonEmpty<AmountRule>; readonly clause: ClauseAnchor }
  /** The smallest of several: what was spent, but not more than a share of the wages. */
  | { readonly kind: 'leastOf'; readonly of: NonEmpty<AmountRule>; readonly clause: ClauseAnchor }
  /** A parameter with a history: the value that stood on the day that `on` names. Before the first, nothing is known. */
  | { readonly kind: 'dated'; readonly on: FactId; readonly values: NonEmpty<DatedAmount>; readonly clause: ClauseAnchor }
  | { readonly kind: 'unknown'; readonly says: string; readonly clause: ClauseAnchor }
  | { readonly kind: 'notMoney'; readonly says: string; readonly clause: ClauseAnchor }

export type Band = { readonly upTo?: number | undefined; readonly fen: Fen }
export type DatedAmount = { readonly from: CivilDate; readonly amount: AmountRule }
export type AmountRow = { readonly when: NonEmpty<string>; readonly fen: Fen }

export type Payee = 'person' | 'enterprise' | 'provider' | 'nobody' | 'unknown'

export type Rule = {
  /** All must hold. */
  readonly conditions: NonEmpty<Condition>
  readonly amount: AmountRule
  readonly payee: Payee
}
