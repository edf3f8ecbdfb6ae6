/**
 * Invented people, the same for the same seed. They are drawn from the dictionary and not from any statistics: they show whom a change
 * can touch and why, never how many there are.
 */
import { addMonths, type CivilDate, fromEpochDay, toEpochDay } from '#domain/calendar/civil-date.ts'
import { type Random, randomFrom } from '#domain/prelude/random.ts'
import {
  applicationDate,
  type FactDefinition,
  type FactDictionary,
  type FactId,
  type Facts,
  type FactType,
  type FactValue,
} from '#domain/rules/fact.ts'

/**
 * For each fact the weight of its options, of `yes` and `no`, or of spans of numbers and days written `12..35`, both ends inclusive.
 * For a set, the percent of people who have each option.
 */
export type Weights = ReadonlyMap<FactId, ReadonlyMap<string, number>>

export type Draw = {
  readonly size: number
  readonly seed: number
  /** The day of filing of all of them. */
  readonly on: CivilDate
  /** Share of facts that a person does not know, 0 to 1. */
  readonly missing: number
  readonly weights?: Weights
}

/** Without weights, days lie within this many months before the day of filing: older certificates are of no use to anybody. */
const RECENT_MONTHS = 36

export function populationOf(dictionary: FactDictionary, { size, seed, on, missing, weights = new Map() }: Draw): readonly Facts[] {
  const next = randomFrom(seed)
  const asked = [...dictionary.values()].filter(
    ({ id, type, derivation }) => id !== applicationDate && type.kind !== 'claims' && derivation === undefined,
  )
  return Array.from({ length: size }, () => {
    const known = asked.flatMap((fact): readonly [FactId, FactValue][] => {
      const isMissing = next() < missing
      const value = drawn(fact, on, weights.get(fact.id), next)
      return isMissing ? [] : [[fact.id, value]]
    })
    return new Map<FactId, FactValue>([...known, [applicationDate, on]])
  })
}

function drawn({ type }: FactDefinition, on: CivilDate, weights: ReadonlyMap<string, number> | undefined, next: Random): FactValue {
  switch (type.kind) {
    case 'boolean':
      return pick(weights ?? even(['yes', 'no']), next) === 'yes'
    case 'choice':
    case 'region':
      return pick(weights ?? even(type.options.map(({ value }) => value)), next)
    case 'set':
      return type.options.flatMap(({ value }) => (next() * 100 < chanceOf(value, type, weights) ? [value] : []))
    case 'integer':
    case 'duration':
    case 'money':
      return within(weights === undefined ? `${type.least}..${type.most}` : pick(weights, next), Number, next)
    case 'date':
      return fromEpochDay(within(weights === undefined ? usualDays(type, on) : pick(weights, next), dayNumber, next))
    case 'claims':
      return { claims: [] }
  }
}

const even = (values: readonly string[]): ReadonlyMap<string, number> => new Map(values.map((value) => [value, 1]))

/** Without weights a person has one option of a set on average. */
const chanceOf = (
  value: string,
  { options }: Extract<FactType, { kind: 'set' }>,
  weights: ReadonlyMap<string, number> | undefined,
): number => (weights === undefined ? 100 / (options.length + 1) : (weights.get(value) ?? 0))

function pick(weights: ReadonlyMap<string, number>, next: Random): string {
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0)
  let left = next() * sum
  for (const [value, weight] of weights) {
    left -= weight
    if (left < 0) return value
  }
  return [...weights.keys()].at(-1) ?? ''
}

/** A whole number of a span `a..b`, or the one number that is written. */
function within(span: string, read: (text: string) => number, next: Random): number {
  const [least = '', most = least] = span.split('..')
  return read(least) + Math.floor(next() * (read(most) - read(least) + 1))
}

const dayNumber = (text: string): number => toEpochDay(text as CivilDate)

function usualDays({ earliest, latest }: Extract<FactType, { kind: 'date' }>, on: CivilDate): string {
  const last = latest === 'today' || latest > on ? on : latest
  const recent = addMonths(last, -RECENT_MONTHS)
  return `${recent < earliest ? earliest : recent}..${last}`
}
