/** Gaps to be filled in, as parts of a QTI 3.0 item: a response each, where every wording that counts is mapped to one. */
import type { BlankItem } from '#domain/item/item.ts'
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'
import { declaration, type QtiParts } from './parts.ts'
import { add, set, sum, variable, when } from './rules.ts'

/** Gaps that may be filled in any order are of the class `any-order`. */
export function qtiBlank(item: BlankItem, prefix: string): QtiParts {
  const names = item.gaps.map((_, nth) => `${prefix}RESPONSE${nth === 0 ? '' : nth + 1}`)
  const score = `${prefix}SCORE`
  const each = names.map((identifier) => element('qti-map-response', { identifier }))
  return {
    declarations: item.gaps.map((wordings, nth) => declaration(names[nth] ?? '', 'single', 'string', [wordings[0]], mapping(wordings))),
    body: linesOf(item, names),
    scoring: item.anyOrder ? item.gaps.map((wordings) => when(isAmong(wordings, names), add(score, 1))) : [set(score, sum(...each))],
    most: item.gaps.length,
    template: names.length === 1 && !item.anyOrder ? 'map_response' : undefined,
  }
}

const mapping = (wordings: readonly string[]): Element => {
  const entries = wordings.map((wording) => element('qti-map-entry', { 'map-key': wording, 'mapped-value': '1' }))
  return element('qti-mapping', { 'default-value': '0' }, ...entries)
}

/** Whether one of the gaps, whichever, says it. */
function isAmong(wordings: readonly string[], names: readonly string[]): Element {
  const written = element('qti-multiple', {}, ...names.map(variable))
  return element(
    'qti-or',
    {},
    ...wordings.map((wording) => element('qti-member', {}, element('qti-base-value', { 'base-type': 'string' }, wording), written)),
  )
}

function linesOf({ stem, anyOrder }: BlankItem, names: readonly string[]): readonly Element[] {
  let nth = 0
  const gap = (): Element =>
    element('qti-text-entry-interaction', { 'response-identifier': names[nth++] ?? '', ...(anyOrder && { class: 'any-order' }) })
  const pieces = (line: string): readonly string[] => line.split(/(_{4,})/).filter((piece) => piece !== '')
  return stem.split('\n').map((line) => element('p', {}, ...pieces(line).map((piece) => (/^_{4,}$/.test(piece) ? gap() : piece))))
}
