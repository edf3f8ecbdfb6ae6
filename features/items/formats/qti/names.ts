/** The names of QTI 2.1, 2.2 and 3.0 as one: `choiceInteraction` and `qti-choice-interaction` are both `choice-interaction`. */
import type { XmlNode } from '#features/items/formats/xml/read-xml.ts'

export function oneQti(node: XmlNode): XmlNode {
  return {
    name: kebab(node.name),
    attributes: Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [kebab(name), value])),
    children: node.children.map((child) => (typeof child === 'string' ? child : oneQti(child))),
  }
}

const kebab = (name: string): string =>
  name
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^-/, '')
    .replace(/^qti-/, '')

/** Whether this root is one item, in any of the three. */
export const isQtiItem = ({ name }: XmlNode): boolean => kebab(name) === 'assessment-item'
