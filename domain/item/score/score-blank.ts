/** 填空: each gap by any of its wordings; where order does not matter, every answer fills at most one gap. */
import type { BlankItem } from '#domain/item/item.ts'
import type { Marks } from './marks.ts'
import { isSameText, plainText } from './same-text.ts'
import { allOrNothing, blankScore, type Score, scoreOf } from './score.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** `written` stands in the order of the gaps; what is missing is empty, what is too much counts for nothing. */
export function scoreBlank(item: BlankItem, written: readonly string[], most: Marks, rule: ScoringRules['blank']): Score {
  const mine = item.gaps.map((_, nth) => written[nth] ?? '')
  if (mine.every((text) => plainText(text) === '')) return blankScore(most)
  const right = item.anyOrder ? countFilled(item, mine) : item.gaps.filter((wordings, nth) => fits(wordings, mine[nth] ?? '')).length
  return rule === 'perGap' ? scoreOf(most, right, item.gaps.length) : allOrNothing(most, right === item.gaps.length)
}

const fits = (wordings: readonly string[], text: string): boolean => wordings.some((wording) => isSameText(wording, text))

/** The most gaps that can be filled with one answer each: an answer that fits two gaps may move to the other (augmenting paths). */
function countFilled({ gaps }: BlankItem, mine: readonly string[]): number {
  const gapOf = new Map<number, number>()
  const place = (answer: number, tried: Set<number>): boolean =>
    gaps.some((wordings, gap) => {
      if (tried.has(gap) || !fits(wordings, mine[answer] ?? '')) return false
      tried.add(gap)
      const before = gapOf.get(gap)
      if (before !== undefined && !place(before, tried)) return false
      gapOf.set(gap, answer)
      return true
    })
  return mine.filter((_, answer) => place(answer, new Set())).length
}
