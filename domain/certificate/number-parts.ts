/** One number held against one scheme: its parts explained, or what is in the way. */
import { type CivilDate, yearOf } from '#domain/calendar/civil-date.ts'
import type { SkillLevel } from '#domain/occupation/skill-level.ts'
import { parseRegionCode, type RegionCode } from '#domain/region/region.ts'
import { lengthOf, type NumberField, type NumberScheme, type SignKind } from './number-scheme.ts'

/** `hidden`: personal, never shown again. `plain`: the text means nothing beyond itself. `notListed`: no scheme tells what it means. */
export type PartReading =
  | { readonly kind: 'named'; readonly says: string }
  | { readonly kind: 'province'; readonly code: RegionCode }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'level'; readonly level: SkillLevel }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'notListed' }

/** Positions count from 1, both ends inclusive. */
export type NumberPart = {
  readonly field: NumberField
  readonly from: number
  readonly to: number
  /** What stands there; empty where it is personal. */
  readonly text: string
  readonly reads: PartReading
}

/** What is odd in a number that otherwise has the form of the scheme. */
export type NumberProblem =
  | { readonly kind: 'notListed'; readonly part: NumberPart }
  | { readonly kind: 'levelOutside'; readonly part: NumberPart }
  | { readonly kind: 'futureYear'; readonly part: NumberPart; readonly year: number; readonly on: CivilDate }

/** Why a number does not have the form of the scheme. `likely`: the sign that was probably meant, O for 0 and the like. */
export type Obstacle =
  | { readonly kind: 'length'; readonly needs: number; readonly has: number }
  | { readonly kind: 'sign'; readonly at: number; readonly found: string; readonly needs: 'letter' | 'digit'; readonly likely?: string }

/** Nothing where the form is right. Signs are only compared where the length is. */
export function obstaclesOf(number: string, scheme: NumberScheme): readonly Obstacle[] {
  const needs = lengthOf(scheme)
  if (number.length !== needs) return [{ kind: 'length', needs, has: number.length }]
  return spansOf(scheme).flatMap(({ field, from }) =>
    [...number.slice(from - 1, from - 1 + field.length)].flatMap((sign, nth): readonly Obstacle[] => {
      const isLast = nth === field.length - 1
      if (mayStand(sign, field.signs, isLast)) return []
      const needed = field.signs === 'letter' ? 'letter' : 'digit'
      const likely = lookalikes[needed][sign]
      return [{ kind: 'sign', at: from + nth, found: sign, needs: needed, ...(likely !== undefined && { likely }) }]
    }),
  )
}

/** The parts of a number that has the form of the scheme, in order. */
export function partsOfNumber(number: string, scheme: NumberScheme): readonly NumberPart[] {
  return spansOf(scheme).map(({ field, from, to }) => {
    const text = number.slice(from - 1, to)
    return { field, from, to, text: field.role === 'personal' ? '' : text, reads: readingOf(text, field) }
  })
}

/** What is odd about one part, as seen on a day. */
export function problemsOfPart(part: NumberPart, on: CivilDate): readonly NumberProblem[] {
  const { field, reads } = part
  if (reads.kind === 'notListed') return [{ kind: field.role === 'level' ? 'levelOutside' : 'notListed', part }]
  if (reads.kind === 'year' && reads.year > yearOf(on)) return [{ kind: 'futureYear', part, year: reads.year, on }]
  return []
}

function readingOf(text: string, field: NumberField): PartReading {
  if (field.role === 'personal') return { kind: 'hidden' }
  const listed = field.values.find((value) => value.text === text)
  if (field.role === 'level') return readLevel(text)
  if (field.role === 'year') return { kind: 'year', year: yearWithin(Number(text), field.yearsFrom ?? LATEST_HUNDRED) }
  if (field.role === 'province') {
    const code = parseRegionCode(`${text.slice(0, 2)}0000`)
    return code.ok ? { kind: 'province', code: code.value } : { kind: 'notListed' }
  }
  if (listed !== undefined) return { kind: 'named', says: listed.says }
  if (field.isClosed) return { kind: 'notListed' }
  return field.otherwise === undefined ? { kind: 'plain' } : { kind: 'named', says: field.otherwise }
}

const LATEST_HUNDRED = 2000

/** The one year of the hundred from `from` on that ends in these two digits. */
function yearWithin(twoDigits: number, from: number): number {
  const inCentury = Math.floor(from / 100) * 100 + twoDigits
  return inCentury < from ? inCentury + 100 : inCentury
}

function readLevel(text: string): PartReading {
  const level = levels[text]
  return level === undefined ? { kind: 'notListed' } : { kind: 'level', level }
}

/** @source 13.2 and 13.3 of the collected facts: 5 初级工 … 1 高级技师 */
const levels: Readonly<Record<string, SkillLevel>> = { '5': 'L5', '4': 'L4', '3': 'L3', '2': 'L2', '1': 'L1' }

function mayStand(sign: string, kind: SignKind, isLast: boolean): boolean {
  switch (kind) {
    case 'letter':
      return /^[A-Z]$/.test(sign)
    case 'digit':
      return /^\d$/.test(sign)
    case 'digitOrX':
      return isLast ? /^[\dX]$/.test(sign) : /^\d$/.test(sign)
  }
}

/** What people type for what is printed. */
const lookalikes: Readonly<Record<'letter' | 'digit', Readonly<Record<string, string>>>> = {
  digit: { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' },
  letter: { '5': 'S', '0': 'O' },
}

type Span = { readonly field: NumberField; readonly from: number; readonly to: number }

const spansOf = ({ fields }: NumberScheme): readonly Span[] =>
  fields.map((field, nth) => {
    const before = fields.slice(0, nth).reduce((sum, { length }) => sum + length, 0)
    return { field, from: before + 1, to: before + field.length }
  })
