/** XML from a tree of names, attributes and texts; everything that could be markup is escaped. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Element | string)[]
): Element => ({ name, attributes, children })

/** With its declaration. */
export const writeXml = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`

function write(node: Element | string): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).map(([name, says]) => ` ${name}="${escaped(says)}"`)
  const inside = node.children.map(write).join('')
  return inside === '' ? `<${node.name}${attributes.join('')}/>` : `<${node.name}${attributes.join('')}>${inside}</${node.name}>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? '')
