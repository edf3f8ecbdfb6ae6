/** Items as a QTI package: 3.0, or the same in the names of 2.1 and 2.2. */
import { zipSync } from 'fflate'
import type { BasisDocument, CaseItem, Item, RichText } from '#domain/item/item.ts'
import { withParts } from '#domain/item/with-parts.ts'
import { flawOf } from '#features/items/export/comes-back.ts'
import { type Exported, type ExportedFrom, sortOut } from '#features/items/export/exported.ts'
import { readXml } from '#features/items/formats/xml/read-xml.ts'
import { type Element, element, writeXml } from '#features/items/formats/xml/write-xml.ts'
import { besideRubric } from './beside.ts'
import { qtiParts } from './body.ts'
import { feedbackRule, outcomesOf, prefixOf, qtiCase } from './case.ts'
import { paragraphs, type QtiParts } from './parts.ts'
import { readQti } from './read-qti.ts'
import { namedFor, type QtiVersion, versions } from './version.ts'

/** What does not come back as it went, such as runs of spaces, which markup has no room for, is left and named. */
export function toQti(items: readonly Item[], from: ExportedFrom, version: QtiVersion): Exported {
  const { documents, drawings } = from
  const texts = new Map(items.map((item) => [item.id, writeXml(namedFor(version, itemOf(item, documents, version)))]))
  const { kept, left } = sortOut(items, (item) => {
    const read = readXml(texts.get(item.id) ?? '')
    return flawOf(item, read.ok ? [readQti(read.value, '')] : [], from)
  })
  const figures = new Set(kept.flatMap(figuresOf))
  const files = {
    'imsmanifest.xml': manifest(kept, version),
    ...Object.fromEntries(kept.map((item) => [`items/${item.id}.xml`, texts.get(item.id) ?? ''])),
    ...Object.fromEntries(drawings.filter(({ id }) => figures.has(id)).map(({ id, svg }) => [`items/figures/${id}`, svg])),
  }
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])))
  return { file: zip, count: kept.length, left, losses: [] }
}

const figuresOf = (item: Item): readonly string[] => [...new Set(withParts(item).flatMap(({ figure }) => (figure ? [figure.file] : [])))]

function itemOf(item: Item, documents: readonly BasisDocument[], version: QtiVersion): Element {
  const parts = item.kind === 'case' ? qtiCase(item, documents) : { ...qtiParts(item, ''), outcomes: [] }
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
    ...parts.declarations,
    ...outcomesOf('', parts.feedback),
    ...parts.outcomes,
    element('qti-item-body', {}, ...parts.body, besideRubric(item, documents)),
    processingOf(parts),
    explanation(item.why, ''),
    ...(item.kind === 'case' ? explanationsOf(item) : []),
  )
}

function processingOf(parts: QtiParts): Element {
  const { template, feedback, scoring } = parts
  return template !== undefined && feedback === undefined
    ? element('qti-response-processing', { template: `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${template}.xml` })
    : element('qti-response-processing', {}, ...scoring, feedbackRule('', parts))
}

const explanationsOf = ({ parts }: CaseItem): readonly Element[] => parts.map(({ why }, nth) => explanation(why, prefixOf(nth)))

/** Shown whatever has been answered: FEEDBACK never is `never`. */
const explanation = (why: RichText, prefix: string): Element =>
  element(
    'qti-modal-feedback',
    { 'outcome-identifier': `${prefix}FEEDBACK`, 'show-hide': 'hide', identifier: 'never' },
    element('qti-content-body', {}, ...paragraphs(why)),
  )

function manifest(items: readonly Item[], version: QtiVersion): string {
  const { type, manifest: xmlns } = versions[version]
  const resources = items.map((item) => {
    const files = [`items/${item.id}.xml`, ...figuresOf(item).map((figure) => `items/figures/${figure}`)]
    return element(
      'resource',
      { identifier: item.id, type, href: `items/${item.id}.xml` },
      ...files.map((href) => element('file', { href })),
    )
  })
  return writeXml(element('manifest', { xmlns, identifier: 'jiangtu' }, element('organizations'), element('resources', {}, ...resources)))
}
