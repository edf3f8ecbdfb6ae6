/**
 * What our export writes below an explanation because Moodle has no place of its own for it: lines `依据：定义`, in this order. Whatever
 * stands under another label, in another order or above another line belongs to the explanation.
 */
import { fieldNamed, headOf } from '#domain/item/imported/header.ts'

/** A picture to be marked has no words in Moodle, and its wrong areas no place. */
const ofMarkers = { picture: '图说', areas: '区域' } as const
const order = [
  ...(['points', 'difficulty', 'formula', 'picture', 'areas', 'tolerance', 'lastPlace'] as const),
  ...(['basis', 'misconceptions', 'families', 'enemies', 'source', 'licence'] as const),
] as const
const labelOf = (field: FieldBelow): string => (field === 'picture' || field === 'areas' ? ofMarkers[field] : headOf(field))
export type FieldBelow = (typeof order)[number]
export type TextsBelow = Readonly<Partial<Record<FieldBelow, string>>>

/** A line `依据：定义` for each line of each text. */
export const linesBelow = (texts: TextsBelow): readonly string[] =>
  order.flatMap((field) => (texts[field] ?? '').split('\n').flatMap((text) => (text === '' ? [] : [`${labelOf(field)}：${text}`])))

export type ReadBelow = { readonly why: string; readonly texts: TextsBelow }

/** Where `isRead` is false the line stays in the explanation, and so does a source without its licence. */
export function readLinesBelow(text: string, isRead: (field: FieldBelow, text: string) => boolean): ReadBelow {
  const lines = text.split('\n')
  const below: Line[] = []
  for (const line of lines.toReversed().map(readLine)) {
    const next = below[0]
    if (line === undefined || (next !== undefined && !mayStandAbove(line, next))) break
    below.unshift(line)
  }
  const isWhole = below.some(({ field }) => field === 'source') === below.some(({ field }) => field === 'licence')
  const isTaken = ({ field, says }: Line): boolean => (isWhole || (field !== 'source' && field !== 'licence')) && isRead(field, says)
  const stays = [...lines.slice(0, lines.length - below.length), ...below.filter((line) => !isTaken(line)).map(({ line }) => line)]
  return {
    why: stays.join('\n'),
    texts: Object.fromEntries(
      order.flatMap((field) => {
        const taken = below.filter((line) => line.field === field && isTaken(line))
        return taken.length === 0 ? [] : [[field, taken.map(({ says }) => says).join('\n')]]
      }),
    ),
  }
}

type Line = { readonly line: string; readonly field: FieldBelow; readonly says: string }

function readLine(line: string): Line | undefined {
  const [, head = '', says = ''] = /^([^：:]{1,12})[：:]\s*(.+)$/.exec(line) ?? []
  const field = order.find((each) => labelOf(each) === head || each === fieldNamed(head))
  return field && { line, field, says }
}

const mayStandAbove = (line: Line, next: Line): boolean =>
  order.indexOf(line.field) < order.indexOf(next.field) ||
  (line.field === next.field && (line.field === 'misconceptions' || line.field === 'areas'))
