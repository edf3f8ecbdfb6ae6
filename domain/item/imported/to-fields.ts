/** A question as the fields that `fromFields` reads: one text each, as they stand in the cells of a table or after labels. */
import type { BasisDocument, Item } from '#domain/item/item.ts'
import { sayAnswer, sayArea } from './answer-text.ts'
import { besideOf } from './beside.ts'
import { kindWords } from './detect-kind.ts'
import type { TextFields } from './from-fields.ts'
import type { ImportedOption } from './imported-item.ts'
import { letterAt } from './split-options.ts'
import { sayStepMarks } from './step-text.ts'

/** Only what the item has. `material` is the name of the material that it is a part of. The parts of a case have fields of their own. */
export function toFields(item: Item, documents: readonly BasisDocument[], material = ''): TextFields {
  const texts: Omit<TextFields, 'choices'> = {
    ...{ name: item.id, kind: kindWords[item.kind], material, stem: item.stem, answer: sayAnswer(item), why: item.why },
    ...besideOf(item, documents),
    ...(item.kind === 'number' && {
      formula: item.formula,
      given: Object.entries(item.given)
        .map(([name, is]) => `${name}=${is}`)
        .join(' '),
      ...{ unit: item.unit, tolerance: String(item.tolerance), lastPlace: item.lastPlace === undefined ? '' : String(item.lastPlace) },
      steps: item.stepMarks ? sayStepMarks(item.stepMarks, item.tolerance) : '',
    }),
    ...(item.figure && { figure: item.figure.file, figureSays: item.figure.says }),
  }
  return { ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')), choices: choicesOf(item) }
}

function choicesOf(item: Item): readonly ImportedOption[] {
  const texts = 'options' in item ? item.options.map(({ says }) => says) : item.kind === 'hotspot' ? item.areas.map(sayArea) : []
  return texts.map((says, nth) => ({ letter: letterAt(nth), says }))
}
