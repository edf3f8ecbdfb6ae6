/** The drawing that comes with a Moodle question. Only its name is taken: what is shown is the drawing of that name in the bank. */
import { type RowProblem, rowProblem } from '#domain/item/imported/row-problem.ts'
import type { Figure } from '#domain/item/item.ts'
import { checkDrawing } from '#features/items/content/check-drawing.ts'
import { htmlText } from '#features/items/formats/xml/html-text.ts'
import { childOf, childrenOf, textOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'

/** Base64 of more than any drawing of a bank may have is not even decoded. */
const LONGEST = 50_000
const HERE = '@@PLUGINFILE@@/'

type Picture = { readonly figure?: Figure | undefined; readonly problems: readonly RowProblem[] }

/** A picture that is no drawing in this file, or one of several, is none. */
export function readMoodlePicture(question: XmlNode): Picture {
  const text = childOf(question, 'questiontext')
  const { pictures } = htmlText(textOf(childOf(text, 'text')))
  const files = childrenOf(text, 'file')
  const [picture] = pictures
  if (picture === undefined) return { problems: files.length > 0 ? [rowProblem('noFigure')] : [] }
  const name = nameIn(picture.src)
  const file = files.find(({ attributes }) => attributes['name'] === name)
  if (pictures.length > 1 || file === undefined || !isDrawing(file)) return { problems: [rowProblem('noFigure')] }
  return { figure: { file: name, says: picture.alt }, problems: checkFile(file) }
}

/** The drawing that markers are put on; Moodle has no words for it. */
export function readBackground(question: XmlNode): { readonly name: string; readonly problems: readonly RowProblem[] } {
  const [file, ...others] = childrenOf(question, 'file')
  if (file === undefined || others.length > 0 || !isDrawing(file)) return { name: '', problems: [rowProblem('noFigure')] }
  return { name: file.attributes['name'] ?? '', problems: checkFile(file) }
}

const nameIn = (src: string): string => (src.startsWith(HERE) ? src.slice(HERE.length) : '')

const isDrawing = ({ attributes }: XmlNode): boolean =>
  attributes['encoding'] === 'base64' && /^[\w.-]{1,100}\.svg$/i.test(attributes['name'] ?? '')

/** It has to be what a drawing of the bank may be. */
function checkFile(file: XmlNode): readonly RowProblem[] {
  const base64 = textOf(file)
  if (base64.length > LONGEST) return [rowProblem('hostile', '太大的图')]
  const svg = Buffer.from(base64, 'base64').toString('utf8')
  return checkDrawing({ id: file.attributes['name'] ?? '', svg }, '').map(({ says }) => rowProblem('hostile', says))
}
