/** A reader says that a page is wrong, and what became of it. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { ClauseAnchor, PolicyId, VersionId } from './ids.ts'

export type MistakeReport = {
  readonly about: Reported
  /** The day whose rules the reader was looking at; of an item, the day on which it was reported. */
  readonly shownFor: CivilDate
  readonly text: string
}

/** What a report is about. */
export type Reported = ReportedPolicy | ReportedItem
export type ReportedPolicy = {
  readonly kind: 'policy'
  readonly policy: PolicyId
  readonly version?: VersionId | undefined
  /** Undefined: the page as a whole. */
  readonly clause?: ClauseAnchor | undefined
}
/**
 * `item` as it was seen; of a calculation its numbers too. `entry` is the same for all drawings of one template. `bankRecordedAt` names the
 * state of the bank it was seen in, which is its version.
 */
export type ReportedItem = {
  readonly kind: 'item'
  readonly bank: string
  readonly item: ItemId
  readonly entry: string
  readonly bankRecordedAt: Instant
}

/** Nobody can guess it, so it is all that a reader needs to see what became of their report: `7k3m-q0zt-91xa-bc5d`. */
export type ReportCode = Brand<string, 'ReportCode'>
export type BadReportCode = { readonly kind: 'badReportCode' }

/** Letters without i, l, o and u: 80 bits in 16 that can be read out and copied by hand. */
export const codeLetters = '0123456789abcdefghjkmnpqrstvwxyz'
const pattern = new RegExp(`^(?:[${codeLetters}]{4}-?){3}[${codeLetters}]{4}$`)

/** As people copy it: capitals, and without the hyphens too. */
export function parseReportCode(text: string): Result<ReportCode, BadReportCode> {
  const given = text.trim().toLowerCase()
  return pattern.test(given) ? ok(toReportCode(given.replaceAll('-', ''))) : fail({ kind: 'badReportCode' })
}

/** From 16 code letters. */
export const toReportCode = (letters: string): ReportCode => (letters.match(/.{4}/g) ?? []).join('-') as ReportCode

/** `seen`: an editor looks into it · `corrected`: the page was changed · `notMistake`: it stays, for a reason. */
export const outcomes = ['seen', 'corrected', 'notMistake'] as const
export type OutcomeKind = (typeof outcomes)[number]
export type Outcome = { readonly kind: OutcomeKind; readonly says: string; readonly decidedAt: Instant }

export const sayOutcome = (kind: OutcomeKind): string => ({ seen: '编辑在核对', corrected: '改好了', notMistake: '核对过，没有错' })[kind]

/** Whether nothing more will follow. */
export const isFinal = (kind: OutcomeKind): boolean => kind !== 'seen'

/** A mobile number or an identity number in a text: what nobody should hand us. */
export const hasPersonalNumber = (text: string): boolean =>
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/.test(text.replace(/[ -]/g, ''))
