/** The explanation of a Moodle question, and what our export wrote in lines below it. */
import { type BesideTexts, readBeside } from '#domain/item/imported/beside.ts'
import type { ImportedAnswer, ImportedItem } from '#domain/item/imported/imported-item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { type Computation, readComputation } from '#features/items/formats/number/read-computation.ts'
import { type FieldBelow, readLinesBelow, type TextsBelow } from './read-lines-below.ts'
import { isArea } from './read-marker.ts'

type Form = Partial<Pick<ImportedItem, 'answer' | 'misconceptions'>>

/** `tags` of the question; undefined for a part of a cloze, which has none and says points and difficulty in lines. */
export function readBelow(form: Form, text: string, tags?: Pick<BesideTexts, 'points' | 'difficulty'>): Partial<ImportedItem> {
  const { answer } = form
  const { why, texts } = readLinesBelow(text, (field, says) => isRead(field, says, answer, tags === undefined))
  const computation = computationIn(texts.formula ?? '', answer)
  const beside = readBeside({ ...texts, ...tags })
  return {
    ...{ ...beside, why, misconceptions: { ...beside.misconceptions, ...form.misconceptions } },
    ...(computation && { formula: computation.formula, given: computation.given }),
    ...(answer && { answer: withTexts(answer, texts, computation) }),
  }
}

function isRead(field: FieldBelow, text: string, answer: ImportedAnswer | undefined, isPart: boolean): boolean {
  switch (field) {
    case 'points':
      return isPart && /^K\d{3}( K\d{3})*$/.test(text)
    case 'difficulty':
      return isPart && /^[1-5]$/.test(text)
    case 'formula':
      return computationIn(text, answer) !== undefined
    case 'tolerance':
    case 'lastPlace':
      return answer?.kind === 'number' && /^\d+(\.\d+)?(e-?\d+)?$/.test(text)
    case 'picture':
      return answer?.kind === 'hotspot'
    case 'areas':
      return answer?.kind === 'hotspot' && isArea(text)
    case 'misconceptions':
      return /^[A-H]\s*[：:]/.test(text)
    case 'families':
      return /^([A-H]=[a-z0-9-]+ ?)+$/.test(text)
    case 'basis':
    case 'enemies':
    case 'source':
    case 'licence':
      return true
  }
}

const computationIn = (text: string, answer: ImportedAnswer | undefined): Computation | undefined =>
  answer?.kind === 'number' ? readComputation(text.split('；'), answer.stepMarks?.steps.length ?? 0) : undefined

/** With the names and formulas of its steps, and with a tolerance that says more than the range. */
function withTexts(answer: ImportedAnswer, texts: TextsBelow, computation: Computation | undefined): ImportedAnswer {
  if (answer.kind !== 'number') return answer
  const { tolerance, lastPlace, stepMarks, ...number } = answer
  const steps = stepMarks?.steps.map((step, nth) => ({ ...step, ...computation?.steps[nth] })) ?? []
  return {
    ...{ ...number, tolerance: texts.tolerance === undefined ? tolerance : Number(texts.tolerance) },
    ...(texts.lastPlace !== undefined && { lastPlace: Number(texts.lastPlace) }),
    ...(texts.lastPlace === undefined && texts.tolerance === undefined && lastPlace !== undefined && { lastPlace }),
    ...(stepMarks && isNonEmpty(steps) && { stepMarks: { ...stepMarks, steps } }),
  }
}
