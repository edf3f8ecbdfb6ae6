/** What an item offers to choose from, and what an answer chose of it. */
import { type OptionId, type RichText, type SimpleItem, toOptionId } from './item.ts'
import type { SimpleResponse } from './response.ts'

export type Choice = { readonly id: OptionId; readonly says: RichText; readonly isKey: boolean }

const [right, wrong] = [toOptionId('right'), toOptionId('wrong')]

/** In the order of the bank; none where an answer is written, ordered or paired. */
export function choicesOf(item: SimpleItem): readonly Choice[] {
  switch (item.kind) {
    case 'single':
      return item.options.map((option) => ({ ...option, isKey: option.id === item.key }))
    case 'multiple':
      return item.options.map((option) => ({ ...option, isKey: item.key.includes(option.id) }))
    case 'hotspot':
      return item.areas.map(({ id, says }) => ({ id, says, isKey: id === item.key }))
    case 'trueFalse':
      return [
        { id: right, says: '对', isKey: item.key },
        { id: wrong, says: '错', isKey: !item.key },
      ]
    case 'blank':
    case 'number':
    case 'order':
    case 'match':
      return []
  }
}

export function chosenIn(response: SimpleResponse): readonly OptionId[] {
  switch (response.kind) {
    case 'single':
    case 'hotspot':
      return [response.chosen]
    case 'multiple':
      return response.chosen
    case 'trueFalse':
      return [response.says ? right : wrong]
    case 'blank':
    case 'number':
    case 'order':
    case 'match':
      return []
  }
}
