/** A drawing of which one area is to be marked, as our export writes it: Moodle knows where the right one is, the lines below name all. */
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { rowProblem } from '#domain/item/imported/row-problem.ts'
import { type HotspotArea, toOptionId } from '#domain/item/item.ts'
import { htmlText } from '#features/items/formats/xml/html-text.ts'
import { childOf, childrenOf, textOf, type XmlNode } from '#features/items/formats/xml/read-xml.ts'
import { readLinesBelow } from './read-lines-below.ts'
import { readBackground } from './read-picture.ts'

/** `A 停止按钮 SB1 90,20,40,40`: letter, name, left, top, width, height. */
const AREA = /^([A-H]) (.+) (\d+),(\d+),(\d+),(\d+)$/
export const isArea = (text: string): boolean => AREA.test(text)
export const sayArea = ({ id, says, x, y, width, height }: HotspotArea): string => `${id} ${says} ${[x, y, width, height].join(',')}`
/** Moodle's own way to write a rectangle. */
export const coordsOf = ({ x, y, width, height }: HotspotArea): string => `${x},${y};${width},${height}`

/** Refused where there are several markers, or nobody says what the areas are. */
export function readMoodleMarker(question: XmlNode): Partial<ImportedItem> & Pick<ImportedItem, 'problems'> {
  const feedback = htmlText(textOf(childOf(childOf(question, 'generalfeedback'), 'text'))).text
  const { picture = '', areas = '' } = readLinesBelow(feedback, () => true).texts
  const read = areas.split('\n').flatMap(readArea)
  const drops = childrenOf(question, 'drop').map((drop) => textOf(childOf(drop, 'coords')).replaceAll(/\s/g, ''))
  const key = read.filter((area) => drops[0] === coordsOf(area))
  const [right] = key
  if (drops.length !== 1 || key.length !== 1 || right === undefined || picture === '')
    return { problems: [rowProblem('unsupported', 'ddmarker')] }
  const { name, problems } = readBackground(question)
  return {
    ...{ kind: 'hotspot', answerRaw: right.says, answer: { kind: 'hotspot', areas: read, letter: right.id } },
    ...(problems.length === 0 && { figure: { file: name, says: picture } }),
    problems,
  }
}

function readArea(text: string): readonly HotspotArea[] {
  const [, letter, says = '', ...numbers] = AREA.exec(text) ?? []
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
  return letter === undefined ? [] : [{ id: toOptionId(letter), says, x, y, width, height }]
}
