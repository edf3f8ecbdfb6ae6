/**
 * Conditions that no case can meet, because they contradict others that must hold with them or the dictionary itself, and tests that
 * every case passes. Looks at one fact at a time: options, numbers and days. Comparisons of two dates are left alone.
 */
import { toEpochDay } from '#domain/calendar/civil-date.ts'
import { isWithin, type RegionCode } from '#domain/region/region.ts'
import { factsOf } from './evaluate.ts'
import type { FactDictionary, FactId, FactType } from './fact.ts'
import type { Condition, Group, Leaf, NodeId, Test } from './rule.ts'

export type Unreachable =
  /** `against` are the other conditions on the same fact; empty where the dictionary alone rules it out. */
  | { readonly kind: 'neverMet'; readonly leaf: Leaf; readonly against: readonly NodeId[] }
  | { readonly kind: 'alwaysMet'; readonly leaf: Leaf }

/** `conditions` must all hold. */
export function unreachableIn(conditions: readonly Condition[], dictionary: FactDictionary): readonly Unreachable[] {
  return explore(
    conditions.map((condition) => ({ condition, wanted: true })),
    new Map(),
    dictionary,
  )
}

/** A condition and the outcome it must have for the whole to hold. */
type Demand = { readonly condition: Condition; readonly wanted: boolean }

/** What a fact may still be: some options, a span of numbers (days as numbers), or a choice of several options at once. */
type Room =
  | { readonly kind: 'options'; readonly left: readonly string[] }
  | { readonly kind: 'span'; readonly least: number; readonly most: number }
  | { readonly kind: 'set'; readonly options: readonly string[]; readonly oneOfEach: readonly (readonly string[])[] }

type World = ReadonlyMap<FactId, { readonly room: Room; readonly by: readonly NodeId[] }>

function explore(demands: readonly Demand[], given: World, dictionary: FactDictionary): readonly Unreachable[] {
  const { leaves, alternatives } = unfold(demands)
  const world = new Map(given)
  const found = leaves.flatMap(({ leaf, wanted }): readonly Unreachable[] => {
    const fact = factOf(leaf.test)
    const whole = fact === undefined ? undefined : roomOf(dictionary.get(fact)?.type)
    if (fact === undefined || whole === undefined) return []
    const { room, by } = world.get(fact) ?? { room: whole, by: [] }
    const narrowed = narrow(room, leaf.test, wanted)
    if (isEmpty(narrowed)) return [{ kind: 'neverMet', leaf, against: by }]
    const alone = narrow(whole, leaf.test, wanted)
    world.set(fact, { room: narrowed, by: [...by, leaf.id] })
    return isWhole(alone, whole) ? [{ kind: 'alwaysMet', leaf }] : []
  })
  return [...found, ...alternatives.flatMap((branches) => branches.flatMap((branch) => explore([branch], world, dictionary)))]
}

type Unfolded = {
  readonly leaves: readonly { readonly leaf: Leaf; readonly wanted: boolean }[]
  /** Of each list one must come out as wanted. */
  readonly alternatives: readonly (readonly Demand[])[]
}

/** Everything that must hold at once, through nested groups. */
function unfold(demands: readonly Demand[]): Unfolded {
  const parts = demands.map(({ condition, wanted }): Unfolded => {
    if (condition.kind === 'leaf') return { leaves: [{ leaf: condition, wanted }], alternatives: [] }
    const members = membersOf(condition, wanted)
    return isConjunction(condition, wanted) ? unfold(members) : { leaves: [], alternatives: wanted ? [members] : [] }
  })
  return { leaves: parts.flatMap(({ leaves }) => leaves), alternatives: parts.flatMap(({ alternatives }) => alternatives) }
}

const membersOf = (group: Group, wanted: boolean): readonly Demand[] =>
  group.of.map((condition) => ({ condition, wanted: group.kind === 'none' ? !wanted : wanted }))

