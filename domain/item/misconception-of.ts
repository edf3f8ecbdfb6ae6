/** What a wrong answer shows that somebody believes (误概念). */
import type { Item, ItemId, OptionId, RichText, SimpleItem } from './item.ts'
import type { SimpleResponse } from './response.ts'

/** That of the first wrong option that was chosen and has one; undefined where the editors named none, or nothing wrong was chosen. */
export function misconceptionOf(item: Item, responses: ReadonlyMap<ItemId, SimpleResponse>): RichText | undefined {
  for (const part of item.kind === 'case' ? item.parts : [item]) {
    const response = responses.get(part.id)
    const chosen = response !== undefined && 'chosen' in response ? [response.chosen].flat() : []
    const wrong = chosen.find((id) => !keysOf(part).includes(id) && part.misconceptions[id] !== undefined)
    if (wrong !== undefined) return part.misconceptions[wrong]
  }
  return undefined
}

function keysOf(item: SimpleItem): readonly OptionId[] {
  switch (item.kind) {
    case 'single':
    case 'hotspot':
      return [item.key]
    case 'multiple':
      return item.key
    case 'trueFalse':
    case 'blank':
    case 'number':
    case 'order':
    case 'match':
      return []
  }
}
