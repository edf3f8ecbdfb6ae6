/** A calculation template (参数化计算题): one way of asking, from which a seed draws items with values of their own. */
import type { Formula, Guard } from '#domain/item/formula.ts'
import type { Basis, Difficulty, PointId, RichText } from '#domain/item/item.ts'
import type { MisconceptionId } from '#domain/item/misconception.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'

/** `C46`, as in the list of templates; items drawn from one template are never in one paper. */
export type TemplateId = Brand<string, 'TemplateId'>
export const toTemplateId = (id: string): TemplateId => id as TemplateId

/**
 * In `stem`, `asks` and `steps` a name in square brackets stands for its value: `[f]`; `[key]` is the answer. `asks` is the quantity, as it
 * reads in the sentence “…是多少？”.
 */
export type Template = {
  readonly id: TemplateId
  /** The code of the scope (鉴定范围) it is asked under: `A-B-F`. */
  readonly scope: string
  readonly points: NonEmpty<PointId>
  readonly difficulty: Difficulty
  readonly basis: NonEmpty<Basis>
  readonly stem: RichText
  readonly asks: RichText
  readonly variables: NonEmpty<Variable>
  /** Values that do not meet all of these are drawn again. */
  readonly guards: readonly Guard[]
  /** Computed in this order from the variables and from each other. */
  readonly derived: readonly Derived[]
  /** Names that stand for a word which depends on a value. */
  readonly words: Readonly<Record<string, Words>>
  readonly key: Formula
  /** Empty for a bare number. */
  readonly unit: string
  /** Significant figures of the key and of every option. */
  readonly figures: number
  /** An answer within this share of the key counts. */
  readonly tolerance: number
  readonly distractors: NonEmpty<Distractor>
  readonly steps: NonEmpty<RichText>
  /** Where derived values are asked for as well, each with its share of the marks; `share` is that of the key. */
  readonly stepMarks?: { readonly of: NonEmpty<AskedStep>; readonly share: number } | undefined
  readonly sample: Sample
}

/** Where values come from. Several names in one list are drawn together: pairs of usual voltages. */
export type Variable =
  | { readonly kind: 'list'; readonly names: NonEmpty<string>; readonly of: NonEmpty<NonEmpty<number>> }
  | { readonly kind: 'range'; readonly name: string; readonly from: number; readonly to: number; readonly step: number }

/** `name` is a derived one. */
export type AskedStep = { readonly name: string; readonly asks: string; readonly unit: string; readonly share: number }
export type Derived = { readonly name: string; readonly formula: Formula }
/** `says` by the value of `of`. */
export type Words = { readonly of: string; readonly says: Readonly<Record<string, string>> }
/** A wrong answer and what somebody who gives it believes (误概念); `of`: where that is a case of a frequent one. */
export type Distractor = { readonly formula: Formula; readonly shows: RichText; readonly of?: MisconceptionId | undefined }

/** A worked example of the source, to prove key and distractors with; numbers stay as they were printed. */
export type Sample = { readonly given: Readonly<Record<string, number>>; readonly key: string; readonly distractors: readonly string[] }

/** All names a template draws or computes, in order. */
export const namesOf = ({ variables, derived }: Template): readonly string[] => [
  ...variables.flatMap((variable) => (variable.kind === 'list' ? variable.names : [variable.name])),
  ...derived.map(({ name }) => name),
]
