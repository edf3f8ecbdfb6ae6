/**
 * A form of paper (卷型): how many items of which kind, how long, how many marks to pass. There is no national one, so every figure
 * carries where it was seen and how far it can be trusted. @source exam.md §2
 */
import type { MultipleRule, ScoringRules } from '#domain/item/score/scoring-rules.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Confidence } from '#domain/source/source.ts'
import type { Section } from './blueprint.ts'

/** `P8`, `S1` */
export type FormId = Brand<string, 'FormId'>
export const toFormId = (id: string): FormId => id as FormId

/** `ours`: nobody prescribes it, we chose it. */
export type FigureSupport = { readonly confidence: Confidence | 'ours'; readonly source: string }
export type Sourced<T> = FigureSupport & { readonly value: T }

/** Kinds a paper may ask: all are answered by one control and marked by the machine. */
export const paperKinds = ['single', 'multiple', 'trueFalse', 'number'] as const
export type PaperKind = (typeof paperKinds)[number]

/** `says`: where it differs from what the source has. */
export type FormSection = Section & FigureSupport & { readonly itemKind: PaperKind; readonly says?: string | undefined }

type FormHead = {
  readonly id: FormId
  readonly title: string
  readonly isDefault: boolean
  readonly minutes: Sourced<number>
  /** Other figures and remarks, one sentence each. */
  readonly notes: readonly (FigureSupport & { readonly says: string })[]
}

/** One that can be sat. */
export type OpenForm = FormHead & {
  /** Marks, of the full marks of the paper. */
  readonly passMark: Sourced<number>
  /** Only where the paper asks for several. */
  readonly multiple?: Sourced<MultipleRule['kind']> | undefined
  /** Only where the paper asks for calculations: how their steps are marked. */
  readonly steps?: Sourced<ScoringRules['number']> | undefined
  readonly content: { readonly kind: 'sections'; readonly sections: NonEmpty<FormSection> }
}

/** One that cannot, with the reason. What no source states of it is absent. */
export type ClosedForm = FormHead & {
  readonly passMark?: Sourced<number> | undefined
  readonly content:
    | { readonly kind: 'unknown'; readonly why: string } // how many items there are is not known
    | { readonly kind: 'otherExam'; readonly why: string } // it leads to another certificate
}

export type PaperForm = OpenForm | ClosedForm
export const isOpen = (form: PaperForm): form is OpenForm => form.content.kind === 'sections'

export const itemsOf = ({ content }: OpenForm): number => content.sections.reduce((sum, { count }) => sum + count, 0)
/** As papers print them. */
export const fullMarks = ({ content }: OpenForm): number =>
  content.sections.reduce((sum, { count, marksEach }) => sum + count * marksEach, 0)
