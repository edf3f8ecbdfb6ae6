/** An answer judged on the device, by the same code as on the server: for pages that came without a network. */

import { orderShown } from '#domain/item/asked.ts'
import type { Item, ItemId, SimpleItem } from '#domain/item/item.ts'
import { misconceptionOf } from '#domain/item/misconception-of.ts'
import { textsOf } from '#domain/item/number-written.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import { marksOf } from '#domain/item/score/marks.ts'
import { scoreResponse } from '#domain/item/score/score-response.ts'
import { plainRules } from '#domain/item/score/scoring-rules.ts'
import type { Verdict } from '#domain/memory/event.ts'
import { asksOf, readResponses } from '#features/practice/answers-in-form.ts'
import { element } from './element.ts'

/** `given`: what was answered to each question, in words. `shows`: what a wrong answer shows that is believed. */
export type Judged = { readonly verdict: Verdict; readonly given: readonly string[]; readonly shows?: string }

/** Undefined where only the answer was asked for, where something was left open, or where another order was shown. */
export function judge(item: Item, seed: number, search: URLSearchParams): Judged | undefined {
  if (!search.has('go') || search.get('s') !== String(seed)) return undefined
  const responses = readResponses(item, seed, search)
  const asks = asksOf(item)
  if (asks.some(({ id }) => !responses.has(id))) return undefined
  const isRight = asks.every((part) => scoreResponse(part, responses.get(part.id), marksOf(1), plainRules).verdict === 'right')
  const shows = misconceptionOf(item, responses)
  return {
    verdict: isRight ? 'right' : 'wrong',
    given: asks.map((part) => sayGiven(part, seed, responses)),
    ...(shows !== undefined && { shows }),
  }
}

function sayGiven(item: SimpleItem, seed: number, responses: ReadonlyMap<ItemId, SimpleResponse>): string {
  const response = responses.get(item.id)
  switch (response?.kind) {
    case undefined:
      return ''
    case 'single':
    case 'multiple':
    case 'hotspot': {
      const shown = item.kind === 'hotspot' ? item.areas : 'options' in item ? orderShown(item, seed) : []
      const places = [response.chosen].flat().map((id) => shown.findIndex((option) => option.id === id))
      return places
        .sort((a, b) => a - b)
        .map((place) => String.fromCharCode(65 + place))
        .join('')
    }
    case 'trueFalse':
      return response.says ? '对' : '错'
    case 'blank':
      return response.written.map((text) => text || '（空着）').join('，')
    case 'number':
      return textsOf(response)
        .map((text) => text || '（空着）')
        .join('，')
    case 'order':
      return response.order
        .map((id) => wordsOf(item.kind === 'order' ? item.options.find((option) => option.id === id)?.says : ''))
        .join(' → ')
    case 'match': {
      if (item.kind !== 'match') return ''
      const rights = [...item.pairs.map(({ right }) => right), ...item.extra]
      return item.pairs.map(({ left }, nth) => `${wordsOf(left)}：${wordsOf(rights[response.rights[nth] ?? -1]) || '没选'}`).join('；')
    }
  }
}

/** Formulas stay as they are written; nothing here can draw them. */
const wordsOf = (text: string | undefined): string => (text ?? '').split('$').join('')

/** The bar above the stem, as the server would have put it there. */
export function verdictBar(item: Item, { verdict, given, shows }: Judged): HTMLElement {
  const parts = given.map((said, nth) => (given.length > 1 ? `${nth + 1}. ${said}` : said))
  return element(
    'div',
    { class: verdict === 'right' ? 'vd vd--right' : 'vd vd--wrong', role: 'status' },
    element('p', { class: 'vd-t' }, verdict === 'right' ? '对了' : '错了'),
    verdict === 'wrong' && shows !== undefined && element('p', {}, `${wordsOf(shows)}。`),
    element('p', {}, `${verbOf(item)}${parts.join('　')}。没网，在这台机器上判的。`),
  )
}

function verbOf({ kind }: Item): string {
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'hotspot':
      return '你选的是 '
    case 'order':
      return '你排的是：'
    case 'match':
      return '你配的是：'
    case 'trueFalse':
    case 'blank':
    case 'number':
    case 'case':
      return '你答的是：'
  }
}
