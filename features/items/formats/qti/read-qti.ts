/** One QTI item of version 2.1, 2.2 or 3.0, as far as our kinds reach; what has no kind of ours is named and refused. */
import { emptyImport, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import { childOf, childrenOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { oneQti } from './names.ts'
import { readAsked, readMaterial } from './read-asked.ts'
import { interactionsIn, isComposite, partsIn } from './read-parts.ts'
import { qtiText } from './read-text.ts'

export function readQti(root: XmlNode, file: string, line = 1): ImportedItem {
  const item = oneQti(root)
  const body = childOf(item, 'item-body')
  const { identifier = '', title = '' } = item.attributes
  const raw = [title === identifier ? '' : title, qtiText(item)].join('\n').trim().slice(0, 2000)
  const head: ImportedItem = { ...emptyImport, where: { file, line }, raw, name: identifier || title }
  const refused = (problem: RowProblem): ImportedItem => ({ ...head, problems: [problem] })
  if (body === undefined) return refused(rowProblem('unreadable', '没有题目正文 itemBody'))
  const stopped = refusal(item, body)
  if (stopped !== undefined) return refused(stopped)
  return isComposite(body) ? readComposite(item, body, head) : { ...head, ...readAsked(item, body, childrenOf(item, 'modal-feedback')) }
}

/** Several things asked about one material; feedback named after a part is of that part. */
function readComposite(item: XmlNode, body: XmlNode, head: ImportedItem): ImportedItem {
  const found = partsIn(body)
  const flaw = found === undefined ? '一题里有几处不同的作答，分不清哪句是材料、哪句是小题' : flawOf(found.parts)
  if (found === undefined || flaw !== undefined) return { ...head, problems: [rowProblem('unsupported', flaw)] }
  const modal = childrenOf(item, 'modal-feedback')
  const ofPart = (nth: number): readonly XmlNode[] =>
    modal.filter(({ attributes }) => attributes['outcome-identifier'] === `P${nth + 1}_FEEDBACK`)
  const ofParts = new Set(found.parts.flatMap((_, nth) => ofPart(nth)))
  const general = modal.filter((each) => !ofParts.has(each))
  const parts = found.parts.map((part, nth): ImportedItem => {
    const own = { where: head.where, raw: qtiText(part).slice(0, 2000), name: part.attributes['id'] ?? '' }
    return { ...emptyImport, ...own, ...readAsked(item, part, ofPart(nth)) }
  })
  return { ...head, ...readMaterial(found.material, general), kind: 'case', answer: { kind: 'case', parts } }
}

function flawOf(parts: readonly XmlNode[]): string | undefined {
  if (parts.length > MOST_PARTS) return `小题多于 ${MOST_PARTS} 道的题`
  const names = parts.flatMap(interactionsIn).map(({ attributes }) => attributes['response-identifier'])
  if (new Set(names).size < names.length) return '几处作答共用一个答案的题'
  return parts.flatMap((part, nth) => {
    const strange = unknownIn(part)
    return strange === undefined ? [] : [`第 ${nth + 1} 小题是 ${strange} 的题`]
  })[0]
}

const MOST_PARTS = 50
const KNOWN: readonly string[] = [
  ...['choice-interaction', 'text-entry-interaction', 'order-interaction', 'match-interaction', 'hotspot-interaction'],
]
const unknownIn = (body: XmlNode): string | undefined => interactionsIn(body).find(({ name }) => !KNOWN.includes(name))?.name

function refusal(item: XmlNode, body: XmlNode): RowProblem | undefined {
  if (childOf(item, 'template-declaration') !== undefined) return rowProblem('unsupported', '随机参数题')
  if (item.attributes['adaptive'] === 'true') return rowProblem('unsupported', '分步自适应题')
  if (childOf(item, 'assessment-stimulus-ref') !== undefined) return rowProblem('unsupported', '共用材料的题')
  const interactions = interactionsIn(body)
  if (interactions.length === 0) return rowProblem('unsupported', '没有作答处')
  const strange = unknownIn(body)
  return strange !== undefined && !isComposite(body) ? rowProblem('unsupported', strange) : undefined
}
