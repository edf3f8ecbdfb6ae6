/** Random persons for any dictionary and its rules: values on both sides of every edge that some rule has, facts missing at random. */
import { type CivilDate, fromEpochDay, toEpochDay } from '#domain/calendar/civil-date.ts'
import type { FactDictionary, FactId, Facts, FactType, FactValue } from '../fact.ts'
import type { Rule } from '../rule.ts'
import { type Formula, formulaOf } from './formula.ts'
import { type Layout, layoutOf } from './slots.ts'

export type Draw = () => number

/** @source Mulberry32 by Tommy Ettinger, public domain */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((more ^ (more >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Makes persons of whom each fact is missing with the probability `missing`. */
export function personsFor(dictionary: FactDictionary, rules: readonly Rule[], draw: Draw): (missing: number) => Facts {
  const edges = edgesIn(rules, layoutOf(dictionary))
  return (missing) => {
    const known = new Map<FactId, FactValue>()
    for (const { id, type } of dictionary.values()) if (draw() >= missing) known.set(id, someValue(type, edges.get(id) ?? [], draw))
    return known
  }
}

/** The numbers and days at which some test turns. */
function edgesIn(rules: readonly Rule[], layout: Layout): ReadonlyMap<FactId, readonly number[]> {
  const edges = new Map<FactId, number[]>()
  const walk = (formula: Formula): void => {
    if (formula.kind === 'atom' && formula.atom.kind === 'reaches')
      edges.set(formula.atom.slot.fact, [...(edges.get(formula.atom.slot.fact) ?? []), formula.atom.least])
    if (formula.kind === 'not') walk(formula.of)
    if (formula.kind === 'all' || formula.kind === 'any' || formula.kind === 'atLeast') formula.of.forEach(walk)
  }
  for (const rule of rules) for (const { notNo, isYes } of formulaOf(rule, layout).leaves) [notNo, isYes].forEach(walk)
  return edges
}

function someValue(type: FactType, edges: readonly number[], draw: Draw): FactValue {
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[Math.floor(draw() * list.length)] as T
  switch (type.kind) {
    case 'boolean':
      return draw() < 0.5
    case 'choice':
    case 'region':
      return one(type.options).value
    case 'set':
      return type.options.filter(() => draw() < 0.3).map(({ value }) => value)
    case 'integer':
    case 'duration':
    case 'money':
      return one(
        [type.least, type.most, ...edges, ...edges.map((edge) => edge - 1)].filter((value) => value >= type.least && value <= type.most),
      )
    case 'date':
      return someDay(edges, draw)
    case 'claims':
      return { claims: [] }
  }
}

/** Often one of a few days, so that two dates meet their limits to the day. */
function someDay(edges: readonly number[], draw: Draw): CivilDate {
  const near = ['2024-02-29', '2025-01-31', '2025-03-01', '2026-01-31'].map((text) => toEpochDay(text as CivilDate))
  const base = [...near, ...edges][Math.floor(draw() * (near.length + edges.length))] ?? 0
  const shift = draw() < 0.6 ? Math.floor(draw() * 3) - 1 : Math.floor(draw() * 900) - 450
  return fromEpochDay(base + shift)
}
