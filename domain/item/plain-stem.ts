/** A stem in one short line without formulas, to know an item again in a list. */
import type { RichText } from './item.ts'
import { partsOf } from './rich-text.ts'

const LONGEST = 28

export function plainStem(stem: RichText): string {
  const plain = partsOf(stem)
    .map((part) => (part.kind === 'text' ? part.says : '…'))
    .join('')
    .replaceAll(/\s+/g, ' ')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}
