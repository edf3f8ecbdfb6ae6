/** Options that stand together in one text: `A、甲 B、乙`, `(A)甲(B)乙`, one a line. */
import type { ImportedOption } from './imported-item.ts'

const MARK = /(?:^|(?<=[\s　;；。，,（）()]))[（(]?([A-H])\s*[)）.、．:：]\s*|[（(]([A-H])[)）]\s*/g

/** What stands in front of the first option, and the options; letters must run on from A, or there are none. */
export function splitOptions(text: string): { readonly before: string; readonly options: readonly ImportedOption[] } {
  const marks = [...text.matchAll(MARK)]
  const start = marks.findIndex(([, plain, bracketed]) => (plain ?? bracketed) === 'A')
  if (start < 0) return { before: text, options: [] }
  const run = marks.slice(start).filter(([, plain, bracketed], nth) => (plain ?? bracketed) === 'ABCDEFGH'[nth])
  if (run.length < 2) return { before: text, options: [] }
  const options = run.map((mark, nth) => ({
    letter: mark[1] ?? mark[2] ?? '',
    says: text
      .slice(mark.index + mark[0].length, run[nth + 1]?.index ?? text.length)
      .trim()
      .replace(/[;；]$/, ''),
  }))
  return { before: text.slice(0, run[0]?.index).trim(), options }
}

/** A block of options with letters, or one a line without. */
export function readOptionBlock(text: string): readonly ImportedOption[] {
  const { options } = splitOptions(text)
  if (options.length > 0) return options
  const lines = text.split(/\n|\||；|;/).map((line) => line.trim())
  return lines.filter((line) => line !== '').map((says, nth) => ({ letter: letterAt(nth), says }))
}

export const letterAt = (nth: number): string => String.fromCharCode(65 + nth)
