/** One QTI item of version 2.1, 2.2 or 3.0, as far as our kinds reach; what has no kind of ours is named and refused. */
import { emptyImport, type ImportedItem } from '#domain/item/imported/imported-item.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import { oneQti } from './qti-names.ts'
import { interactionsIn, isComposite, partsIn } from './qti-parts.ts'
import { qtiText } from './qti-text.ts'
import { readAsked, readMaterial } from './read-asked.ts'
import { childOf, childrenOf, type XmlNode } from './read-xml.ts'

type Head = Omit<ImportedItem, 'stem' | 'why' | 'problems'>

export function readQti(root: XmlNode, file: string, line = 1): ImportedItem {
  const item = oneQti(root)
  const body = childOf(item, 'item-body')
  const { identifier = '', title = '' } = item.attributes
  const raw = [...(title === identifier ? [] : [title]), qtiText(item)].join('\n').slice(0, 2000)
  const head = { ...emptyImport, where: { file, line }, raw, name: identifier || title }
  const refused = (problem: RowProblem): ImportedItem => ({ ...head, problems: [problem] })
  if (body === undefined) return refused(rowProblem('unreadable', '没有题目正文 itemBody'))
  const stopped = refusal(item, body)
  if (stopped !== undefined) return refused(stopped)
  return isComposite(body) ? readComposite(item, body, head) : { ...head, ...readAsked(item, body, childrenOf(item, 'modal-feedback')) }
}

/** Several things asked about one material. */
function readComposite(item: XmlNode, body: XmlNode, head: Head & { readonly stem: string; readonly why: string }): ImportedItem {
  const refused = (of: string): ImportedItem => ({ ...head, problems: [rowProblem('unsupported', of)] })
  const found = partsIn(body)
  const names = found?.parts.flatMap(interactionsIn).map(({ attributes }) => attributes['response-identifier']) ?? []
  if (found === undefined || new Set(names).size < names.length) return refused('一题里有几处不同的作答，分不清哪句是材料、哪句是小题')
  const strange = found.parts.findIndex((part) => unknownIn(part) !== undefined)
  const [part] = found.parts.slice(strange, strange + 1)
  if (strange >= 0 && part !== undefined) return refused(`第 ${strange + 1} 小题是 ${unknownIn(part)}`)
  const modal = childrenOf(item, 'modal-feedback')
  const modalOf = (nth: number): readonly XmlNode[] =>
    modal.filter(({ attributes }) => attributes['outcome-identifier'] === `P${nth + 1}_FEEDBACK`)
  const ofParts = found.parts.flatMap((_, nth) => modalOf(nth))
  const material = readMaterial(
    found.material,
    modal.filter((each) => !ofParts.includes(each)),
  )
  const parts = found.parts.map((part, nth): ImportedItem => {
    const { where } = head
    return {
      ...emptyImport,
      where,
      raw: qtiText(part).slice(0, 2000),
      name: part.attributes['id'] ?? '',
      ...readAsked(item, part, modalOf(nth)),
    }
  })
  return { ...head, ...material, kind: 'case', answer: { kind: 'case', parts } }
}

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
