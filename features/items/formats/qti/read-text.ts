/** The text of a part of a QTI body: gaps where something is entered, interactions left out, pictures counted. */
import type { XmlNode } from '#features/items/formats/xml/read-xml.ts'

const blocks = new Set(['p', 'div', 'li', 'prompt', 'br'])

export function qtiText(node: XmlNode | string | undefined): string {
  return write(node)
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replaceAll(/ *\u2028[ \u2028]*/g, '\n')
    .trim()
}

function write(node: XmlNode | string | undefined): string {
  if (node === undefined) return ''
  if (typeof node === 'string') return node
  if (node.name === 'text-entry-interaction') return '____'
  if (node.name === 'prompt' || !/-interaction$/.test(node.name)) {
    const inside = node.children.map(write).join('')
    return blocks.has(node.name) ? `${inside}\u2028` : inside
  }
  return node.children.map((child) => (typeof child !== 'string' && child.name === 'prompt' ? write(child) : '')).join('')
}
