/** What of an item is asked, answered and right, as parts of a QTI 3.0 item. */
import type { Item, Option } from '#domain/item/item.ts'
import { qtiNumber } from './qti-number.ts'
import { type Element, element } from './write-xml.ts'

export type QtiParts = { readonly declarations: readonly Element[]; readonly body: readonly Element[]; readonly processing: Element }

const R = { 'response-identifier': 'RESPONSE' }
const template = (name: string): Element =>
  element('qti-response-processing', { template: `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml` })

const declaration = (
  identifier: string,
  cardinality: string,
  type: string,
  right: readonly string[],
  ...more: readonly Element[]
): Element =>
  element(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': type },
    element('qti-correct-response', {}, ...right.map((value) => element('qti-value', {}, value))),
    ...more,
  )

const paragraphs = (text: string): readonly Element[] => text.split('\n').map((line) => element('p', {}, line))
const choices = (options: readonly Option[]): readonly Element[] =>
  options.map(({ id, says }) => element('qti-simple-choice', { identifier: id }, says))

export function qtiParts(item: Item, picture: Element | undefined): QtiParts {
  const stem = [...paragraphs(item.stem), ...(picture && item.kind !== 'hotspot' ? [element('p', {}, picture)] : [])]
  const matched = (cardinality: string, type: string, right: readonly string[], interaction: Element): QtiParts => ({
    ...{
      declarations: [declaration('RESPONSE', cardinality, type, right)],
      body: [...stem, interaction],
      processing: template('match_correct'),
    },
  })
  switch (item.kind) {
    case 'single':
      return matched(
        'single',
        'identifier',
        [item.key],
        element('qti-choice-interaction', { ...R, shuffle: 'true', 'max-choices': '1' }, ...choices(item.options)),
      )
    case 'multiple':
      return matched(
        'multiple',
        'identifier',
        item.key,
        element('qti-choice-interaction', { ...R, shuffle: 'true', 'max-choices': '0' }, ...choices(item.options)),
      )
    case 'trueFalse': {
      const two = [element('qti-simple-choice', { identifier: 'true' }, '对'), element('qti-simple-choice', { identifier: 'false' }, '错')]
      return matched('single', 'identifier', [String(item.key)], element('qti-choice-interaction', { ...R, 'max-choices': '1' }, ...two))
    }
    case 'order':
      return matched(
        'ordered',
        'identifier',
        item.options.map(({ id }) => id),
        element('qti-order-interaction', { ...R, shuffle: 'true' }, ...choices(item.options)),
      )
    case 'match':
      return matched(
        'multiple',
        'directedPair',
        item.pairs.map((_, nth) => `L${nth} R${nth}`),
        matchOf(item),
      )
    case 'hotspot':
      return matched('single', 'identifier', [item.key], hotspotOf(item, picture))
    case 'number': {
      const number = qtiNumber(item)
      return { ...number, body: [...stem, ...number.body] }
    }
    case 'blank':
      return blankOf(item, stem.slice(item.stem.split('\n').length))
    case 'case':
      return { declarations: [], body: stem, processing: template('match_correct') }
  }
}

function matchOf({ pairs, extra }: Extract<Item, { kind: 'match' }>): Element {
  const choice = (identifier: string, says: string): Element =>
    element('qti-simple-associable-choice', { identifier, 'match-max': '1' }, says)
  const rights = [...pairs.map(({ right }) => right), ...extra]
  return element(
    'qti-match-interaction',
    { ...R, shuffle: 'true', 'max-associations': String(pairs.length) },
    element('qti-simple-match-set', {}, ...pairs.map(({ left }, nth) => choice(`L${nth}`, left))),
    element('qti-simple-match-set', {}, ...rights.map((right, nth) => choice(`R${nth}`, right))),
  )
}

function hotspotOf({ areas }: Extract<Item, { kind: 'hotspot' }>, picture: Element | undefined): Element {
  const spots = areas.map(({ id, says, x, y, width, height }) =>
    element('qti-hotspot-choice', {
      identifier: id,
      shape: 'rect',
      coords: [x, y, x + width, y + height].join(','),
      'hotspot-label': says,
    }),
  )
  return element('qti-hotspot-interaction', { ...R, 'max-choices': '1' }, ...(picture ? [picture] : []), ...spots)
}

function blankOf(item: Extract<Item, { kind: 'blank' }>, picture: readonly Element[]): QtiParts {
  const name = (nth: number): string => (nth === 0 ? 'RESPONSE' : `RESPONSE${nth + 1}`)
  const declarations = item.gaps.map((wordings, nth) =>
    declaration(
      name(nth),
      'single',
      'string',
      [wordings[0]],
      element(
        'qti-mapping',
        { 'default-value': '0' },
        ...wordings.map((wording) => element('qti-map-entry', { 'map-key': wording, 'mapped-value': '1' })),
      ),
    ),
  )
  let nth = 0
  const line = (text: string): Element =>
    element(
      'p',
      {},
      ...text
        .split(/(_{4,})/)
        .filter((part) => part !== '')
        .map((part) => (/^_{4,}$/.test(part) ? element('qti-text-entry-interaction', { 'response-identifier': name(nth++) }) : part)),
    )
  return { declarations, body: [...item.stem.split('\n').map(line), ...picture], processing: template('map_response') }
}
