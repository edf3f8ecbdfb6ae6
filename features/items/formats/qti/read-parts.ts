/** The material and the parts of a QTI body in which several different things are asked. */

import { childrenOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { has, without, withoutAsides } from './read-aside.ts'
import { qtiText } from './read-text.ts'

/** A part is a body of its own. */
export type QtiParts = { readonly material: XmlNode; readonly parts: readonly XmlNode[] }
type Child = XmlNode['children'][number]

const DEEPEST = 10

export const interactionsIn = (node: XmlNode): readonly XmlNode[] =>
  childrenOf(node).flatMap((child) => (child.name.endsWith('-interaction') ? [child] : interactionsIn(child)))

/** Whether more than one thing is asked; gaps of one text are one. */
export const isComposite = (body: XmlNode): boolean => {
  const interactions = interactionsIn(body)
  return ownParts(body).length > 0 || (interactions.length > 1 && !interactions.every(isGap))
}

const isGap = ({ name }: XmlNode): boolean => name === 'text-entry-interaction'
/** As our export writes them. */
const ownParts = (body: XmlNode): readonly XmlNode[] =>
  childrenOf(body, 'div').filter((block) => has(block, 'class', 'part') && interactionsIn(block).every(isOfPart))
const isOfPart = ({ attributes }: XmlNode): boolean => /^P\d+_/.test(attributes['response-identifier'] ?? '')
const div = (children: readonly Child[]): XmlNode => ({ name: 'div', attributes: {}, children })
const asks = (child: Child): child is XmlNode => typeof child !== 'string' && interactionsIn(div([child])).length > 0

/** Undefined where it cannot be told which text belongs to which. */
export function partsIn(body: XmlNode): QtiParts | undefined {
  const own = ownParts(body)
  if (own.length > 0) return { material: without(body, own), parts: own }
  const found = split(body, 0)
  return found === undefined || saysOf(found.material) === '' ? undefined : found
}

/** Each block that asks is a part, with the text since the one before; what stands before the first is material. */
function split(body: XmlNode, depth: number): QtiParts | undefined {
  const blocks = body.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const [first, second] = blocks.filter(asks)
  if (first !== undefined && second === undefined) return splitInside(first, blocks, depth + 1)
  let material: readonly Child[] = []
  const parts: XmlNode[] = []
  let since: Child[] = []
  for (const block of blocks) {
    if (!asks(block)) {
      since.push(block)
      continue
    }
    const interactions = interactionsIn(div([block]))
    if (interactions.length > 1 && !interactions.every(isGap)) return undefined
    const lead = parts.length > 0 ? since : since.slice(saysOf(block) === '' ? lastSaying(since) : since.length)
    if (parts.length === 0) material = since.slice(0, since.length - lead.length)
    parts.push(div([...lead, block]))
    since = []
  }
  return { material: div([...material, ...since]), parts }
}

/** The blocks around it are material as well. */
function splitInside(wrapper: XmlNode, blocks: readonly Child[], depth: number): QtiParts | undefined {
  const inside = depth > DEEPEST || wrapper.name.endsWith('-interaction') ? undefined : split(wrapper, depth)
  return inside && { ...inside, material: div(blocks.flatMap((block) => (block === wrapper ? inside.material.children : [block]))) }
}

/** What it says itself, without what is to be chosen or filled in. */
const saysOf = (child: Child): string =>
  qtiText(withoutAsides(div([child])))
    .replaceAll('____', '')
    .trim()

function lastSaying(blocks: readonly Child[]): number {
  const last = blocks.findLastIndex((block) => saysOf(block) !== '')
  return last < 0 ? blocks.length : last
}
