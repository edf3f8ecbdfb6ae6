/** What a paper was worth: marks in all, of each section, of each scope. */
import type { Item, ItemId } from '#domain/item/item.ts'
import { addMarks, type Marks, marksOf } from '#domain/item/score/marks.ts'
import type { Score } from '#domain/item/score/score.ts'
import { scoreAnswers } from '#domain/item/score/score-answers.ts'
import { multipleRules, plainRules, type ScoringRules } from '#domain/item/score/scoring-rules.ts'
import type { OpenForm } from './form.ts'
import { lastRescoring, type Rescoring, scoreAfter } from './rescoring.ts'
import type { Place } from './sheet.ts'
import type { PaperItem, Sitting } from './sitting.ts'

export type Tally = { readonly marks: Marks; readonly most: Marks; readonly spentMs: number }
export type ExamResult = Tally & {
  readonly isPassed: boolean
  /** In the order of the paper. */
  readonly scores: readonly Score[]
  /** In the order of the form. */
  readonly sections: readonly Tally[]
  readonly scopes: ReadonlyMap<string, Tally>
}

export const rulesOf = ({ multiple, steps }: Pick<OpenForm, 'multiple' | 'steps'>): ScoringRules => ({
  ...plainRules,
  ...(multiple && { multiple: multipleRules[multiple.value] }),
  ...(steps && { number: steps.value }),
})

/** `itemOf` must know every item of the paper: it is the bank as it stood when the paper was made. `log`: what was judged again since. */
export function resultOf(
  { form, paper }: Pick<Sitting, 'form' | 'paper'>,
  sheet: readonly Place[],
  itemOf: (id: ItemId) => Item,
  log: readonly Rescoring[] = [],
): ExamResult {
  const scored = scoreAnswers(
    paper.map(({ item, most }) => ({ item: itemOf(item), most })),
    paper.map(({ item }, nth) => ({ item, response: sheet[nth]?.response })),
    rulesOf(form),
  )
  const scores = paper.flatMap(({ item }, nth) => {
    const first = scored.scores.get(item)
    return first === undefined ? [] : [scoreAfter(first, lastRescoring(log, nth))]
  })
  const tally = (holds: (place: PaperItem) => boolean): Tally => {
    const own = paper.flatMap((place, nth) => (holds(place) ? [nth] : []))
    return {
      marks: addMarks(own.flatMap((nth) => scores[nth]?.marks ?? [])),
      most: addMarks(own.flatMap((nth) => scores[nth]?.most ?? [])),
      spentMs: own.reduce((sum, nth) => sum + (sheet[nth]?.spentMs ?? 0), 0),
    }
  }
  const scopes = new Set(paper.map(({ scope }) => scope))
  const all = tally(() => true)
  return {
    ...all,
    isPassed: all.marks >= marksOf(form.passMark.value),
    scores,
    sections: form.content.sections.map((_, nth) => tally(({ section }) => section === nth)),
    scopes: new Map([...scopes].map((scope) => [scope, tally((place) => place.scope === scope)])),
  }
}
