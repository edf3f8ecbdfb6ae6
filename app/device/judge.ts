/** An answer judged on the device, by the same code as on the server: for pages that came without a network. */

import { orderShown } from '#domain/item/asked.ts'
import type { Item } from '#domain/item/item.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { scoreResponse } from '#domain/item/score/score-response.ts'
import { plainRules } from '#domain/item/score/scoring-rules.ts'
import type { Verdict } from '#domain/memory/event.ts'
import { asksOf, readResponses } from '#features/practice/answers-in-form.ts'
import { element } from './element.ts'

/** Undefined where only the answer was asked for, where something was left open, or where another order was shown. */
export function judge(item: Item, seed: number, search: URLSearchParams): Verdict | undefined {
  if (!search.has('go') || search.get('s') !== String(seed)) return undefined
  const responses = readResponses(item, seed, search)
  const asks = asksOf(item)
  if (asks.some(({ id }) => !responses.has(id))) return undefined
  const isRight = asks.every((part) => scoreResponse(part, responses.get(part.id), marksOf(1), plainRules).verdict === 'right')
  return isRight ? 'right' : 'wrong'
}

/** The bar above the stem, as the server would have put it there. */
export function verdictBar(item: Item, seed: number, verdict: Verdict, search: URLSearchParams): HTMLElement {
  const chosen = asksOf(item).map((part) => {
    const response = readResponses(item, seed, search).get(part.id)
    if (response === undefined || !('chosen' in response) || !('options' in part)) return search.getAll(`a-${part.id}`).join('，')
    const places = [response.chosen].flat().map((id) => orderShown(part, seed).findIndex((option) => option.id === id))
    return places
      .sort((a, b) => a - b)
      .map((place) => String.fromCharCode(65 + place))
      .join('')
  })
  const says =
    item.kind === 'single' || item.kind === 'multiple'
      ? `你选的是 ${chosen.join('')}。没网，在这台机器上判的。`
      : '没网，在这台机器上判的。'
  return element(
    'div',
    { class: verdict === 'right' ? 'vd vd--right' : 'vd vd--wrong', role: 'status' },
    element('p', { class: 'vd-t' }, verdict === 'right' ? '对了' : '错了'),
    element('p', {}, says),
  )
}
