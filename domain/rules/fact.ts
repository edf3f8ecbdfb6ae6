/** The dictionary of facts: what may be known about a case, how it is asked, and how it is proved. A fact never has a default. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Fen } from '#domain/money/fen.ts'
import type { Brand } from '#domain/prelude/brand.ts'
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
  /** Whole 分; asked and shown in 元. */
  | { readonly kind: 'money'; readonly least: Fen; readonly most: Fen }
  | { readonly kind: 'date'; readonly earliest: CivilDate; readonly latest: 'today' | CivilDate }
  | { readonly kind: 'region'; readonly options: readonly Option[] }

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
  readonly question: string
  readonly help: string
  readonly why: string
  readonly whereToLook: string
  readonly proof: string
  /** Worked out from other facts and never asked; then `owner` is the owner of those. */
  readonly derivation?: Derivation
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

export type CatalogueId = Brand<string, 'CatalogueId'>

/** A yes/no, a whole number, a civil date, an option, a region code, or several options: the dictionary says which. */
export type FactValue = boolean | number | string | readonly string[]

/** What is known. Absent means unknown; there is no other way to be unknown. */
export type Facts = ReadonlyMap<FactId, FactValue>

/** In the order in which they are best asked. */
export type FactDictionary = ReadonlyMap<FactId, FactDefinition>

/** Whether a question makes sense, given what is known. */
export function isSensible({ askedUnless }: FactDefinition, facts: Facts): boolean {
  const answer = askedUnless && textOf(facts, askedUnless.fact)
  return answer === undefined || askedUnless?.is.includes(answer) !== true
}

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

export const regionOf = (facts: Facts, id: FactId): RegionCode | undefined => textOf(facts, id) as RegionCode | undefined
