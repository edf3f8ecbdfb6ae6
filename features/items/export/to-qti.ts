/** Items as a QTI package: 3.0, or the same in the names of 2.1 and 2.2. */
import { zipSync } from 'fflate'
import type { Drawing } from '#domain/item/bank.ts'
import type { Item } from '#domain/item/item.ts'
import { type Exported, sortOut } from './exported.ts'
import { qtiParts } from './qti-body.ts'
import { type Element, element, writeXml } from './write-xml.ts'

const versions = {
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

export function toQti(items: readonly Item[], drawings: readonly Drawing[], version: QtiVersion): Exported {
  const { kept, left, losses } = sortOut(items, ['formula', 'unit', 'stepMarks', 'lastPlace'], (item) => {
    if (item.kind === 'case') return '材料题放不下'
    return item.kind === 'blank' && item.anyOrder ? '不论次序的填空放不下' : undefined
  })
  const figures = new Set(kept.map(({ figure }) => figure?.file))
  const files = {
    'imsmanifest.xml': manifest(kept, version),
    ...Object.fromEntries(kept.map((item) => [`items/${item.id}.xml`, writeXml(namedFor(version, itemOf(item, version)))])),
    ...Object.fromEntries(drawings.filter(({ id }) => figures.has(id)).map(({ id, svg }) => [`items/figures/${id}`, svg])),
  }
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])))
  return { file: zip, count: kept.length, left, losses }
}

function itemOf(item: Item, version: QtiVersion): Element {
  const picture = item.figure && element('img', { src: `figures/${item.figure.file}`, alt: item.figure.says })
  const { declarations, body, processing } = qtiParts(item, picture)
  return element(
    'qti-assessment-item',
    {
      xmlns: versions[version].names,
      identifier: item.id,
      title: item.id,
      adaptive: 'false',
      'time-dependent': 'false',
      'xml:lang': 'zh-CN',
    },
    ...declarations,
    element('qti-outcome-declaration', { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' }),
    element('qti-outcome-declaration', { identifier: 'FEEDBACK', cardinality: 'single', 'base-type': 'identifier' }),
    element('qti-item-body', {}, ...body),
    processing,
    element(
      'qti-modal-feedback',
      { 'outcome-identifier': 'FEEDBACK', 'show-hide': 'hide', identifier: 'never' },
      ...item.why.split('\n').map((line) => element('p', {}, line)),
    ),
  )
}

function manifest(items: readonly Item[], version: QtiVersion): string {
  const { type, manifest: xmlns } = versions[version]
  const resources = items.map(({ id, figure }) => {
    const files = [`items/${id}.xml`, ...(figure ? [`items/figures/${figure.file}`] : [])]
    return element('resource', { identifier: id, type, href: `items/${id}.xml` }, ...files.map((href) => element('file', { href })))
  })
  return writeXml(element('manifest', { xmlns, identifier: 'jiangtu' }, element('organizations'), element('resources', {}, ...resources)))
}

/** In 2.x the same things are called `choiceInteraction` and `responseIdentifier`, stand under another address, and rubrics have no body. */
function namedFor(version: QtiVersion, node: Element): Element {
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
      .map((child) => (typeof child === 'string' ? child : namedFor(version, child))),
  )
}
