/** Our engine on the yardstick: each way of running it that a part of the bench measures, and the persons it runs on. */
import { amountFor } from '#domain/rules/amount.ts'
import { drawFrom } from '#domain/rules/backend/content.fixture.ts'
import { unpacked } from '#domain/rules/backend/formula.ts'
import { generate } from '#domain/rules/backend/generate.ts'
import { generateGroup } from '#domain/rules/backend/generate-group.ts'
import { encode, layoutOf } from '#domain/rules/backend/slots.ts'
import { knownWordsFor, type Teller, tellerFor } from '#domain/rules/backend/tell.ts'
import { evaluate, leavesIn, leavesOf } from '#domain/rules/evaluate.ts'
import type { Facts } from '#domain/rules/fact.ts'
import { sayCondition, sayKnown, sayTruth } from '#domain/rules/say.ts'
import { allOf } from '#domain/rules/truth.ts'
import { handWritten, type Person } from './hand-written.ts'
import { factsOf, people } from './persons.ts'
import { yardstick, yardstickDictionary } from './yardstick.ts'

/** In rotation, so that nothing can be remembered from the last call. */
export const PERSONS = 2000
/** Of all facts, where some are unknown. */
export const MISSING = 0.25

const layout = layoutOf(yardstickDictionary)
const count = yardstick.length

export const persons: readonly Person[] = people(PERSONS)
export const known: readonly Facts[] = persons.map((person) => factsOf(person, 0, drawFrom(2)))
const draw = drawFrom(2)
export const partly: readonly Facts[] = persons.map((person) => factsOf(person, MISSING, draw))

export const slotsOf = (facts: Facts): Int32Array => encode(facts, layout)

const rules = yardstick.map(({ rule }) => rule)
const made = rules.map((rule) => ({ ...generate(rule, layout), tell: tellerFor(rule, layout, yardstickDictionary) }))
const knownWords = knownWordsFor(layout, yardstickDictionary)
const { pay } = generateGroup(rules, layout)

const out = new Int32Array(count)
const paid = new Float64Array(count)
const words = new Int32Array(3)
const figures = new Float64Array(3)

/** In 分 for each policy; see `generateGroup`. Overwritten by the next call. */
export function decide(slots: Int32Array): Float64Array {
  pay(slots, paid)
  return paid
}

/** 元 for each policy, `undefined` while verdict or amount is open. The rules are plain: an open span is the only doubt. */
export const answers = (facts: Facts): readonly (number | undefined)[] => {
  const slots = slotsOf(facts)
  return made.map(({ outcome, amount }) => {
    const { least, most } = unpacked(outcome(slots))
    if (most === 0) return 0
    amount(slots, figures)
    const [, low = 0, high = 0] = figures
    return least === most && low === high ? low / 100 : undefined
  })
}

/** In 元 for each policy; overwritten by the next call. */
export function byHand(person: Person): Int32Array {
  handWritten(person, out)
  return out
}

export function record(slots: Int32Array): void {
  for (let nth = 0; nth < made.length; nth++) out[nth] = (made[nth] as (typeof made)[number]).record(slots, words)
}

/** Every leaf of every policy in words, with the span of outcomes and the amount, from the bits that a receipt would keep. */
export function tellAll(facts: Facts): readonly { readonly span: number; readonly lines: ReturnType<Teller>; readonly amount: number }[] {
  const slots = slotsOf(facts)
  const said = knownWords(facts, slots)
  pay(slots, paid)
  return made.map((rule, policy) => ({ span: rule.record(slots, words), lines: rule.tell(facts, said, words), amount: paid[policy] ?? 0 }))
}

/** The interpreter: a tree of reasons. */
export const judge = (facts: Facts): unknown =>
  rules.map((rule) => {
    const reasons = rule.conditions.map((condition) => evaluate(condition, facts))
    return { reasons, truth: allOf(reasons.map(({ truth }) => truth)), amount: amountFor(rule.amount, facts) }
  })

/** The interpreter, its reasons in words. */
export const explain = (facts: Facts): unknown =>
  rules.map((rule) => {
    const reasons = rule.conditions.map((condition) => evaluate(condition, facts))
    return {
      lines: reasons.flatMap(leavesOf).map(({ condition, truth }) => ({
        says: demands.get(condition.id),
        known: sayKnown(condition.test, facts, yardstickDictionary),
        state: sayTruth(truth),
      })),
      truth: allOf(reasons.map(({ truth }) => truth)),
      amount: amountFor(rule.amount, facts),
    }
  })

/** What a rule demands is said once per version; what is known, and how it stands, once per person. */
const demands = new Map(
  rules.flatMap(({ conditions }) =>
    conditions.flatMap(leavesIn).map((leaf) => [leaf.id, sayCondition(leaf, yardstickDictionary)] as const),
  ),
)

/** Before anything is timed: generated verdicts equal the hand-written ones, for every person and policy. */
export function checkAgainstHand(): void {
  const wrong = persons.filter((person, nth) => {
    const yuan = byHand(person)
    const fen = decide(slotsOf(known[nth] ?? new Map()))
    return yuan.some((each, policy) => each * 100 !== fen[policy])
  })
  if (wrong.length > 0) throw new Error(`${wrong.length} persons judged otherwise than by hand`)
}
