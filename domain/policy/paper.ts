/** A paper or record that proves something: what exactly, where to get it, and who asks for it. */
import type { FactId } from '#domain/rules/fact.ts'
import type { Support } from '#domain/source/source.ts'
import type { BenefitId, PolicyId, VersionId } from './ids.ts'

export const paperForms = ['original', 'copy', 'originalAndCopy', 'unknown'] as const
export type PaperForm = (typeof paperForms)[number]

const forms = {
  original: '原件',
  copy: '复印件',
  originalAndCopy: '原件和复印件',
  unknown: undefined,
} as const satisfies Record<PaperForm, string | undefined>

/** Undefined: not found. */
export const sayForm = (form: PaperForm): string | undefined => forms[form]

/** A source that names the paper among what a policy wants to see; without `versions` in all of them. */
export type PaperDemand = Support & {
  readonly policy: PolicyId
  readonly versions?: readonly VersionId[] | undefined
  readonly form: PaperForm
}

export const keepMoments = ['enrolment', 'everyClass', 'completion'] as const
/** When a paper comes into being and should be kept: on enrolling, at every class, at the end. */
export type KeepMoment = (typeof keepMoments)[number]

const moments = {
  enrolment: '报名、交费、签合同那天',
  everyClass: '每次上课',
  completion: '结业那天',
} as const satisfies Record<KeepMoment, string>
export const sayMoment = (moment: KeepMoment): string => moments[moment]

export type Paper = Support & {
  readonly id: string
  readonly name: string
  readonly exactly: string
  /** Undefined: not found. */
  readonly getFrom?: string | undefined
  readonly substitutes?: string | undefined
  readonly proves: readonly FactId[]
  /** Where nobody names it: the office looks it up itself, or it was not found whether it must be brought. */
  readonly handling: 'officeChecks' | 'unknown'
  readonly askedBy: readonly PaperDemand[]
  readonly keep?: { readonly at: KeepMoment; readonly says: string; readonly benefits: readonly BenefitId[] } | undefined
}
