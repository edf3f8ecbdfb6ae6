/** Several items about one material as one composite item of QTI 3.0: a block each, with responses, score and feedback of its own. */
import type { BasisDocument, CaseItem } from '#domain/item/item.ts'
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'
import { besideRubric } from './beside.ts'
import { qtiParts, stemOf } from './body.ts'
import type { QtiParts } from './parts.ts'
import { float, set, sum, variable } from './rules.ts'

/** What an item in a body of several is called there: `P1_RESPONSE`, `P1_SCORE`, `P1_FEEDBACK`. */
export const prefixOf = (nth: number): string => `P${nth + 1}_`

/** Each part counts the same, whatever it is out of. */
export function qtiCase(item: CaseItem, documents: readonly BasisDocument[]): QtiParts & { readonly outcomes: readonly Element[] } {
  const parts = item.parts.map((part, nth) => ({ part, prefix: prefixOf(nth), ...qtiParts(part, prefixOf(nth)) }))
  const blocks = parts.map(({ part, body }) => element('div', { id: part.id, class: 'part' }, ...body, besideRubric(part, documents)))
  const shares = parts.map(({ prefix, most }) => {
    const score = variable(`${prefix}SCORE`)
    return most === 1 ? score : element('qti-divide', {}, score, float(most))
  })
  return {
    declarations: parts.flatMap(({ declarations }) => declarations),
    outcomes: parts.flatMap(({ prefix, feedback }) => outcomesOf(prefix, feedback)),
    body: [...stemOf(item), ...blocks],
    scoring: [...parts.flatMap((part) => [...part.scoring, feedbackRule(part.prefix, part)]), set('SCORE', sum(...shares))],
    most: parts.length,
  }
}

/** FEEDBACK names the choices that were made, or that something was answered: players look again at what changes. */
export function feedbackRule(prefix: string, { feedback }: QtiParts): Element {
  const answered = element('qti-base-value', { 'base-type': 'identifier' }, 'answered')
  return set(`${prefix}FEEDBACK`, feedback === undefined ? answered : variable(`${prefix}RESPONSE`))
}

export const outcomesOf = (prefix: string, feedback: QtiParts['feedback']): readonly Element[] => [
  element('qti-outcome-declaration', { identifier: `${prefix}SCORE`, cardinality: 'single', 'base-type': 'float' }),
  element('qti-outcome-declaration', { identifier: `${prefix}FEEDBACK`, cardinality: feedback ?? 'single', 'base-type': 'identifier' }),
]
