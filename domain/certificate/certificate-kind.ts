/** The kinds of certificate an electrician may hold: who issues it, what it is in law, how it is checked, and what reads it. */
import type { DatedChange } from '#domain/policy/dated-change.ts'
import type { PolicyId } from '#domain/policy/ids.ts'
import type { Support } from '#domain/source/source.ts'
import type { Validity } from './validity.ts'

export const legalNatures = ['skillLevel', 'qualification', 'permit', 'otherTrack', 'courseProof', 'abolished'] as const
/**
 * `skillLevel` how much somebody can do, no leave to work · `qualification` the older state certificate · `permit` must be held
 * before working · `otherTrack` of professions, not of skills · `courseProof` says only that a course was done · `abolished`.
 */
export type LegalNature = (typeof legalNatures)[number]

const natureWords = {
  skillLevel: '技能到哪一级；不是上岗许可',
  qualification: '技能人员的职业资格',
  permit: '上岗许可：没有就不许干',
  otherTrack: '另一条路，不是技能等级',
  courseProof: '只说明学过或会一项',
  abolished: '已经取消',
} as const satisfies Record<LegalNature, string>

export const sayLegalNature = (nature: LegalNature): string => natureWords[nature]

export const counting = ['yes', 'no', 'ask', 'past'] as const
/** `past`: an earlier rule took it. `ask`: not settled, an office must say. */
export type Counting = (typeof counting)[number]

/** Whether a benefit, a right or a duty reads this kind of certificate. */
export type ReadBy = Support & {
  readonly what: string
  readonly counts: Counting
  readonly says: string
  /** Its policies; empty where it is no policy of this site. */
  readonly policies: readonly PolicyId[]
}

export type CertificateKind = Support & {
  readonly id: string
  readonly name: string
  /** The option of the fact `cert.kind` that means it. */
  readonly option?: string | undefined
  readonly issuer?: string | undefined
  readonly nature: LegalNature
  readonly validity: Validity
  /** The form of its number, in words; undefined where it was not found. */
  readonly number?: string | undefined
  /** Ids of the channels where it is looked up. */
  readonly verifyAt: readonly string[]
  /** What of the trade it is issued for: 低压电工作业 and so on. */
  readonly items: readonly string[]
  readonly readBy: readonly ReadBy[]
  readonly notes: readonly string[]
  readonly changes: readonly DatedChange[]
}
