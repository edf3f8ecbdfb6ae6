/**
 * All reasons of a rule in words, from the record of its leaves: what `say.ts` makes leaf by leaf, with everything that does not depend
 * on the person said once, when the rule is loaded.
 */
import { leavesIn } from '../evaluate.ts'
import type { FactDefinition, FactDictionary, Facts } from '../fact.ts'
import type { Rule, Test } from '../rule.ts'
import { sayCondition, sayKnown, sayTruth, sayValue } from '../say.ts'
import { leafTruth } from './generate.ts'
import type { Layout, Slot } from './slots.ts'

/** What a leaf demands, what is known of it (undefined: nothing), and how it stands. */
export type Told = { readonly says: string; readonly known: string | undefined; readonly state: string }

/** `words` as `record` wrote them for these `slots`; `facts` as they were encoded. One entry per leaf, in reading order. */
export type Teller = (facts: Facts, slots: Int32Array, words: Int32Array) => readonly Told[]

export function tellerFor(rule: Rule, layout: Layout, dictionary: FactDictionary): Teller {
  const leaves = rule.conditions.flatMap(leavesIn).map((leaf) => ({
    says: sayCondition(leaf, dictionary),
    knownOf: knownSayer(leaf.test, layout, dictionary),
  }))
  return (facts, slots, words) =>
    leaves.map(({ says, knownOf }, nth) => ({ says, known: knownOf(facts, slots), state: states[stateAt(words, nth)] ?? '' }))
}

/** Holds, open, review: three bits, as in `leafTruth`. */
const states = Array.from({ length: 8 }, (_, bits) => sayTruth(leafTruth(Int32Array.of(bits & 1, (bits >> 1) & 1, bits >> 2), 0)))

function stateAt(words: Int32Array, leaf: number): number {
  const at = (leaf >>> 5) * 3
  const bit = leaf & 31
  return (((words[at] ?? 0) >>> bit) & 1) | ((((words[at + 1] ?? 0) >>> bit) & 1) << 1) | ((((words[at + 2] ?? 0) >>> bit) & 1) << 2)
}

type KnownSayer = (facts: Facts, slots: Int32Array) => string | undefined

function knownSayer(test: Test, layout: Layout, dictionary: FactDictionary): KnownSayer {
  const plainly: KnownSayer = (facts) => sayKnown(test, facts, dictionary)
  switch (test.op) {
    case 'is':
    case 'oneOf':
    case 'noneOf':
    case 'atLeast':
    case 'atMost':
    case 'inRegion': {
      const slot = layout.byFact.get(test.fact)
      const definition = dictionary.get(test.fact)
      return slot === undefined || definition === undefined ? plainly : fromSlot(slot, definition, plainly)
    }
    case 'includesAny':
    case 'includesNone':
    case 'onOrAfter':
    case 'before':
    case 'within':
    case 'notBefore':
    case 'sameYear':
    case 'decidedByOffice':
    case 'disputed':
      return plainly
  }
}

/** What a slot cannot tell (not known, of another type, not in the list) is said from the fact itself. */
function fromSlot({ index, kind, options, unknown }: Slot, definition: FactDefinition, plainly: KnownSayer): KnownSayer {
  const { type } = definition
  switch (kind) {
    case 'boolean':
    case 'option': {
      const labels = kind === 'boolean' ? [false, true].map((each) => sayValue(definition, each)) : options.map((each) => sayValue(definition, each))
      return (facts, slots) => labels[slots[index] ?? unknown] ?? plainly(facts, slots)
    }
    case 'number': {
      if (type.kind !== 'integer') return plainly
      const unit = ` ${type.unit}`
      return (facts, slots) => {
        const figure = slots[index] ?? unknown
        return figure === unknown ? plainly(facts, slots) : figure + unit
      }
    }
    case 'set':
    case 'date':
      return plainly
  }
}
