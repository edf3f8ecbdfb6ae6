/** What stands in a QTI body beside what is asked: rubrics that candidates do not see, and feedback. */
import { type BesideField, type BesideTexts, readBeside, readLines } from '#domain/item/imported/beside.ts'
import { headOf } from '#domain/item/imported/header.ts'
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { findAll, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { qtiText } from './read-text.ts'

const FEEDBACK: readonly string[] = ['feedback-inline', 'feedback-block']
const FIELDS: readonly BesideField[] = ['points', 'difficulty', 'basis', 'misconceptions', 'families', 'enemies', 'source', 'licence']

/** Words of a list, as QTI writes classes and views. */
export const has = ({ attributes }: XmlNode, name: string, word: string): boolean => (attributes[name] ?? '').split(/\s+/).includes(word)

const isAside = (node: XmlNode): boolean =>
  FEEDBACK.includes(node.name) || (node.name === 'rubric-block' && !has(node, 'view', 'candidate'))

/** What a candidate sees before answering. */
export const withoutAsides = (node: XmlNode): XmlNode => ({
  ...node,
  children: node.children
    .filter((child) => typeof child === 'string' || !isAside(child))
    .map((child) => (typeof child === 'string' ? child : withoutAsides(child))),
})

export const feedbackIn = (node: XmlNode): readonly XmlNode[] => findAll(node, ...FEEDBACK)

/** Without these of its children. */
export function without(node: XmlNode, left: readonly XmlNode[]): XmlNode {
  const out = new Set(left)
  return { ...node, children: node.children.filter((child) => typeof child === 'string' || !out.has(child)) }
}

export type Beside = ReturnType<typeof readBeside> & {
  /** What has no place in our items. */
  readonly lost: readonly string[]
}

/** From lines `难度：3` in rubrics for authors. */
export function readRubrics(body: XmlNode): Beside {
  const rubrics = findAll(body, 'rubric-block').filter(isAside)
  const linesOf = (rubric: XmlNode): readonly string[] =>
    qtiText(rubric)
      .split('\n')
      .filter((line) => line !== '')
  const read = rubrics.filter((rubric) => has(rubric, 'view', 'author')).flatMap(linesOf)
  const lines = read.map((line) => readLines([line], FIELDS))
  const texts = joined(lines.map((line) => line.texts))
  const beside = readBeside(texts)
  const others = rubrics.filter((rubric) => !has(rubric, 'view', 'author')).flatMap(linesOf)
  return { ...beside, lost: [...lines.flatMap((line) => line.others), ...others, ...unreadable(texts, beside)] }
}

/** The same field twice is one of several lines. */
function joined(all: readonly BesideTexts[]): BesideTexts {
  const said = Map.groupBy(
    all.flatMap((texts) => Object.entries(texts)),
    ([field]) => field,
  )
  return Object.fromEntries([...said].map(([field, pairs]) => [field, pairs.map(([, text]) => text).join('\n')]))
}

function unreadable(texts: BesideTexts, beside: Pick<ImportedItem, 'difficulty' | 'provenance'>): readonly string[] {
  const fields: readonly BesideField[] = [
    ...(beside.difficulty === '' ? (['difficulty'] as const) : []),
    ...(beside.provenance === undefined ? (['source', 'licence'] as const) : []),
  ]
  return fields.flatMap((field) => (texts[field] === undefined ? [] : [`${headOf(field)}：${texts[field]}`]))
}
