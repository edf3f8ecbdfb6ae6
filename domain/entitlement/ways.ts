/** The smallest sets of changes that turn the no of one version, each change in the person's power or brought by time. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { evaluate, type Reason } from '#domain/rules/evaluate.ts'
import { applicationDate, type FactDictionary, type Facts, type FactValue } from '#domain/rules/fact.ts'
import { inverseOf, type Remedy } from '#domain/rules/inverse.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import { allOf, isNo, isYes, type Truth } from '#domain/rules/truth.ts'
import type { JudgedVersion } from './assess-policy.ts'
import { factsLater } from './days-ahead.ts'

/** One condition that has to come out otherwise. `wanted` is false for a member of a "none of". */
export type Change = {
  readonly leaf: Leaf
  readonly wanted: boolean
  readonly remedies: readonly Mending[]
}

/** What time brings, or the person. */
export type Mending = Extract<Remedy, { kind: 'wait' | 'become' }>

export type Way = {
  readonly changes: readonly Change[]
  /** The earliest day on which all of them are made good; the day of filing where none takes time. */
  readonly by: CivilDate
  /** On that day it would be too late to file. */
  readonly isTooLate: boolean
}

/** More changes than this are no advice. */
const MOST_CHANGES = 3
/** Sets looked at on the way; a rule with more alternatives than this is told in part. */
const MOST_SETS = 200

/** Smallest first, then earliest. `facts` are all that is known on the day of filing. */
export function waysFor({ reasons, deadline }: JudgedVersion, facts: Facts, on: CivilDate, dictionary: FactDictionary): readonly Way[] {
  const sets = combined(reasons.map((reason) => setsFor(reason, true, { facts, on, dictionary })))
  return minimal(sets)
    .map((changes): Way => {
      const by = changes
        .flatMap(({ remedies }) => remedies)
        .reduce((last, remedy) => (remedy.kind === 'wait' && remedy.by > last ? remedy.by : last), on)
      return { changes, by, isTooLate: deadline !== undefined && by > deadline.safeDay && !restarts(changes) }
    })
    .filter((way) => way.changes.length > 0 && (way.isTooLate || !isNo(truthAfter(reasons, way, facts, on, dictionary))))
    .toSorted((a, b) => a.changes.length - b.changes.length || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}

/** Whether a change sets a new day from which the last day for filing counts. */
const restarts = (changes: readonly Change[]): boolean =>
  changes.some(({ leaf }) => leaf.test.op === 'within' && leaf.test.fact === applicationDate)

/** The case with the changes made, on the day on which they are. */
export function factsAfter({ changes, by }: Pick<Way, 'changes' | 'by'>, facts: Facts, on: CivilDate, dictionary: FactDictionary): Facts {
  const made = new Map<typeof applicationDate, FactValue>(factsLater(facts, on, by, dictionary))
  for (const { remedies } of changes)
    for (const remedy of remedies) {
      if (remedy.kind === 'become') made.set(remedy.fact, remedy.value)
      else if (remedy.missing !== undefined && dictionary.get(remedy.fact)?.derivation !== undefined) made.delete(remedy.fact)
    }
  return made
}

function truthAfter(reasons: readonly Reason[], way: Way, facts: Facts, on: CivilDate, dictionary: FactDictionary): Truth {
  const made = factsAfter(way, facts, on, dictionary)
  return allOf(reasons.map(({ condition }) => evaluate(condition, made).truth))
}

type Case = { readonly facts: Facts; readonly on: CivilDate; readonly dictionary: FactDictionary }
type Sets = readonly (readonly Change[])[]

/** Sets of changes that make a condition come out as wanted; one empty set where it already does or still may. */
function setsFor(reason: Reason, wanted: boolean, known: Case): Sets {
  if (wanted ? !isNo(reason.truth) : !isYes(reason.truth)) return [[]]
  if (reason.kind === 'leaf') return changesOf(reason.condition, wanted, known)
  const { condition, of } = reason
  switch (condition.kind) {
    case 'all':
      return wanted ? combined(of.map((each) => setsFor(each, true, known))) : of.flatMap((each) => setsFor(each, false, known))
    case 'any':
      return wanted ? of.flatMap((each) => setsFor(each, true, known)) : combined(of.map((each) => setsFor(each, false, known)))
    case 'none':
      return wanted ? combined(of.map((each) => setsFor(each, false, known))) : of.flatMap((each) => setsFor(each, true, known))
    case 'atLeast': {
      const count = wanted ? condition.least : of.length - condition.least + 1
      return choices(of, count).flatMap((some) => combined(some.map((each) => setsFor(each, wanted, known))))
    }
  }
}

function changesOf(leaf: Leaf, wanted: boolean, { facts, on, dictionary }: Case): Sets {
  const remedies = inverseOf(leaf.test, wanted, facts, on, dictionary)
  const possible = remedies.filter(
    (remedy): remedy is Mending => remedy.kind === 'wait' || (remedy.kind === 'become' && leaf.nature === 'curable'),
  )
  return possible.length < remedies.length ? [] : [[{ leaf, wanted, remedies: possible }]]
}

/** One set of each, together; the same leaf counts once. */
function combined(parts: readonly Sets[]): Sets {
  return parts.reduce<Sets>(
    (sets, part) => {
      const joined = sets.flatMap((set) =>
        part.map((more) => [...set, ...more.filter(({ leaf }) => !set.some((each) => each.leaf === leaf))]),
      )
      return joined.filter((set) => set.length <= MOST_CHANGES).slice(0, MOST_SETS)
    },
    [[]],
  )
}

function choices<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  if (count <= 0) return [[]]
  return list.flatMap((each, nth) => choices(list.slice(nth + 1), count - 1).map((others) => [each, ...others]))
}

/** Without those that hold a smaller one. */
const minimal = (sets: Sets): Sets =>
  sets.filter(
    (set, nth) =>
      !sets.some((other, at) => {
        const isInside = other.every(({ leaf }) => set.some((each) => each.leaf === leaf))
        return at !== nth && isInside && (other.length < set.length || at < nth)
      }),
  )
