/** A text of an item without anything that has to be drawn: formulas in a line, gaps as blanks. */
import type { RichText } from './item.ts'
import { plainFormula } from './plain-formula.ts'
import { partsOf, type TextPart } from './rich-text.ts'

export const plainText = (text: RichText): string => partsOf(text).map(plainPart).join('')

function plainPart(part: TextPart): string {
  switch (part.kind) {
    case 'text':
    case 'strong':
      return part.says
    case 'formula':
      return plainFormula(part.latex)
    case 'gap':
      return '＿'
  }
}
