/** What a standard and a form together ask of a paper: so many items of each kind, so many marks of each scope. */
import type { ItemKind } from '#domain/item/item.ts'
import { type Standard, scopesOf } from '#domain/item/standard.ts'
import type { Demand } from './assemble-paper.ts'

/** One part of a paper: items of one kind that all count the same. */
export type Section = { readonly itemKind: ItemKind; readonly count: number; readonly marksEach: number }

/**
 * Each scope gets its share of the marks, give or take the marks of one of the largest items, since marks cannot be split; scopes whose
 * share is less than that may be absent.
 */
export function demandsOf(standard: Standard, sections: readonly Section[]): readonly Demand[] {
  const total = sections.reduce((sum, { count, marksEach }) => sum + count * marksEach, 0)
  const slack = Math.max(...sections.map(({ marksEach }) => marksEach), 0)
  const weights = scopesOf(standard).reduce((sum, { theoryWeight }) => sum + theoryWeight, 0)
  return [
    ...sections.map(({ itemKind, count }): Demand => ({ kind: 'itemKind', of: itemKind, count })),
    ...scopesOf(standard).map(({ code, theoryWeight }): Demand => {
      const share = (theoryWeight / weights) * total
      return { kind: 'scope', scope: code, least: Math.max(0, Math.ceil(share - slack)), most: Math.floor(share + slack) }
    }),
  ]
}
