/** 多选 under each of the rules that places use. @source exam.md §6.8 */
import type { MultipleItem, OptionId } from '#domain/item/item.ts'
import { type Marks, marksOf } from './marks.ts'
import { allOrNothing, blankScore, type Score, scoreOf } from './score.ts'
import type { MultipleRule } from './scoring-rules.ts'

/** Options that the item does not have count as wrong ones; one that is chosen twice counts once. */
export function scoreMultiple(item: MultipleItem, chosen: readonly OptionId[], most: Marks, rule: MultipleRule): Score {
  const key = new Set(item.key)
  const mine = new Set(chosen)
  if (mine.size === 0) return blankScore(most)
  const right = [...mine].filter((option) => key.has(option)).length
  const wrong = mine.size - right
  const isAll = wrong === 0 && right === key.size
  switch (rule.kind) {
    case 'allOrNothing':
      return allOrNothing(most, isAll)
    case 'halfForSubset':
      return scoreOf(most, isAll ? 2 : wrong === 0 ? 1 : 0, 2)
    case 'perRight':
      return isAll || wrong > 0 ? allOrNothing(most, isAll) : capped(most, right * rule.each)
    case 'trueFalseEach':
      return scoreOf(most, item.options.filter(({ id }) => key.has(id) === mine.has(id)).length, item.options.length)
    case 'rightMinusWrong':
      return scoreOf(most, right - wrong, key.size)
  }
}

/** Some of the right ones are never worth as much as all of them: the last hundredth is missing at least. */
function capped(most: Marks, earned: number): Score {
  const least = marksOf(0.01)
  return scoreOf(most, Math.min(earned, Math.max(most - least, 0)), most)
}
