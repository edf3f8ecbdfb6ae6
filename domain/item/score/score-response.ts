/** Marks for one answer, by the rules of its paper. */
import type { CaseItem, Item, SimpleItem } from '#domain/item/item.ts'
import type { Response, SimpleResponse } from '#domain/item/response.ts'
import { addMarks, type Marks, splitMarks } from './marks.ts'
import { allOrNothing, blankScore, type Score, scoreOf, wrongBecause } from './score.ts'
import { scoreBlank } from './score-blank.ts'
import { scoreMultiple } from './score-multiple.ts'
import { scoreNumber } from './score-number.ts'
import { scoreOrder } from './score-order.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** `most` is what a right answer is worth. No response is blank; a response of another kind than the item is wrong and says so. */
export function scoreResponse(item: Item, response: Response | undefined, most: Marks, rules: ScoringRules): Score {
  if (response === undefined) return blankScore(most)
  if (item.kind === 'case') return response.kind === 'case' ? scoreCase(item, response.parts, most, rules) : otherKind(most)
  return response.kind === 'case' ? otherKind(most) : scoreSimple(item, response, most, rules)
}

function scoreSimple(item: SimpleItem, response: SimpleResponse, most: Marks, rules: ScoringRules): Score {
  switch (item.kind) {
    case 'single':
    case 'hotspot':
      return response.kind === item.kind ? allOrNothing(most, response.chosen === item.key) : otherKind(most)
    case 'multiple':
      return response.kind === 'multiple' ? scoreMultiple(item, response.chosen, most, rules.multiple) : otherKind(most)
    case 'trueFalse':
      return response.kind === 'trueFalse' ? allOrNothing(most, response.says === item.key) : otherKind(most)
    case 'blank':
      return response.kind === 'blank' ? scoreBlank(item, response.written, most, rules.blank) : otherKind(most)
    case 'number':
      return response.kind === 'number'
        ? scoreNumber(item, [...(response.steps ?? []), response.written], most, rules.number)
        : otherKind(most)
    case 'order':
      return response.kind === 'order' ? scoreOrder(item, response.order, most, rules.order) : otherKind(most)
    case 'match':
      return response.kind === 'match' ? scoreMatch(item.pairs.length, response.rights, most, rules.match) : otherKind(most)
  }
}

const otherKind = (most: Marks): Score => wrongBecause(most, { kind: 'otherKind' })

/** The right of each pair stands at the place of its left. */
function scoreMatch(pairs: number, rights: readonly (number | undefined)[], most: Marks, rule: ScoringRules['match']): Score {
  if (rights.every((right) => right === undefined)) return blankScore(most)
  const right = rights.filter((each, nth) => nth < pairs && each === nth).length
  return rule === 'perPair' ? scoreOf(most, right, pairs) : allOrNothing(most, right === pairs)
}

/** The parts share the marks equally, and the case gets their sum. Answers to parts it does not have count for nothing. */
function scoreCase(item: CaseItem, parts: ReadonlyMap<string, SimpleResponse>, most: Marks, rules: ScoringRules): Score {
  const each = splitMarks(most, item.parts.length)
  const scores = item.parts.map((part, nth) => scoreResponse(part, parts.get(part.id), each[nth] ?? most, rules))
  if (scores.every(({ verdict }) => verdict === 'blank')) return blankScore(most)
  const isAll = scores.every(({ verdict }) => verdict === 'right')
  const isNone = scores.every(({ verdict }) => verdict === 'wrong' || verdict === 'blank')
  return { marks: addMarks(scores.map(({ marks }) => marks)), most, verdict: isAll ? 'right' : isNone ? 'wrong' : 'partly' }
}
