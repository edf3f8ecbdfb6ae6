/** The versions of QTI that are written, and the names of 3.0 in those of 2.x. */
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'

export const versions = {
  '3.0': {
    names: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    type: 'imsqti_item_xmlv3p0',
    manifest: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
  },
  '2.2': {
    names: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
    type: 'imsqti_item_xmlv2p2',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  },
  '2.1': {
    names: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    type: 'imsqti_item_xmlv2p1',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  },
} as const
export type QtiVersion = keyof typeof versions

/**
 * In 2.x the same things are called `choiceInteraction` and `responseIdentifier`, stand under another address, rubrics and feedback have no
 * body, and what is pressed on is an `object`.
 */
export function namedFor(version: QtiVersion, node: Element): Element {
  if (version === '3.0') return node
  const camel = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const { template, ...attributes } = node.attributes
  const name = template?.split('/').at(-1)?.replace('.xml', '')
  return element(
    camel(node.name.replace(/^qti-/, '')),
    {
      ...Object.fromEntries(Object.entries(attributes).map(([key, says]) => [camel(key), says])),
      ...(name && { template: `http://www.imsglobal.org/question/qti_v${version.replace('.', 'p')}/rptemplates/${name}` }),
    },
    ...node.children
      .flatMap((child) => (typeof child !== 'string' && child.name === 'qti-content-body' ? child.children : [child]))
      .map((child) => (node.name === 'qti-hotspot-interaction' ? pressedOn(child) : child))
      .map((child) => (typeof child === 'string' ? child : namedFor(version, child))),
  )
}

function pressedOn(child: Element | string): Element | string {
  if (typeof child === 'string' || child.name !== 'img') return child
  const { src = '', alt = '' } = child.attributes
  return element('object', { type: 'image/svg+xml', data: src }, alt)
}
