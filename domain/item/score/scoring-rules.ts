/** How answers become marks: data of a paper, since places differ. An answer left blank gets nothing under every rule. */
import { type Marks, marksOf } from './marks.ts'

/**
 * For several right options. @source exam.md §6.8
 * `allOrNothing`: exactly the right ones · `halfForSubset`: half for some of the right ones and no wrong one · `perRight`: `each` for every
 * right one as long as no wrong one is chosen, all for all · `trueFalseEach`: every option counts as a judgement of its own, left out or
 * chosen · `rightMinusWrong`: right ones less wrong ones, as a share of the right ones.
 */
export type MultipleRule =
  | { readonly kind: 'allOrNothing' | 'halfForSubset' | 'trueFalseEach' | 'rightMinusWrong' }
  | { readonly kind: 'perRight'; readonly each: Marks }

export type ScoringRules = {
  readonly multiple: MultipleRule
  /** `adjacentPairs`: the share of neighbours that follow each other as they should. */
  readonly order: 'allOrNothing' | 'adjacentPairs'
  readonly match: 'allOrNothing' | 'perPair'
  readonly blank: 'allOrNothing' | 'perGap'
  /** Of calculations with step marks. `followThrough`: what comes out of a wrong result before it counts as well; the wrong one does not. */
  readonly number: 'ownKey' | 'followThrough'
}

/** What a paper without rules of its own uses: the strictest where places differ most. */
export const plainRules: ScoringRules = {
  ...{ multiple: { kind: 'allOrNothing' }, order: 'allOrNothing', match: 'perPair', blank: 'perGap', number: 'followThrough' },
}
export const stepRules = ['ownKey', 'followThrough'] as const satisfies readonly ScoringRules['number'][]

/** The variants papers may choose from, by the words papers use. */
export const multipleRules: Readonly<Record<MultipleRule['kind'], MultipleRule>> = {
  allOrNothing: { kind: 'allOrNothing' },
  halfForSubset: { kind: 'halfForSubset' },
  perRight: { kind: 'perRight', each: marksOf(0.5) },
  trueFalseEach: { kind: 'trueFalseEach' },
  rightMinusWrong: { kind: 'rightMinusWrong' },
}
