/** What a wrong answer shows that somebody believes (误概念). */
import type { Item, ItemId, OptionId, RichText, SimpleItem } from './item.ts'
import type { SimpleResponse } from './response.ts'
import { marksOf } from './score/marks.ts'
import { scoreResponse } from './score/score-response.ts'
import { plainRules } from './score/scoring-rules.ts'

/** That of the first part that shows one; undefined where nothing is wrong, or nobody knows what it shows. */
export function misconceptionOf(item: Item, responses: ReadonlyMap<ItemId, SimpleResponse>): RichText | undefined {
  for (const part of item.kind === 'case' ? item.parts : [item]) {
    const response = responses.get(part.id)
    const shown = response && shownBy(part, response)
    if (shown !== undefined) return shown
  }
  return undefined
}

function shownBy(item: SimpleItem, response: SimpleResponse): RichText | undefined {
  switch (item.kind) {
    case 'single':
    case 'hotspot':
      return ofChosen(item, response, [item.key])
    case 'multiple':
      return ofChosen(item, response, item.key)
    case 'number':
      return isRight(item, response)
        ? undefined
        : item.mistakes?.find(({ is }) => isRight({ ...item, key: is, stepMarks: undefined }, response))?.shows
    case 'trueFalse':
    case 'blank':
    case 'order':
    case 'match':
      return undefined
  }
}

/** That of the first wrong option that was chosen and has one. */
function ofChosen({ misconceptions }: SimpleItem, response: SimpleResponse, key: readonly OptionId[]): RichText | undefined {
  const chosen = 'chosen' in response ? [response.chosen].flat() : []
  const wrong = chosen.find((id) => !key.includes(id) && misconceptions[id] !== undefined)
  return wrong && misconceptions[wrong]
}

const isRight = (item: SimpleItem, response: SimpleResponse): boolean =>
  scoreResponse(item, response, marksOf(1), plainRules).verdict === 'right'
