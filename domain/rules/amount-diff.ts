/** What changed between two amounts: the figures that moved where both are worked out alike, else the way of working it out. */
import { isSame } from '#domain/prelude/is-same.ts'
import { type AmountFigure, figuresOf, planOf } from './amount-figures.ts'
import type { AmountRule } from './rule.ts'

export type AmountChange =
  | { readonly kind: 'figure'; readonly before: AmountFigure | undefined; readonly after: AmountFigure | undefined }
  /** Worked out in another way; both are given whole. */
  | { readonly kind: 'plan'; readonly before: AmountRule; readonly after: AmountRule }

export function amountChanges(before: AmountRule, after: AmountRule): readonly AmountChange[] {
  if (!isSame(planOf(before), planOf(after))) return [{ kind: 'plan', before, after }]
  const were = figuresOf(before)
  const are = figuresOf(after)
  const standsAt = (figures: readonly AmountFigure[], figure: AmountFigure): AmountFigure | undefined =>
    figures.find(({ at }) => isSame(at, figure.at))
  return [
    ...are.flatMap((figure): readonly AmountChange[] => {
      const was = standsAt(were, figure)
      return was !== undefined && isSame(was.value, figure.value) ? [] : [{ kind: 'figure', before: was, after: figure }]
    }),
    ...were.flatMap((figure): readonly AmountChange[] =>
      standsAt(are, figure) === undefined ? [{ kind: 'figure', before: figure, after: undefined }] : [],
    ),
  ]
}
