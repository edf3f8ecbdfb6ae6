/** What of each kind is asked, answered and right, in QTI 3.0. Its identifiers begin with `prefix`, so that items can share a body. */
import type { Item, Option, SimpleItem } from '#domain/item/item.ts'
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'
import { shownWhenChosen } from './beside.ts'
import { qtiBlank } from './blank.ts'
import { qtiNumber } from './number.ts'
import { declaration, paragraphs, type QtiParts } from './parts.ts'
import { add, correct, variable, when } from './rules.ts'

export function qtiParts(item: SimpleItem, prefix: string): QtiParts {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return choiceOf(item, prefix)
    case 'trueFalse': {
      const two = [element('qti-simple-choice', { identifier: 'true' }, '对'), element('qti-simple-choice', { identifier: 'false' }, '错')]
      const asks = { ...respondsTo(prefix), shuffle: 'false', 'max-choices': '1' }
      return matched(item, prefix, ['single', 'identifier', [String(item.key)]], element('qti-choice-interaction', asks, ...two))
    }
    case 'order': {
      const choices = item.options.map(({ id, says }) => element('qti-simple-choice', { identifier: id }, says))
      const asks = { ...respondsTo(prefix), shuffle: 'true' }
      const right = item.options.map(({ id }) => id)
      return matched(item, prefix, ['ordered', 'identifier', right], element('qti-order-interaction', asks, ...choices))
    }
    case 'match': {
      const right = item.pairs.map((_, nth) => `L${nth} R${nth}`)
      return matched(item, prefix, ['multiple', 'directedPair', right], matchOf(item, prefix))
    }
    case 'hotspot':
      return matched(item, prefix, ['single', 'identifier', [item.key]], hotspotOf(item, prefix))
    case 'number': {
      const number = qtiNumber(item, prefix)
      return { ...number, body: [...stemOf(item), ...number.body] }
    }
    case 'blank': {
      const blank = qtiBlank(item, prefix)
      return { ...blank, body: [...blank.body, ...pictureOf(item)] }
    }
  }
}

/** Its stem, and its figure. */
export const stemOf = (item: Item): readonly Element[] => [...paragraphs(item.stem), ...pictureOf(item)]

const pictureOf = ({ figure }: Item): readonly Element[] => (figure ? [element('p', {}, imageOf(figure))] : [])
const imageOf = ({ file, says }: NonNullable<Item['figure']>): Element => element('img', { src: `figures/${file}`, alt: says })
const respondsTo = (prefix: string): Readonly<Record<string, string>> => ({ 'response-identifier': `${prefix}RESPONSE` })

type Right = readonly [cardinality: string, type: string, right: readonly string[]]

/** Right where the whole response is. */
function matched(item: SimpleItem, prefix: string, [cardinality, type, right]: Right, interaction: Element): QtiParts {
  const [response, score] = [`${prefix}RESPONSE`, `${prefix}SCORE`]
  return {
    declarations: [declaration(response, cardinality, type, right)],
    body: [...(item.kind === 'hotspot' ? paragraphs(item.stem) : stemOf(item)), interaction],
    scoring: [when(element('qti-match', {}, variable(response), correct(response)), add(score, 1))],
    ...{ most: 1, template: 'match_correct' },
  }
}

/** A wrong choice says what it shows, when it has been chosen. */
function choiceOf(item: Extract<Item, { kind: 'single' | 'multiple' }>, prefix: string): QtiParts {
  const shown = shownWhenChosen(item)
  const feedback = (id: string): readonly Element[] => {
    const says = shown[id]
    const named = { 'outcome-identifier': `${prefix}FEEDBACK`, 'show-hide': 'show', identifier: id }
    return says === undefined ? [] : [element('qti-feedback-inline', named, says)]
  }
  const choices = item.options.map(({ id, says }: Option) => element('qti-simple-choice', { identifier: id }, says, ...feedback(id)))
  const asks = { ...respondsTo(prefix), shuffle: 'true', 'max-choices': item.kind === 'single' ? '1' : '0' }
  const right: Right = [item.kind, 'identifier', item.kind === 'single' ? [item.key] : item.key]
  return {
    ...matched(item, prefix, right, element('qti-choice-interaction', asks, ...choices)),
    ...(Object.keys(shown).length > 0 && { feedback: item.kind }),
  }
}

function matchOf({ pairs, extra }: Extract<Item, { kind: 'match' }>, prefix: string): Element {
  const choice = (identifier: string, says: string): Element =>
    element('qti-simple-associable-choice', { identifier, 'match-max': '1' }, says)
  const rights = [...pairs.map(({ right }) => right), ...extra]
  return element(
    'qti-match-interaction',
    { ...respondsTo(prefix), shuffle: 'true', 'max-associations': String(pairs.length) },
    element('qti-simple-match-set', {}, ...pairs.map(({ left }, nth) => choice(`L${nth}`, left))),
    element('qti-simple-match-set', {}, ...rights.map((right, nth) => choice(`R${nth}`, right))),
  )
}

function hotspotOf({ areas, figure }: Extract<Item, { kind: 'hotspot' }>, prefix: string): Element {
  const spots = areas.map(({ id, says, x, y, width, height }) =>
    element('qti-hotspot-choice', {
      identifier: id,
      shape: 'rect',
      coords: [x, y, x + width, y + height].join(','),
      'hotspot-label': says,
    }),
  )
  return element('qti-hotspot-interaction', { ...respondsTo(prefix), 'max-choices': '1' }, imageOf(figure), ...spots)
}
