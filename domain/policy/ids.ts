/** Names by which rooms point at policies, their versions and their clauses, without importing what stands behind them. */
import type { Brand } from '#domain/prelude/brand.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'

export type PolicyId = Brand<string, 'PolicyId'>
export type VersionId = Brand<string, 'VersionId'>
/** What a person would name: 技能提升补贴. National, municipal and district policies about the same thing share it. */
export type BenefitId = Brand<string, 'BenefitId'>

export type NoSuchPolicy = { readonly kind: 'noSuchPolicy'; readonly given: string }

export const toVersionId = (slug: string): VersionId => slug as VersionId
export const toPolicyId = (slug: string): PolicyId => slug as PolicyId
export const toBenefitId = (slug: string): BenefitId => slug as BenefitId

/** An id as it comes in an address. A malformed one is reported like an unknown one: there is no such policy. */
export const parsePolicyId = (text: string): Result<PolicyId, NoSuchPolicy> =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80
    ? ok(toPolicyId(text))
    : fail({ kind: 'noSuchPolicy', given: text.slice(0, 80) })

/** Unique within a version; the same matter keeps the same anchor in all versions: `insured-months`. */
export type ClauseAnchor = Brand<string, 'ClauseAnchor'>

export const toClauseAnchor = (slug: string): ClauseAnchor => slug as ClauseAnchor
