/** Rules of QTI 3.0 that say what an answer is worth, from which those of an item are put together. */
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'

export const variable = (identifier: string): Element => element('qti-variable', { identifier })
export const correct = (identifier: string): Element => element('qti-correct', { identifier })
export const float = (amount: number): Element => element('qti-base-value', { 'base-type': 'float' }, String(amount))
export const sum = (...of: readonly Element[]): Element => element('qti-sum', {}, ...of)
export const set = (outcome: string, to: Element): Element => element('qti-set-outcome-value', { identifier: outcome }, to)
export const when = (condition: Element, then: Element): Element =>
  element('qti-response-condition', {}, element('qti-response-if', {}, condition, then))

/** `amount` more than the outcome is; one of numbers is 0 until it is set. */
export const add = (outcome: string, amount: number): Element => set(outcome, sum(variable(outcome), float(amount)))
