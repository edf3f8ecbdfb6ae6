/** While answers are missing: which of them would narrow a result, and what it would come to under each answer. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { AmountSpan } from '#domain/rules/amount.ts'
import { answerCells } from '#domain/rules/answer-cells.ts'
import type { FactDefinition, FactId, Facts } from '#domain/rules/fact.ts'
import { type Mark, marksOf } from '#domain/rules/marks.ts'
import { assess, type Rulebook } from './assess.ts'
import type { Entitlement, Verdict } from './entitlement.ts'
import { knownOn } from './known-on.ts'

/** What a result comes to under some answers; "nearly" counts as a no. `amount` is what it pays, if it pays. */
export type Narrowed = {
  /** The answers, in words. */
  readonly says: NonEmpty<string>
  readonly verdict: Exclude<Verdict, 'near'>
  readonly amount?: AmountSpan
  /** The version by which it pays. */
  readonly by?: { readonly policy: Policy; readonly version: PolicyVersion }
}

/** One missing fact; at least two answers to it come to different results. */
export type Narrowing = { readonly fact: FactDefinition; readonly outcomes: readonly Narrowed[] }

/** More are not read. */
const MOST_QUESTIONS = 3
/** A question with more answers that rules tell apart does not fit a sentence. */
const MOST_CELLS = 16

/**
 * The questions that tell the most about one result, the most telling first. `facts` and `on` as `assess` was given them; `today` is
 * the last day that an answer may name. Empty where nothing is open.
 */
export function narrowingsOf(
  entitlement: Entitlement,
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
  today: CivilDate,
): readonly Narrowing[] {
  const { benefit, policy, amount, verdict } = entitlement
  const isPriced = amount?.kind === 'span' && amount.low === amount.high
  if (verdict === 'no' || verdict === 'near' || (verdict !== 'unknown' && isPriced)) return []
  const policies = rulebook.policies.filter((each) => each.benefit === benefit && each.topic === policy.topic)
  const missing = [...new Set([...entitlement.open, ...(amount?.kind === 'span' ? amount.dependsOn : [])])]
  const known = { ...rulebook, policies }
  const derived = knownOn(facts, on, rulebook)
  const found = missing.flatMap((fact): readonly Narrowing[] => {
    const definition = rulebook.dictionary.get(fact)
    const outcomes = definition === undefined ? [] : outcomesOf(definition, facts, derived, on, known, today)
    return definition === undefined || outcomes.length < 2 ? [] : [{ fact: definition, outcomes }]
  })
  const widest = Math.max(0, ...found.flatMap(({ outcomes }) => outcomes.map((each) => each.amount?.high ?? 0)))
  const left = ({ outcomes }: Narrowing): number => outcomes.reduce((sum, each) => sum + widthOf(each, widest), 0) / outcomes.length
  return found.toSorted((a, b) => left(a) - left(b)).slice(0, MOST_QUESTIONS)
}

/** How much stays open, in 分 and beyond any sum while the verdict is. */
const widthOf = ({ verdict, amount }: Narrowed, widest: number): number =>
  verdict === 'no' ? 0 : (verdict === 'unknown' ? widest + 1 : 0) + (amount === undefined ? widest : amount.high - amount.low)

function outcomesOf(
  definition: FactDefinition,
  facts: Facts,
  derived: Facts,
  on: CivilDate,
  rulebook: Rulebook,
  today: CivilDate,
): readonly Narrowed[] {
  const cells = answerCells(definition, marksFor(definition.id, rulebook.policies), derived, today)
  if (cells.length > MOST_CELLS) return []
  const outcomes = cells.map(({ value, says }): Omit<Narrowed, 'says'> & { readonly says: string } => {
    const [about] = rulebook.policies
    const [after] = assess(rulebook, new Map([...facts, [definition.id, value]]), on, about?.topic, about?.audience)
    const verdict = after === undefined || after.verdict === 'near' ? 'no' : after.verdict // nothing speaks of some places
    if (verdict === 'no' || after?.amount?.kind !== 'span') return { says, verdict }
    const by = after.lead && { policy: after.outcome.policy, version: after.lead.version }
    return { says, verdict, amount: after.amount, ...(by && { by }) }
  })
  return [...Map.groupBy(outcomes, ({ verdict, amount }) => `${verdict} ${amount?.low}-${amount?.high}`).values()].flatMap((alike) => {
    const says = alike.map((each) => each.says)
    const [first] = alike
    return first === undefined || !isNonEmpty(says) ? [] : [{ ...first, says }]
  })
}

const marksFor = (fact: FactId, policies: readonly Policy[]): readonly Mark[] =>
  policies.flatMap((policy) => marksOf(policy).get(fact) ?? [])
