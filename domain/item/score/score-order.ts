/** 排序: all in order, or the share of neighbours that follow each other as they should. */
import type { OptionId, OrderItem } from '#domain/item/item.ts'
import type { Marks } from './marks.ts'
import { allOrNothing, blankScore, type Score, scoreOf } from './score.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** An order that leaves options out gets what its neighbours are worth; one with an option twice, or one of another item, is wrong. */
export function scoreOrder(item: OrderItem, order: readonly OptionId[], most: Marks, rule: ScoringRules['order']): Score {
  if (order.length === 0) return blankScore(most)
  const key = item.options.map(({ id }) => id)
  const isOrder = new Set(order).size === order.length && order.every((id) => key.includes(id))
  if (!isOrder) return allOrNothing(most, false)
  const follows = order.filter((id, nth) => nth > 0 && key.indexOf(id) === key.indexOf(order[nth - 1] ?? id) + 1).length
  return rule === 'adjacentPairs' ? scoreOf(most, follows, key.length - 1) : allOrNothing(most, follows === key.length - 1)
}
