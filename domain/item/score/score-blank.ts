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
  const right = gapsFilled(item, mine).filter(Boolean).length
  return rule === 'perGap' ? scoreOf(most, right, item.gaps.length) : allOrNothing(most, right === item.gaps.length)
}

/** For each answer whether it fills a gap: its own, or where order does not matter one of its own choice. */
export function gapsFilled(item: BlankItem, written: readonly string[]): readonly boolean[] {
  const mine = item.gaps.map((_, nth) => written[nth] ?? '')
  return item.anyOrder ? filledInAnyOrder(item, mine) : item.gaps.map((wordings, nth) => fits(wordings, mine[nth] ?? ''))
}

const fits = (wordings: readonly string[], text: string): boolean => wordings.some((wording) => isSameText(wording, text))

/** The most gaps that can be filled with one answer each: an answer that fits two gaps may move to the other (augmenting paths). */
function filledInAnyOrder({ gaps }: BlankItem, mine: readonly string[]): readonly boolean[] {
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
  for (const [answer] of mine.entries()) place(answer, new Set())
  const placed = new Set(gapOf.values())
  return mine.map((_, answer) => placed.has(answer))
}
