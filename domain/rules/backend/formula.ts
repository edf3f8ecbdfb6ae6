/**
 * A condition as two formulas of Kleene's logic over slots, one per threshold: `notNo` (the outcome is review or better) and `isYes`.
 * Each has a value that it must reach and one that it may: the two ends of the span. Every back end but the interpreter runs these.
 *
 *   a test         the same formula for both          all      AND of both
 *   an office      notNo true, isYes false            any      OR of both
 *   a dispute      notNo OR, isYes AND of variants    none     NOT of the other one of `any`
 *   the last day, where nobody says whether it counts: notNo up to it, isYes before it
 *
 * Where a rule leaves nothing to an office, both are one and the same object, and a back end computes it once.
 */
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { isWithin, type RegionCode } from '#domain/region/region.ts'
import type { FactId } from '../fact.ts'
import type { Condition, Group, Rule, Test } from '../rule.ts'
import type { Outcome, Truth } from '../truth.ts'
import { dayCode, type Layout, maskOf, type Slot, type SlotKind } from './slots.ts'

/** One question to one or two slots: open while one of them is unknown, else true or false. */
export type Atom =
  /** A boolean or an option: its code is one of these. */
  | { readonly kind: 'among'; readonly slot: Slot; readonly codes: readonly number[] }
  | { readonly kind: 'overlaps'; readonly slot: Slot; readonly mask: number }
  | { readonly kind: 'reaches'; readonly slot: Slot; readonly least: number }
  /** Not later than `months` after `after`; `strict`: earlier than that day. */
  | { readonly kind: 'due'; readonly slot: Slot; readonly after: Slot; readonly months: number; readonly strict: boolean }
  | { readonly kind: 'notBefore' | 'sameYear'; readonly slot: Slot; readonly other: Slot }

export type Threshold = 'notNo' | 'isYes'

export type Formula =
  | { readonly kind: 'atom'; readonly atom: Atom }
  /** A leaf of the rule by its number in reading order. */
  | { readonly kind: 'leaf'; readonly leaf: number; readonly threshold: Threshold }
  | { readonly kind: 'constant'; readonly holds: boolean }
  /** Nothing can be known: the fact has no slot, or is of another type. */
  | { readonly kind: 'open' }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'atLeast'; readonly least: number; readonly of: readonly Formula[] }

export type Judged = { readonly [threshold in Threshold]: Formula }

/** `leaves` in reading order; the rule's own formulas refer to them. */
export type RuleFormula = Judged & { readonly leaves: readonly Judged[] }

/** Whether no office has a say: then the two thresholds are one. */
export const isPlain = ({ notNo, isYes }: Judged): boolean => notNo === isYes

export function formulaOf({ conditions }: Pick<Rule, 'conditions'>, layout: Layout): RuleFormula {
  const leaves: Judged[] = []
  const walk = (condition: Condition): Judged => {
    if (condition.kind !== 'leaf') return ofGroup(condition, condition.of.map(walk))
    const judged = ofTest(condition.test, layout)
    const leaf = leaves.push(judged) - 1
    const isYes: Formula = { kind: 'leaf', leaf, threshold: 'isYes' }
    return isPlain(judged) ? { notNo: isYes, isYes } : { notNo: { kind: 'leaf', leaf, threshold: 'notNo' }, isYes }
  }
  const root = both(conditions.map(walk), (of) => ({ kind: 'all', of }))
  return { ...root, leaves }
}

/** The same on both sides; one object where all members are plain. */
function both(members: readonly Judged[], make: (of: readonly Formula[]) => Formula): Judged {
  const isYes = make(members.map((member) => member.isYes))
  return { notNo: members.every(isPlain) ? isYes : make(members.map((member) => member.notNo)), isYes }
}

function ofGroup(group: Group, members: readonly Judged[]): Judged {
  switch (group.kind) {
    case 'all':
    case 'any': {
      const { kind } = group
      return both(members, (of) => ({ kind, of }))
    }
    case 'none':
      return negated(both(members, (of) => ({ kind: 'any', of })))
    case 'atLeast': {
      const { least } = group
      return both(members, (of) => ({ kind: 'atLeast', least, of }))
    }
  }
}

function negated(judged: Judged): Judged {
  const isYes: Formula = { kind: 'not', of: judged.notNo }
  return { notNo: isPlain(judged) ? isYes : { kind: 'not', of: judged.isYes }, isYes }
}