function isConjunction(group: Group, wanted: boolean): boolean {
  switch (group.kind) {
    case 'all':
      return wanted
    case 'any':
      return !wanted
    case 'none':
      return wanted
    case 'atLeast':
      return wanted ? group.least === group.of.length : group.least === 1
  }
}

/** The fact of a test that looks at the value of one fact alone. */
function factOf(test: Test): FactId | undefined {
  const [fact, other] = test.op === 'disputed' ? [] : factsOf(test)
  return other === undefined ? fact : undefined
}

function roomOf(type: FactType | undefined): Room | undefined {
  switch (type?.kind) {
    case undefined:
    case 'claims':
      return undefined
    case 'boolean':
      return { kind: 'options', left: ['yes', 'no'] }
    case 'choice':
    case 'region':
      return { kind: 'options', left: type.options.map(({ value }) => value) }
    case 'set':
      return { kind: 'set', options: type.options.map(({ value }) => value), oneOfEach: [] }
    case 'integer':
    case 'duration':
    case 'money':
      return { kind: 'span', least: type.least, most: type.most }
    case 'date':
      return {
        kind: 'span',
        least: toEpochDay(type.earliest),
        most: type.latest === 'today' ? Number.POSITIVE_INFINITY : toEpochDay(type.latest),
      }
  }
}

function narrow(room: Room, test: Test, wanted: boolean): Room {
  switch (test.op) {
    case 'is':
      return keep(room, (value) => (value === 'yes') === test.value, wanted)
    case 'oneOf':
      return keep(room, (value) => test.values.includes(value), wanted)
    case 'noneOf':
      return keep(room, (value) => !test.values.includes(value), wanted)
    case 'inRegion':
      return keep(room, (value) => isWithin(value as RegionCode, test.region), wanted)
    case 'includesAny':
      return wanted ? requireOne(room, test.values) : forbid(room, test.values)
    case 'includesNone':
      return wanted ? forbid(room, test.values) : requireOne(room, test.values)
    case 'atLeast':
      return from(room, test.value, wanted)
    case 'atMost':
      return from(room, test.value + 1, !wanted)
    case 'onOrAfter':
      return from(room, toEpochDay(test.day), wanted)
    case 'before':
      return from(room, toEpochDay(test.day), !wanted)
    case 'within':
    case 'notBefore':
    case 'sameYear':
    case 'decidedByOffice':
    case 'disputed':
      return room
  }
}

const keep = (room: Room, holds: (value: string) => boolean, wanted: boolean): Room =>
  room.kind === 'options' ? { kind: 'options', left: room.left.filter((value) => holds(value) === wanted) } : room

/** `value` and above, or all that lies below it. */
function from(room: Room, value: number, isAbove: boolean): Room {
  if (room.kind !== 'span') return room
  return isAbove ? { ...room, least: Math.max(room.least, value) } : { ...room, most: Math.min(room.most, value - 1) }
}

const requireOne = (room: Room, values: readonly string[]): Room =>
  room.kind === 'set' ? { ...room, oneOfEach: [...room.oneOfEach, values] } : room

const forbid = (room: Room, values: readonly string[]): Room =>
  room.kind === 'set' ? { ...room, options: room.options.filter((option) => !values.includes(option)) } : room

function isEmpty(room: Room): boolean {
  switch (room.kind) {
    case 'options':
      return room.left.length === 0
    case 'span':
      return room.least > room.most
    case 'set':
      return room.oneOfEach.some((values) => !values.some((value) => room.options.includes(value)))
  }
}

function isWhole(room: Room, whole: Room): boolean {
  if (room.kind === 'options' && whole.kind === 'options') return room.left.length === whole.left.length
  if (room.kind === 'span' && whole.kind === 'span') return room.least === whole.least && room.most === whole.most
  return room.kind === 'set' && whole.kind === 'set' && room.oneOfEach.length === 0 && room.options.length === whole.options.length
}
