/** A stem in one short line, to know an item again in a list. */
import type { RichText } from './item.ts'
import { plainText } from './plain-text.ts'

const LONGEST = 28

export function plainStem(stem: RichText): string {
  const plain = plainText(stem).replaceAll(/\s+/g, ' ')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}
