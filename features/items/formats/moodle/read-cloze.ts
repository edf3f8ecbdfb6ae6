/** Moodle's cloze, as far as it is a calculation with step marks: after the stem a line a number, with its share; the last is the result. */
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import type { NumberStep } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { readRange } from '#features/items/formats/number/read-range.ts'

const LINE = /^(\S+) \{([1-9]\d?):(?:NUMERICAL|NM):=(-?\d+(?:\.\d+)?(?:e-?\d+)?):(\d+(?:\.\d+)?(?:e-?\d+)?)\}(?: (\S+))?$/

/** Undefined for a cloze of any other shape. Names and formulas of steps are not in it: they stand in the explanation, or an editor writes them. */
export function readCloze(text: string): Partial<ImportedItem> | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const from = lines.findIndex((line) => LINE.test(line))
  const read = lines.slice(Math.max(0, from)).map(readLine)
  const numbers = read.filter((line) => line !== undefined)
  const steps = numbers.slice(0, -1).map(({ asks, ...line }, nth): NumberStep => ({ ...line, asks, name: `s${nth + 1}`, formula: '' }))
  const result = numbers.at(-1)
  if (from < 1 || numbers.length < read.length || result === undefined || !isNonEmpty(steps)) return undefined
  const { asks, share, ...quantity } = result
  return {
    ...{ kind: 'number', stem: lines.slice(0, from).join('\n'), answerRaw: String(result.key) },
    answer: { kind: 'number', ...quantity, stepMarks: { steps, asks, share } },
  }
}

function readLine(line: string) {
  const [, asks = '', share, written, range, unit = ''] = LINE.exec(line) ?? []
  if (share === undefined) return undefined
  const key = Number(written)
  return { asks, share: Number(share), key, unit, ...readRange(key, Number(range)) }
}
