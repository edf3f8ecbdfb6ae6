/** The dictionary of facts: what may be known about a case, how it is asked, and how it is proved. A fact never has a default. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Fen } from '#domain/money/fen.ts'
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { RegionCode } from '#domain/region/region.ts'

/** `person.ui.cumulativeMonths` */
export type FactId = Brand<string, 'FactId'>
export const toFactId = (id: string): FactId => id as FactId

/** The day a claim is or would be filed. The caller always supplies it, so rules can speak of it. */
export const applicationDate = toFactId('application.date')

export type Option = { readonly value: string; readonly label: string; readonly hint?: string }

export type FactType =
  | { readonly kind: 'boolean'; readonly yes: string; readonly no: string }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** Several options at once; the empty list is a full answer: none of them. */
  | { readonly kind: 'set'; readonly options: readonly Option[]; readonly none: string }
  | { readonly kind: 'integer'; readonly unit: string; readonly least: number; readonly most: number }
  /** A length of time in whole units; a started one does not count. */
  | { readonly kind: 'duration'; readonly unit: DurationUnit; readonly least: number; readonly most: number }
  /** Whole 分; asked and shown in 元. */
  | { readonly kind: 'money'; readonly least: Fen; readonly most: Fen }
  | { readonly kind: 'date'; readonly earliest: CivilDate; readonly latest: 'today' | CivilDate }
  | { readonly kind: 'region'; readonly options: readonly Option[] }
  /** What was granted before, one by one, as a register or the person's own file has it. No rule reads it itself: see `ClaimReading`. */
  | { readonly kind: 'claims' }

export const durationUnits = ['days', 'months', 'years'] as const
export type DurationUnit = (typeof durationUnits)[number]
const durationWords = { days: '天', months: '个月', years: '年' } as const satisfies Record<DurationUnit, string>

/** The unit in which a number is asked and told; nothing where the type has none. */
export function unitOf(type: FactType | undefined): string {
  if (type?.kind === 'integer') return type.unit
  return type?.kind === 'duration' ? durationWords[type.unit] : ''
}

/** Who can know it. A `catalogue` or `authority` fact is never asked of a visitor. */
export type FactOwner = 'person' | 'enterprise' | 'provider' | 'catalogue' | 'authority'

export type FactDefinition = {
  readonly id: FactId
  /** Short name in addresses: `months`. */
  readonly param: string
  /** A noun for sentences: 失业保险累计缴费. */
  readonly label: string
  readonly owner: FactOwner
  readonly privacy: 'public' | 'personal' | 'sensitive'
  readonly type: FactType
  readonly section: string
  /** Heading of the page on which it is asked together with others that name the same; alone where there is none. */
  readonly group?: string
  readonly question: string
  readonly help: string
  readonly why: string
  readonly whereToLook: string
  readonly proof: string
  /** Worked out from other facts and never asked; then `owner` is the owner of those. */
  readonly derivation?: Derivation
  /** Worked out from past claims where those are known, and asked otherwise. */
  readonly fromClaims?: ClaimReading
  /** Nothing at all where the screening question says so, and asked otherwise. */
  readonly screenedBy?: Screening
  /** Only a sensible question where another answer is none of these: no certificate, no day of issue. */
  readonly askedUnless?: { readonly fact: FactId; readonly is: readonly string[] }
  /** Each passing month adds one, so a shortfall has a date on which it is made good. */
  readonly growsMonthly: boolean
}

/**
 * How a fact follows from others. Whole years and months count as contracts do: the same day of a later month, or that month's last
 * day where it is shorter (see `addMonths`); a started month or year does not count.
 */
export type Derivation =
  | { readonly kind: 'wholeYears' | 'wholeMonths' | 'days'; readonly from: FactId; readonly to: FactId }
  /** The class under which a dated catalogue lists an option of `key` on a day; unknown where the catalogue was not seen. */
  | { readonly kind: 'catalogue'; readonly catalogue: CatalogueId; readonly key: FactId; readonly on: FactId }

/**
 * One question about a whole field goes before those about its parts: whoever never drew a subsidy of a kind need not count how often.
 * Where the set holds none of these options, the fact is nothing: no, 0, or none of its own options.
 */
export type Screening = { readonly fact: FactId; readonly options: NonEmpty<string> }

export type CatalogueId = Brand<string, 'CatalogueId'>

/** One benefit granted earlier. Without an occupation or level it is not known for which. */
export type PastClaim = {
  readonly benefit: BenefitId
  /** The day it was granted. */
  readonly on: CivilDate
  readonly occupation?: string
  readonly level?: string
}
export type PastClaims = { readonly claims: readonly PastClaim[] }

/** What a fact says of past claims. */
export type ClaimReading =
  /** How many there were of a benefit. */
  | { readonly kind: 'count'; readonly claims: FactId; readonly benefit: BenefitId; readonly period: ClaimPeriod }
  /** Which of several kinds occurred in the occupation of the certificate: a set. */
  | {
      readonly kind: 'kinds'
      readonly claims: FactId
      readonly occupation: FactId
      readonly level: FactId
      readonly options: readonly ClaimKind[]
    }

export type ClaimPeriod =
  | { readonly kind: 'ever' }
  | { readonly kind: 'sameYear'; readonly as: FactId }
  | { readonly kind: 'since'; readonly day: CivilDate }

/** `level`: beside that of the certificate. */
export type ClaimKind = { readonly value: string; readonly benefit: BenefitId; readonly level: 'same' | 'higher' | 'any' }

/** A yes/no, a number, a civil date, an option, a region code, several options, or past claims: the dictionary says which. */
export type FactValue = boolean | number | string | readonly string[] | PastClaims

/** What is known. Absent means unknown; there is no other way to be unknown. */
export type Facts = ReadonlyMap<FactId, FactValue>

/** In the order in which they are best asked. */
export type FactDictionary = ReadonlyMap<FactId, FactDefinition>

/** Whether a question makes sense, given what is known. */
export function isSensible({ askedUnless, screenedBy }: FactDefinition, facts: Facts): boolean {
  if (screenedBy !== undefined && isScreenedOut(screenedBy, facts)) return false
  const answer = askedUnless && textOf(facts, askedUnless.fact)
  return answer === undefined || askedUnless?.is.includes(answer) !== true
}

/** Whether the screening question was answered, and rules out that there is anything to ask. */
export const isScreenedOut = ({ fact, options }: Screening, facts: Facts): boolean =>
  setOf(facts, fact)?.some((value) => options.includes(value)) === false

export const numberOf = (facts: Facts, id: FactId): number | undefined => {
  const value = facts.get(id)
  return typeof value === 'number' ? value : undefined
}

export const dateOf = (facts: Facts, id: FactId): CivilDate | undefined => {
  const value = facts.get(id)
  return typeof value === 'string' ? (value as CivilDate) : undefined
}

export const textOf = (facts: Facts, id: FactId): string | undefined => {
  const value = facts.get(id)
  return typeof value === 'string' ? value : undefined
}

export const setOf = (facts: Facts, id: FactId): readonly string[] | undefined => {
  const value = facts.get(id)
  return Array.isArray(value) ? value : undefined
}

export function claimsOf(facts: Facts, id: FactId): readonly PastClaim[] | undefined {
  const value = facts.get(id)
  return typeof value === 'object' && 'claims' in value ? value.claims : undefined
}

export const regionOf = (facts: Facts, id: FactId): RegionCode | undefined => textOf(facts, id) as RegionCode | undefined
