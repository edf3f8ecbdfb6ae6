/**
 * All reasons of a rule in words, from the record of its leaves: what `say.ts` makes leaf by leaf, with whatever does not depend on the
 * person said once, when the rule is loaded, and what is known of a fact said once for all rules that ask for it.
 */
import { leavesIn } from '../evaluate.ts'
import type { FactDefinition, FactDictionary, Facts } from '../fact.ts'
import type { Rule, Test } from '../rule.ts'
import { sayCondition, sayKnown, sayTruth, sayValue } from '../say.ts'
import { leafTruth } from './generate.ts'
import type { Layout, Slot } from './slots.ts'

/** What a leaf demands, what is known of it (undefined: nothing), and how it stands. */
export type Told = { readonly says: string; readonly known: string | undefined; readonly state: string }

/** What is known of each fact, by its slot. */
export type KnownWords = readonly (string | undefined)[]

/** `words` as `record` wrote them, `known` of the same facts. One entry per leaf, in reading order. */
export type Teller = (facts: Facts, known: KnownWords, words: Int32Array) => readonly Told[]

export function tellerFor(rule: Rule, layout: Layout, dictionary: FactDictionary): Teller {
  const leaves = rule.conditions.flatMap(leavesIn).map((leaf) => ({
    says: sayCondition(leaf, dictionary),
    slot: slotOf(leaf.test, layout)?.index,
    test: leaf.test,
  }))
  return (facts, known, words) =>
    leaves.map(({ says, slot, test }, nth) => ({
      says,
      known: slot === undefined ? sayKnown(test, facts, dictionary) : known[slot],
      state: states[stateAt(words, nth)] ?? '',
    }))
}

/** Holds, open, review: three bits, as in `leafTruth`. */
const states = Array.from({ length: 8 }, (_, bits) => sayTruth(leafTruth(Int32Array.of(bits & 1, (bits >> 1) & 1, bits >> 2), 0)))

function stateAt(words: Int32Array, leaf: number): number {
  const at = (leaf >>> 5) * 3
  const bit = leaf & 31
  return (((words[at] ?? 0) >>> bit) & 1) | ((((words[at + 1] ?? 0) >>> bit) & 1) << 1) | ((((words[at + 2] ?? 0) >>> bit) & 1) << 2)
}

/** The slot of the one fact that a test asks for. */
function slotOf(test: Test, layout: Layout): Slot | undefined {
  switch (test.op) {
    case 'is':
    case 'oneOf':
    case 'noneOf':
    case 'includesAny':
    case 'includesNone':
    case 'atLeast':
    case 'atMost':
    case 'onOrAfter':
    case 'before':
    case 'inRegion':
      return layout.byFact.get(test.fact)
    case 'within':
    case 'notBefore':
    case 'sameYear':
    case 'decidedByOffice':
    case 'disputed':
      return undefined
  }
}

/** Says what is known, from facts and the same facts encoded. */
export function knownWordsFor(layout: Layout, dictionary: FactDictionary): (facts: Facts, slots: Int32Array) => KnownWords {
  const sayers = layout.slots.map((slot) => {
    const definition = dictionary.get(slot.fact)
    return definition === undefined ? (): undefined => undefined : sayerFor(slot, definition)
  })
  return (facts, slots) => sayers.map((say, index) => say(facts, slots[index] ?? 0))
}

type Sayer = (facts: Facts, code: number) => string | undefined

/** What a code cannot tell (not known, of another type, not in the list) is said from the fact itself. */
function sayerFor({ fact, kind, options, unknown }: Slot, definition: FactDefinition): Sayer {
  const { type } = definition
  const fromFact: Sayer = (facts) => {
    const value = facts.get(fact)
    return value === undefined ? undefined : sayValue(definition, value)
  }
  switch (kind) {
    case 'boolean':
    case 'option': {
      const labels = (kind === 'boolean' ? [false, true] : options).map((value) => sayValue(definition, value))
      return (facts, code) => (code >= 0 && code < labels.length ? labels[code] : fromFact(facts, code))
    }
    case 'number': {
      if (type.kind !== 'integer') return fromFact
      const unit = ` ${type.unit}`
      return (facts, code) => (code === unknown ? fromFact(facts, code) : code + unit)
    }
    case 'set':
    case 'date':
      return fromFact
  }
}
