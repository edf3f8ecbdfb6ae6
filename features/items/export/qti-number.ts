/**
 * A calculation as parts of a QTI 3.0 item: a line a number to be entered, the result last; each its response, and its share of SCORE.
 * How it is computed stands in a rubric that only scorers see.
 */
import type { NumberItem, Quantified } from '#domain/item/item.ts'
import { computationOf } from './computation-of.ts'
import { type Element, element } from './write-xml.ts'

type Line = Quantified & { readonly identifier: string; readonly asks: string; readonly share: number }
type NumberParts = { readonly declarations: readonly Element[]; readonly body: readonly Element[]; readonly processing: Element }

/** Body without the stem. */
export function qtiNumber(item: NumberItem): NumberParts {
  const lines = linesOf(item)
  return {
    declarations: lines.map(({ identifier, key }) =>
      element(
        'qti-response-declaration',
        { identifier, cardinality: 'single', 'base-type': 'float' },
        element('qti-correct-response', {}, element('qti-value', {}, String(key))),
      ),
    ),
    body: [...lines.map(entryOf), rubricOf(item)],
    processing: element('qti-response-processing', {}, ...lines.map(conditionOf)),
  }
}

/** A step's name stands in its identifier, as the names in formulas are identifiers of QTI as well. */
const linesOf = (item: NumberItem): readonly Line[] => [
  ...(item.stepMarks?.steps ?? []).map((step) => ({ ...step, identifier: `STEP_${step.name}` })),
  { ...item, identifier: 'RESPONSE', asks: item.stepMarks?.asks ?? '', share: item.stepMarks?.share ?? 1 },
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

function conditionOf(line: Line): Element {
  const score = element('qti-variable', { identifier: 'SCORE' })
  const share = element('qti-base-value', { 'base-type': 'float' }, String(line.share))
  const more = element('qti-set-outcome-value', { identifier: 'SCORE' }, element('qti-sum', {}, score, share))
  return element('qti-response-condition', {}, element('qti-response-if', {}, rightOf(line), more))
}

/** Within a share of the key, or within one in the last place. */
function rightOf({ identifier, tolerance, lastPlace }: Line): Element {
  const within = (mode: string, range: number): Element =>
    element(
      'qti-equal',
      { 'tolerance-mode': mode, tolerance: `${range} ${range}` },
      element('qti-correct', { identifier }), // the first is what the share is of
      element('qti-variable', { identifier }),
    )
  const relative = within('relative', Number((tolerance * 100).toPrecision(10)))
  return lastPlace === undefined ? relative : element('qti-or', {}, relative, within('absolute', lastPlace))
}
