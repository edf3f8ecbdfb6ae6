/** One thing that is asked in a QTI body, with what is right and all that is said beside it. */
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { tidyStem } from '#domain/item/imported/read-answer.ts'
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import type { Figure } from '#domain/item/item.ts'
import { findAll, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { readRubrics, without, withoutAsides } from './read-aside.ts'
import { type Feedback, readFeedback } from './read-feedback.ts'
import { readInteraction, rightFor } from './read-interaction.ts'
import { readQtiNumber } from './read-number.ts'
import { interactionsIn } from './read-parts.ts'
import { qtiText } from './read-text.ts'

/** What a body says, whether or not it asks. */
type Read = Partial<ImportedItem> & Pick<ImportedItem, 'stem' | 'why' | 'problems'>

/** `item` declares what is right; `modal` feedback belongs to this body. */
export function readAsked(item: XmlNode, body: XmlNode, modal: readonly XmlNode[]): Read {
  const own = readQtiNumber(item, body)
  const interactions = interactionsIn(body)
  const form = own?.form ?? readInteraction(item, interactions)
  const rest = own === undefined ? body : without(body, own.read)
  const [first] = interactions
  const { misconceptions, ...said } = readBody(rest, readFeedback(rest, form.kind, first ? rightFor(item, first) : [], modal))
  const stem = own === undefined && form.kind === 'number' ? said.stem.replace(/\n____$/, '') : said.stem
  return { ...said, ...form, stem, misconceptions }
}

/** Of a body in which nothing is asked. */
export const readMaterial = (body: XmlNode, modal: readonly XmlNode[]): Read => readBody(body, readFeedback(body, undefined, [], modal))

function readBody(body: XmlNode, feedback: Feedback) {
  const seen = withoutAsides(body)
  const { lost, ...beside } = readRubrics(body)
  const figure = figureOf(seen)
  const dropped = [
    ...(feedback.isLost ? ['作答后的反馈'] : []),
    ...(lost.length > 0 ? [`给出题人、阅卷人看的话“${lost.join('；').slice(0, 40)}”`] : []),
    ...notHeld(seen),
  ]
  const problems: readonly RowProblem[] = [
    ...(figure?.kind === 'hostile' ? [rowProblem('hostile', '写在文件里的图')] : []),
    ...dropped.map((of) => rowProblem('dropped', of)),
  ]
  return {
    ...beside,
    stem: tidyStem(qtiText(seen)),
    why: feedback.why,
    misconceptions: { ...beside.misconceptions, ...feedback.misconceptions },
    ...(figure?.kind === 'figure' && { figure: figure.figure }),
    problems,
  }
}

type FoundFigure = { readonly kind: 'hostile' } | { readonly kind: 'figure'; readonly figure: Figure }

function figureOf(body: XmlNode): FoundFigure | undefined {
  const picture = findAll(body, 'img', 'object')[0]
  if (picture === undefined) return undefined
  const path = picture.attributes['src'] ?? picture.attributes['data'] ?? ''
  if (!/^[\w./%-]{1,200}$/.test(path)) return { kind: 'hostile' }
  return { kind: 'figure', figure: { file: path.split('/').at(-1) ?? '', says: picture.attributes['alt'] ?? qtiText(picture) } }
}

function notHeld(body: XmlNode): readonly string[] {
  const found = [
    findAll(body, 'math').length > 0 && 'MathML 公式，只留下了字',
    findAll(body, 'img', 'object').length > 1 && '第二张起的图',
    findAll(body, 'table').length > 0 && '表格，只留下了字',
  ]
  return found.filter((each) => each !== false)
}
