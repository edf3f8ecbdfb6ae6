/**
 * A calculation as parts of a QTI 3.0 item: a line a number to be entered, the result last; each its response, and its share of SCORE.
 * How it is computed stands in a rubric that only scorers see.
 */
import type { NumberItem, Quantified } from '#domain/item/item.ts'
import { computationOf } from '#features/items/formats/number/computation-of.ts'
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'
import { declaration, type QtiParts } from './parts.ts'
import { add, correct, variable, when } from './rules.ts'

type Line = Quantified & { readonly identifier: string; readonly asks: string; readonly share: number }

/** Body without the stem. */
export function qtiNumber(item: NumberItem, prefix: string): QtiParts {
  const lines = linesOf(item, prefix)
  return {
    declarations: lines.map(({ identifier, key }) => declaration(identifier, 'single', 'float', [String(key)])),
    body: [...lines.map(entryOf), rubricOf(item)],
    scoring: lines.map((line) => when(rightOf(line), add(`${prefix}SCORE`, line.share))),
    most: lines.reduce((most, { share }) => most + share, 0),
  }
}

/** A step's name stands in its identifier, as the names in formulas are identifiers of QTI as well. */
const linesOf = (item: NumberItem, prefix: string): readonly Line[] => [
  ...(item.stepMarks?.steps ?? []).map((step) => ({ ...step, identifier: `${prefix}STEP_${step.name}` })),
  { ...item, identifier: `${prefix}RESPONSE`, asks: item.stepMarks?.asks ?? '', share: item.stepMarks?.share ?? 1 },
]

const entryOf = ({ identifier, asks, unit }: Line): Element =>
  element(
    'p',
    { class: 'quantity' },
    ...(asks === '' ? [] : [`${asks} `]),
    element('qti-text-entry-interaction', { 'response-identifier': identifier }),
    ...(unit === '' ? [] : [` ${unit}`]),
  )

function rubricOf(item: NumberItem): Element {
  const body = element('qti-content-body', {}, ...computationOf(item).map((piece) => element('p', {}, piece)))
  return element('qti-rubric-block', { view: 'scorer', use: 'scoring', class: 'calculation' }, body)
}

/** Within a share of the key, or within one in the last place. */
function rightOf({ identifier, tolerance, lastPlace }: Line): Element {
  const within = (mode: string, range: number): Element =>
    element(
      'qti-equal',
      { 'tolerance-mode': mode, tolerance: `${range} ${range}` },
      correct(identifier), // the first is what the share is of
      variable(identifier),
    )
  const relative = within('relative', Number((tolerance * 100).toPrecision(10)))
  return lastPlace === undefined ? relative : element('qti-or', {}, relative, within('absolute', lastPlace))
}
