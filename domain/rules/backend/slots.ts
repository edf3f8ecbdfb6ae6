/**
 * Facts as small whole numbers, one slot each, for the back ends that do not interpret: booleans 0 and 1, options by their place in
 * the list, several options as a bit mask, numbers as they are (money in 分), dates as days since 1970-01-01.
 */
import { type CivilDate, parseCivilDate, toEpochDay } from '#domain/calendar/civil-date.ts'
import type { FactDefinition, FactDictionary, FactId, Facts, FactType, FactValue } from '../fact.ts'

export type SlotKind = 'boolean' | 'option' | 'set' | 'number' | 'date'

export type Slot = {
  readonly index: number
  readonly fact: FactId
  readonly kind: SlotKind
  /** Options in the order of their codes; one code more, `options.length`, stands for whatever the dictionary does not list. */
  readonly options: readonly string[]
  readonly isRegion: boolean
  /** What stands for "not known": below every value that may occur. */
  readonly unknown: number
  /** Every value that an answer can have. Derived facts may have any. */
  readonly least: number
  readonly most: number
}

/** `unfit` facts have no slot and stay unknown here, which is never wrong: the interpreter still answers. */
export type Layout = { readonly slots: readonly Slot[]; readonly byFact: ReadonlyMap<FactId, Slot>; readonly unfit: readonly FactId[] }

/** Codes, masks. */
const UNKNOWN_CODE = -1
/** Numbers, dates. */
export const UNKNOWN_NUMBER = -2_147_483_648
const MOST_NUMBER = 2_147_483_647
/** A mask has to stay positive, so that −1 is free. */
const MOST_SET_OPTIONS = 30

export function layoutOf(dictionary: FactDictionary): Layout {
  const shapes = [...dictionary.values()].map((definition) => ({ definition, shape: shapeOf(definition) }))
  const slots = shapes
    .flatMap(({ definition, shape }) => (shape === undefined ? [] : [{ fact: definition.id, ...shape }]))
    .map((slot, index): Slot => ({ index, ...slot }))
  return {
    slots,
    byFact: new Map(slots.map((slot) => [slot.fact, slot])),
    unfit: shapes.flatMap(({ definition, shape }) => (shape === undefined ? [definition.id] : [])),
  }
}

type Shape = Omit<Slot, 'index' | 'fact'>

function shapeOf({ type, derivation }: FactDefinition): Shape | undefined {
  const code = { options: [], isRegion: false, unknown: UNKNOWN_CODE, least: 0 }
  const number = { options: [], isRegion: false, unknown: UNKNOWN_NUMBER }
  const widest = { least: UNKNOWN_NUMBER + 1, most: MOST_NUMBER }
  switch (type.kind) {
    case 'boolean':
      return { ...code, kind: 'boolean', most: 1 }
    case 'choice':
    case 'region':
      return { ...code, kind: 'option', options: valuesOf(type), isRegion: type.kind === 'region', most: type.options.length }
    case 'set':
      if (type.options.length > MOST_SET_OPTIONS) return undefined
      return { ...code, kind: 'set', options: valuesOf(type), most: 2 ** type.options.length - 1 }
    case 'integer':
    case 'duration':
    case 'money':
      if (type.most > MOST_NUMBER || type.least <= UNKNOWN_NUMBER) return undefined
      return { ...number, kind: 'number', ...(derivation === undefined ? { least: type.least, most: type.most } : widest) }
    case 'date':
      return { ...number, kind: 'date', ...widest }
    case 'claims':
      return undefined
  }
}

const valuesOf = ({ options }: Extract<FactType, { options: unknown }>): readonly string[] => options.map(({ value }) => value)

/** What is known, in slots. A value of another type than the dictionary says, or one that does not fit, counts as not known. */
export function encode(facts: Facts, layout: Layout): Int32Array {
  const encoded = new Int32Array(layout.slots.length)
  for (const slot of layout.slots) {
    const value = facts.get(slot.fact)
    encoded[slot.index] = value === undefined ? slot.unknown : codeOf(slot, value)
  }
  return encoded
}

function codeOf(slot: Slot, value: FactValue): number {
  switch (slot.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : slot.unknown
    case 'option':
      return typeof value === 'string' ? optionCode(slot, value) : slot.unknown
    case 'set':
      return Array.isArray(value) ? maskOf(slot, value) : slot.unknown
    case 'number': {
      const fits = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MOST_NUMBER
      return fits ? value : slot.unknown
    }
    case 'date': {
      const day = typeof value === 'string' ? parseCivilDate(value) : undefined
      return day?.ok ? toEpochDay(day.value) : slot.unknown
    }
  }
}

const optionCode = ({ options }: Slot, value: string): number => {
  const code = options.indexOf(value)
  return code < 0 ? options.length : code
}

/** The options among `values` as a bit mask; what the dictionary does not list is left out. */
export const maskOf = ({ options }: Slot, values: readonly string[]): number =>
  options.reduce((mask, option, bit) => (values.includes(option) ? mask | (1 << bit) : mask), 0)

export const dayCode = (day: CivilDate): number => toEpochDay(day)
