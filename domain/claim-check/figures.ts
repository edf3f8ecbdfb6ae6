/**
 * Figures in Chinese text: 2000 元, 一千五百块, 12 个月, 两年, 8%, 三次, 4000 至 6000 元. The same reader takes them from what people say
 * and from clauses. One pass over the text, no pattern that can run back.
 */

import { numberIn } from './chinese-number.ts'
import type { Unit } from './claim-check.ts'

/** `low` and `high` are equal but for a range. `about`: 左右, 多: no exact figure was meant. */
export type Figure = {
  readonly unit: Unit
  readonly low: number
  readonly high: number
  readonly start: number
  readonly isAbout: boolean
}

const unitWords: readonly (readonly [word: string, unit: Unit, factor: number])[] = [
  ['万元', 'yuan', 10_000],
  ['万块', 'yuan', 10_000],
  ['元', 'yuan', 1],
  ['块', 'yuan', 1],
  ['个月', 'months', 1],
  ['周年', 'months', 12],
  ['年', 'months', 12],
  ['%', 'percent', 1],
  ['次', 'times', 1],
  ['回', 'times', 1],
  ['天', 'days', 1],
]
const number = /\d{1,9}(?:\.\d{1,2})?|[零一二两三四五六七八九十百千半]{1,9}/gu
const between = /^ ?(?:-|–|—|~|至|到) ?$/u
const vague = ['数', '几', '上', '第', '〔', '每']

type Token = {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly after: number
  readonly unit?: readonly [Unit, number]
}

/** All figures of a folded text, in its order. Years (2023年) and numbers without a unit are none. */
export function figuresIn(folded: string): readonly Figure[] {
  const text = folded.replace(/(\d),(?=\d{3})/gu, '$1')
  const tokens = [...text.matchAll(number)].flatMap(({ 0: found, index }): readonly Token[] => {
    const value = numberIn(found)
    if (value === undefined || vague.slice(0, 5).includes(text[index - 1] ?? '')) return []
    const end = index + found.length
    const unitAt = text[end] === ' ' ? end + 1 : end
    const unit = unitWords.find(([word]) => text.startsWith(word, unitAt))
    if (unit === undefined) return [{ value, start: index, end, after: end }]
    return isYear(found, unit[0]) ? [] : [{ value, start: index, end, after: unitAt + unit[0].length, unit: [unit[1], unit[2]] }]
  })
  return tokens.flatMap((token, nth): readonly Figure[] => {
    const before = tokens[nth - 1]
    const next = tokens[nth + 1]
    if (next?.unit !== undefined && joins(token, next, text)) return []
    if (token.unit === undefined) return []
    const [unit, factor] = token.unit
    const low = before !== undefined && joins(before, token, text) ? before : token
    const tail = text.slice(token.after, token.after + 2)
    return [
      {
        unit,
        low: low.value * factor,
        high: token.value * factor,
        start: low.start,
        isAbout: tail.startsWith('多') || tail === '左右' || tail === '上下',
      },
    ]
  })
}

const joins = (one: Token, other: Token, text: string): boolean =>
  (one.unit === undefined || one.unit[0] === other.unit?.[0]) &&
  between.test(text.slice(one.after, Math.min(other.start, one.after + 4))) &&
  other.start - one.after <= 3

const isYear = (digits: string, unit: string): boolean => unit === '年' && /^(?:19|20)\d\d$/u.test(digits)
