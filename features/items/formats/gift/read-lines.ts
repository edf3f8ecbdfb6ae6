/** What our export writes above a GIFT question, as comments `// 难度：3`, which other readers pass over. */
import { type BesideTexts, readLines } from '#domain/item/imported/beside.ts'
import type { Field } from '#domain/item/imported/header.ts'

const fields: readonly Field[] = [
  ...(['difficulty', 'basis', 'families', 'enemies', 'source', 'licence'] as const),
  ...(['formula', 'given', 'unit', 'tolerance', 'lastPlace', 'steps'] as const),
]

/** `block` is the whole text of a question; other comments are none of ours. */
export function readGiftLines(block: string): BesideTexts {
  const lines = block.split('\n').map((line) => line.trim())
  const end = lines.findIndex((line) => !line.startsWith('//'))
  return readLines(
    lines.slice(0, end < 0 ? lines.length : end).map((line) => line.slice(2)),
    fields,
  ).texts
}
