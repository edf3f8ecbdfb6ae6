/** One QTI item of version 2.1, 2.2 or 3.0, as far as our kinds reach; what has no kind of ours is named and refused. */

import { emptyImport, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import { tidyStem } from '#domain/item/imported/read-answer.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import type { Figure } from '#domain/item/item.ts'
import { readInteraction } from './qti-interaction.ts'
import { oneQti } from './qti-names.ts'
import { qtiText } from './qti-text.ts'
import { readQtiNumber } from './read-qti-number.ts'
import { childOf, childrenOf, findAll, type XmlNode } from './read-xml.ts'

export function readQti(root: XmlNode, file: string, line = 1): ImportedItem {
  const item = oneQti(root)
  const body = childOf(item, 'item-body')
  const head = { ...emptyImport, where: { file, line }, raw: qtiText(item).slice(0, 2000) }
  if (body === undefined) return { ...head, problems: [rowProblem('unreadable', '没有题目正文 itemBody')] }
  const interactions = interactionsIn(body)
  const stopped = refusal(item, interactions)
  if (stopped !== undefined) return { ...head, problems: [stopped] }
  const figure = figureOf(body)
  const own = readQtiNumber(item, body)
  const form = own ?? readInteraction(item, interactions)
  const stem = tidyStem(own?.stem ?? qtiText(body))
  return {
    ...head,
    ...form,
    stem: own === undefined && form.kind === 'number' ? stem.replace(/\n____$/, '') : stem,
    why: childrenOf(item, 'modal-feedback')
      .map(qtiText)
      .filter((text) => text !== '')
      .join('\n'),
    ...(figure?.kind === 'figure' && { figure: figure.figure }),
    problems: [...(figure?.kind === 'hostile' ? [rowProblem('hostile', '写在文件里的图')] : []), ...noticed(body)],
  }
}

const interactionsIn = (body: XmlNode): readonly XmlNode[] =>
  childrenOf(body).flatMap((child) => (child.name.endsWith('-interaction') ? [child] : interactionsIn(child)))

function refusal(item: XmlNode, interactions: readonly XmlNode[]): RowProblem | undefined {
  const [first] = interactions
  if (childOf(item, 'template-declaration') !== undefined) return rowProblem('unsupported', '随机参数题')
  if (item.attributes['adaptive'] === 'true') return rowProblem('unsupported', '分步自适应题')
  if (childOf(item, 'assessment-stimulus-ref') !== undefined) return rowProblem('unsupported', '共用材料的题')
  if (first === undefined) return rowProblem('unsupported', '没有作答处')
  if (interactions.length > 1 && interactions.some(({ name }) => name !== 'text-entry-interaction'))
    return rowProblem('unsupported', '一题里有几处不同的作答')
  const known = ['choice-interaction', 'text-entry-interaction', 'order-interaction', 'match-interaction', 'hotspot-interaction']
  return known.includes(first.name) ? undefined : rowProblem('unsupported', first.name)
}

type FoundFigure = { readonly kind: 'hostile' } | { readonly kind: 'figure'; readonly figure: Figure }

function figureOf(body: XmlNode): FoundFigure | undefined {
  const picture = findAll(body, 'img', 'object')[0]
  if (picture === undefined) return undefined
  const path = picture.attributes['src'] ?? picture.attributes['data'] ?? ''
  if (!/^[\w./%-]{1,200}$/.test(path)) return { kind: 'hostile' }
  return { kind: 'figure', figure: { file: path.split('/').at(-1) ?? '', says: picture.attributes['alt'] ?? qtiText(picture) } }
}

function noticed(body: XmlNode): readonly RowProblem[] {
  const lost = [
    findAll(body, 'math').length > 0 && 'MathML 公式，只留下了字',
    findAll(body, 'feedback-inline', 'feedback-block').length > 0 && '选项的反馈',
    findAll(body, 'img', 'object').length > 1 && '第二张起的图',
    findAll(body, 'table').length > 0 && '表格，只留下了字',
  ]
  const said = lost.filter((each) => each !== false)
  return said.length > 0 ? [rowProblem('dropped', said.join('、'))] : []
}