const open: Formula = { kind: 'open' }
const same = (formula: Formula): Judged => ({ notNo: formula, isYes: formula })
const atomic = (atom: Atom | undefined): Formula => (atom === undefined ? open : { kind: 'atom', atom })
const opposite = (formula: Formula): Formula => (formula.kind === 'open' ? open : { kind: 'not', of: formula })

function ofTest(test: Test, layout: Layout): Judged {
  const slotOf = (fact: FactId, kind: SlotKind): Slot | undefined => {
    const slot = layout.byFact.get(fact)
    return slot?.kind === kind ? slot : undefined
  }
  const among = (slot: Slot | undefined, codes: (slot: Slot) => readonly number[]): Formula =>
    atomic(slot && { kind: 'among', slot, codes: codes(slot) })
  const options = (fact: FactId, holds: (value: string) => boolean): Formula =>
    among(slotOf(fact, 'option'), (slot) => slot.options.flatMap((value, code) => (holds(value) ? [code] : [])))
  const overlaps = (fact: FactId, values: readonly string[]): Formula => {
    const slot = slotOf(fact, 'set')
    return atomic(slot && { kind: 'overlaps', slot, mask: maskOf(slot, values) })
  }
  const reaches = (fact: FactId, kind: 'number' | 'date', least: number): Formula => {
    const slot = slotOf(fact, kind)
    return atomic(slot && { kind: 'reaches', slot, least })
  }
  switch (test.op) {
    case 'is':
      return same(among(slotOf(test.fact, 'boolean'), () => [Number(test.value)]))
    case 'oneOf':
      return same(options(test.fact, (value) => test.values.includes(value)))
    case 'noneOf':
      return same(opposite(options(test.fact, (value) => test.values.includes(value))))
    case 'inRegion':
      return same(options(test.fact, (value) => isWithin(value as RegionCode, test.region)))
    case 'includesAny':
      return same(overlaps(test.fact, test.values))
    case 'includesNone':
      return same(opposite(overlaps(test.fact, test.values)))
    case 'atLeast':
      return same(reaches(test.fact, 'number', Math.ceil(test.value)))
    case 'atMost':
      return same(opposite(reaches(test.fact, 'number', Math.floor(test.value) + 1)))
    case 'onOrAfter':
      return same(reaches(test.fact, 'date', dayCode(test.day)))
    case 'before':
      return same(opposite(reaches(test.fact, 'date', dayCode(test.day))))
    case 'notBefore':
    case 'sameYear': {
      const [slot, other] = [slotOf(test.fact, 'date'), slotOf(test.other, 'date')]
      return same(atomic(slot && other && { kind: test.op, slot, other }))
    }
    case 'within':
      return dueBy(test, slotOf(test.fact, 'date'), slotOf(test.after, 'date'))
    case 'decidedByOffice':
      return { notNo: { kind: 'constant', holds: true }, isYes: { kind: 'constant', holds: false } }
    case 'disputed': {
      const variants = test.variants.map((variant) => ofTest(variant.test, layout))
      return isNonEmpty(variants) && variants.length === 1 ? variants[0] : agreed(variants)
    }
  }
}

/** Readings of the law: not "no" unless all say no, "yes" only if all say yes. */
const agreed = (variants: readonly Judged[]): Judged => ({
  notNo: { kind: 'any', of: variants.map(({ notNo }) => notNo) },
  isYes: { kind: 'all', of: variants.map(({ isYes }) => isYes) },
})

function dueBy({ months, lastDay }: Extract<Test, { op: 'within' }>, slot: Slot | undefined, after: Slot | undefined): Judged {
  if (slot === undefined || after === undefined) return same(open)
  const due = (strict: boolean): Formula => ({ kind: 'atom', atom: { kind: 'due', slot, after, months, strict } })
  return lastDay === 'unknown' ? { notNo: due(false), isYes: due(true) } : same(due(lastDay === 'doesNotCount'))
}

/** An outcome span in four bits: `least` and, two bits higher, `most`. */
export const packed = ({ least, most }: Truth): number => least | (most << 2)
export const unpacked = (span: number): Truth => ({ least: (span & 3) as Outcome, most: (span >> 2) as Outcome })
