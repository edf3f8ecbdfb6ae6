/** How another place has settled the same matter. To look at beside the local rule; nobody's result is ever judged by it. */
import type { Fen } from '#domain/money/fen.ts'
import type { SkillLevel } from '#domain/occupation/skill-level.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { Support } from '#domain/source/source.ts'

export const comparedSubjects = ['skillUpgrade', 'training', 'assessment', 'apprenticeship', 'base'] as const
export type ComparedSubject = (typeof comparedSubjects)[number]

export const amountClasses = [
  'usual',
  'shortage',
  'bothOnPaper',
  'classA',
  'classB',
  'classC',
  'withoutCertificate',
  'studio',
  'base',
] as const
/** Which cases an amount is for. `usual` and `shortage` are what most places tell apart. */
export type AmountClass = (typeof amountClasses)[number]

export const comparedRules = ['who', 'requires', 'times', 'within', 'shortage', 'anchor', 'prepay', 'excludes', 'where', 'lasts'] as const
/** On which point a rule speaks, so that two places can stand in one row. */
export type ComparedRule = (typeof comparedRules)[number]

export type ComparedAmount = {
  readonly class: AmountClass
  /** `unstated`: the source gives the figure and not for what. */
  readonly per: 'certificate' | 'person' | 'personYear' | 'project' | 'unstated'
  /** By level; empty where the amount does not go by level. */
  readonly byLevel: Readonly<Partial<Record<SkillLevel, Fen>>>
  /** One amount for all, where it does not go by level. */
  readonly flat?: Fen | undefined
  /** The amount is the most that is paid, not a fixed one. */
  readonly isUpTo: boolean
}

export type Comparator = Support & {
  readonly id: string
  readonly place: string
  readonly region: RegionCode
  readonly subject: ComparedSubject
  /** Rough civil date as text, or `unknown`: the year of which the source speaks. */
  readonly from: string
  /** The last day that the source states, inclusive. */
  readonly lastDay?: string | undefined
  readonly amounts: readonly ComparedAmount[]
  readonly rules: readonly { readonly on: ComparedRule; readonly says: string }[]
}

export type ComparedRow =
  | {
      readonly kind: 'amount'
      readonly class: AmountClass
      readonly level: SkillLevel | undefined
      readonly cells: NonEmpty<Fen | undefined>
    }
  | { readonly kind: 'rule'; readonly on: ComparedRule; readonly cells: NonEmpty<string | undefined> }
