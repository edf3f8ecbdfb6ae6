/** What is answered in a QTI item and what is right there, in our kinds. */
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { readTruth } from '#domain/item/imported/read-answer.ts'
import { letterAt } from '#domain/item/imported/split-options.ts'
import { toOptionId } from '#domain/item/item.ts'
import { childOf, childrenOf, findAll, textOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { has, withoutAsides } from './read-aside.ts'
import { qtiText } from './read-text.ts'

type Form = Partial<ImportedItem>

/** `interactions` are of a kind that is known here; several of them are gaps of one text. */
export function readInteraction(item: XmlNode, interactions: readonly XmlNode[]): Form {
  const [interaction] = interactions
  if (interaction === undefined) return {}
  const declared = declarationOf(item, interaction)
  const right = rightOf(declared)
  switch (interaction.name) {
    case 'choice-interaction':
      return readChoice(interaction, declared, right)
    case 'order-interaction': {
      const choices = new Map(childrenOf(interaction, 'simple-choice').map((choice) => [choice.attributes['identifier'], textIn(choice)]))
      const order = right.map((identifier) => choices.get(identifier)).filter((says) => says !== undefined)
      const isWhole = order.length === choices.size
      const options = (isWhole ? order : [...choices.values()]).map((says, nth) => ({ letter: letterAt(nth), says }))
      return { kind: 'order', options, answerRaw: right.join(' '), ...(isWhole && { answer: { kind: 'order' } }) }
    }
    case 'match-interaction':
      return readMatch(interaction, right)
    case 'hotspot-interaction':
      return readHotspot(interaction, right)
    default:
      return readEntries(item, interactions)
  }
}

/** Without what is said once it has been chosen. */
const textIn = (choice: XmlNode): string => qtiText(withoutAsides(choice))

const declarationOf = (item: XmlNode, { attributes }: XmlNode): XmlNode | undefined =>
  childrenOf(item, 'response-declaration').find((each) => each.attributes['identifier'] === attributes['response-identifier'])

/** The identifiers, or the words, that are right there. */
export const rightFor = (item: XmlNode, interaction: XmlNode): readonly string[] => rightOf(declarationOf(item, interaction))

const rightOf = (declared: XmlNode | undefined): readonly string[] =>
  childrenOf(childOf(declared, 'correct-response'), 'value').map((value) => textOf(value).trim())

function readChoice(interaction: XmlNode, declared: XmlNode | undefined, right: readonly string[]): Form {
  const choices = childrenOf(interaction, 'simple-choice').map((choice) => ({
    id: choice.attributes['identifier'] ?? '',
    says: textIn(choice),
  }))
  const truths = choices.map(({ says }) => readTruth(says))
  const isMultiple = declared?.attributes['cardinality'] === 'multiple'
  if (!isMultiple && choices.length === 2 && truths.every((truth) => truth?.byLetter === false) && truths[0]?.says !== truths[1]?.says) {
    const says = truths[choices.findIndex(({ id }) => id === right[0])]?.says
    return { kind: 'trueFalse', answerRaw: right.join(' '), ...(says !== undefined && { answer: { kind: 'trueFalse', says } }) }
  }
  const options = choices.map(({ says }, nth) => ({ letter: letterAt(nth), says }))
  const places = right.map((id) => choices.findIndex((choice) => choice.id === id))
  const letters = places.map((place, nth) => (place < 0 ? (right[nth] ?? '') : letterAt(place))).toSorted()
  return { kind: isMultiple ? 'multiple' : 'single', options, answerRaw: right.join(' '), answer: { kind: 'choice', letters } }
}

function readMatch(interaction: XmlNode, right: readonly string[]): Form {
  const [lefts = [], rights = []] = childrenOf(interaction, 'simple-match-set').map((set) => childrenOf(set, 'simple-associable-choice'))
  const named = new Map([...lefts, ...rights].map((choice) => [choice.attributes['identifier'], textIn(choice)]))
  const ids = right.map((pair) => pair.split(/\s+/))
  const pairs = ids.map(([left, other]) => ({ left: named.get(left) ?? '', right: named.get(other) ?? '' }))
  const isWhole = pairs.length === lefts.length && pairs.every((pair) => pair.left !== '' && pair.right !== '')
  const extra = rights.filter(({ attributes }) => !ids.some(([, other]) => other === attributes['identifier'])).map(textIn)
  return { kind: 'match', answerRaw: right.join('|'), ...(isWhole && { answer: { kind: 'match', pairs, extra } }) }
}

/** Rectangles only: our areas have no other shape. */
function readHotspot(interaction: XmlNode, right: readonly string[]): Form {
  const choices = childrenOf(interaction, 'hotspot-choice')
  const areas = choices.flatMap(({ attributes }, nth) => {
    const [x = Number.NaN, y = Number.NaN, toX = Number.NaN, toY = Number.NaN] = (attributes['coords'] ?? '').split(/[\s,]+/).map(Number)
    const says = attributes['hotspot-label'] ?? attributes['aria-label'] ?? ''
    const isRectangle = attributes['shape'] === 'rect' && [x, y, toX, toY].every(Number.isFinite)
    return isRectangle && says !== '' ? [{ id: toOptionId(letterAt(nth)), says, x, y, width: span(x, toX), height: span(y, toY) }] : []
  })
  const place = choices.findIndex(({ attributes }) => attributes['identifier'] === right[0])
  const isReadable = areas.length === choices.length && place >= 0 && right.length === 1
  return { kind: 'hotspot', answerRaw: right.join(' '), ...(isReadable && { answer: { kind: 'hotspot', areas, letter: letterAt(place) } }) }
}

/** Without what binary arithmetic adds. */
const span = (from: number, to: number): number => Number((to - from).toPrecision(10))

function readEntries(item: XmlNode, interactions: readonly XmlNode[]): Form {
  const declared = interactions.map((interaction) => declarationOf(item, interaction))
  const [first] = declared
  const isNumber = interactions.length === 1 && /^(float|integer)$/.test(first?.attributes['base-type'] ?? '')
  if (isNumber) return readNumber(item, first?.attributes['identifier'] ?? '', rightOf(first)[0] ?? '')
  const gaps = declared.map((each) => {
    const mapped = childrenOf(childOf(each, 'mapping'), 'map-entry').filter(({ attributes }) => Number(attributes['mapped-value']) > 0)
    return [...new Set([...rightOf(each), ...mapped.map(({ attributes }) => attributes['map-key'] ?? '')])].filter(
      (wording) => wording !== '',
    )
  })
  const isWhole = gaps.every((wordings) => wordings.length > 0)
  return {
    kind: 'blank',
    answerRaw: gaps.map((gap) => gap.join('/')).join('|'),
    ...(isWhole && { answer: { kind: 'blank', gaps, anyOrder: interactions.every((gap) => has(gap, 'class', 'any-order')) } }),
  }
}

function readNumber(item: XmlNode, identifier: string, written: string): Form {
  const equals = findAll(item, 'equal')
  const isAbout = (equal: XmlNode): boolean => findAll(equal, 'variable').some(({ attributes }) => attributes['identifier'] === identifier)
  const equal = equals.find(isAbout) ?? equals[0]
  const percent = equal?.attributes['tolerance-mode'] === 'relative' ? Number((equal.attributes['tolerance'] ?? '').split(/\s+/)[0]) : 0
  const key = Number(written)
  if (written === '' || !Number.isFinite(key)) return { kind: 'number', answerRaw: written }
  return {
    kind: 'number',
    answerRaw: written,
    answer: { kind: 'number', key, unit: '', tolerance: Number((percent / 100).toPrecision(6)) },
  }
}
