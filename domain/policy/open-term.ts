/**
 * Two levels of law: a higher rule leaves something open — how much, whether at all, by which list — and names the level that settles
 * it. A lower version fills the term with a clause of its own; a term that nobody filled stays visible as one that nobody filled.
 */
import type { Brand } from '#domain/prelude/brand.ts'
import type { RegionTier } from '#domain/region/region.ts'
import type { ClauseAnchor, PolicyId } from './ids.ts'

export type TermId = Brand<string, 'TermId'>
export const toTermId = (slug: string): TermId => slug as TermId

/** The level that settles a term; the nation itself leaves nothing to itself. */
export const delegates = ['province', 'prefecture', 'district'] as const satisfies readonly RegionTier[]
export type Delegate = (typeof delegates)[number]

export type OpenTerm = {
  readonly id: TermId
  /** What is left open, as a question: 给多少钱. */
  readonly asks: string
  readonly to: Delegate
  /** The clause that leaves it open. */
  readonly clause: ClauseAnchor
}

/** A clause of a lower version that settles a term of a higher policy. */
export type Filling = { readonly of: PolicyId; readonly term: TermId; readonly clause: ClauseAnchor }

const levels = { province: '省（市）', prefecture: '市', district: '区县' } as const satisfies Record<Delegate, string>
export const sayDelegate = (to: Delegate): string => levels[to]
