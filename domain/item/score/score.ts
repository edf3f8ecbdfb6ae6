/** What an answer is worth. */
import { type Marks, noMarks, shareOfMarks } from './marks.ts'

/** `partly`: some of the marks. `blank`: nothing was answered, which is always worth nothing. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'blank'

/** Why an answer that may look right got nothing. */
export type Hint =
  /** `unit` is the one that was asked for. */
  | { readonly kind: 'wrongUnit'; readonly unit: string }
  | { readonly kind: 'notANumber' }
  /** The answer is of another kind than the item: the item was changed after it was answered. */
  | { readonly kind: 'otherKind' }

export type Score = { readonly marks: Marks; readonly most: Marks; readonly verdict: Verdict; readonly hint?: Hint }

/** `earned` of `of` equal parts of `most`. */
export function scoreOf(most: Marks, earned: number, of: number): Score {
  const verdict = earned >= of ? 'right' : earned <= 0 ? 'wrong' : 'partly'
  return { marks: shareOfMarks(most, earned, of), most, verdict }
}

export const allOrNothing = (most: Marks, isRight: boolean): Score => scoreOf(most, isRight ? 1 : 0, 1)
export const blankScore = (most: Marks): Score => ({ marks: noMarks, most, verdict: 'blank' })
export const wrongBecause = (most: Marks, hint: Hint): Score => ({ marks: noMarks, most, verdict: 'wrong', hint })

/** In Chinese, for whoever answered. */
export function sayHint(hint: Hint): string {
  switch (hint.kind) {
    case 'wrongUnit':
      return hint.unit === '' ? '这道题的答案没有单位。' : `单位不对，这道题要用 ${hint.unit}。`
    case 'notANumber':
      return '这里要写一个数，例如 10.5。'
    case 'otherKind':
      return '这道题改过了，原来的作答对不上。请重新做一遍。'
  }
}
