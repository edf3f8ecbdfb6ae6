/**
 * Which question is best asked next. Three things count: that its answer may refuse a benefit, so that nobody answers ten questions for
 * a no; that a likely benefit cannot do without it, so that it would be asked anyway; and that little else is left to ask there.
 *
 * @source measured over 1,000 synthetic persons, 10 policies, by `npm run bench:rules -- --only interview`; the weights were
 * searched on other persons, and compared on these before they were settled. The likeliest deal-breaker of the most promising benefit alone: 10.95 questions to decide all, 9.35 to the first yes
 */
import { placeFact, unitPlaceFact } from '#domain/entitlement/assess-benefit.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { inputsOf } from '#domain/rules/derive.ts'
import { factsOf } from '#domain/rules/evaluate.ts'
import { type FactDefinition, type FactDictionary, type FactId, toFactId } from '#domain/rules/fact.ts'
import type { Leaf } from '#domain/rules/rule.ts'
import type { Answers } from './answers.ts'
import { bearsOn, hopeOf, riskOf } from './odds.ts'
import { type Likely, nothingLikely } from './priors.ts'

/**
 * What the one benefit is that is looked into first. `firstYes`: the most promising · `decideAll`: the same, but one with a single
 * question left can wait, since that question will be asked anyhow.
 */
export type Objective = 'firstYes' | 'decideAll'

export type Plan = { readonly objective?: Objective; readonly likely?: Likely }

/**
 * Ties go to the editors' order, which keeps a subject together, the delicate late and the easy early. (To stay with the subject of
 * the last question before all else was tried: up to two questions more a person.) An answer of 不确定 is an answer: never asked again.
 *
 * Undefined when no question that was not asked can change anything. `entitlements` name what can still matter to them.
 */
export function planQuestion(
  dictionary: FactDictionary,
  entitlements: readonly Entitlement[],
  answers: Answers,
  { objective = 'decideAll', likely = nothingLikely }: Plan = {},
): FactDefinition | undefined {
  const undecided = entitlements
    .map((entitlement) => ({ entitlement, open: entitlement.open.filter((fact) => !answers.has(fact)) }))
    .filter(({ open }) => open.length > 0)
  const gate = gates.find((fact) => undecided.some(({ open }) => open.includes(fact)))
  if (gate !== undefined) return dictionary.get(gate)
  const scores = scoresOf(
    undecided.map(({ entitlement, open }) => chancesOf(entitlement, open, dictionary, likely)),
    objective,
  )
  const top = Math.max(...scores.values())
  return [...dictionary.values()].find(({ id }) => top - (scores.get(id) ?? Number.NEGATIVE_INFINITY) < NEAR)
}

/** Where, which certificate, which level: every benefit turns on them, so until they are known all odds are guesswork. */
const gates: readonly FactId[] = [placeFact, unitPlaceFact, toFactId('cert.kind'), toFactId('cert.level')]

/** One undecided benefit. */
type Chances = {
  /** That it is not refused. */
  readonly hope: number
  /** For each open question: the chance that its answer alone refuses the benefit; undefined where it only tells how much. */
  readonly risks: ReadonlyMap<FactId, number | undefined>
  /** How many questions may decide it. */
  readonly deciders: number
}

/** How much the other benefits count beside the one that is looked into first, or beside those that tie for it. */
const OTHERS = 0.2
/** How much it counts that a benefit, if it is a yes, cannot do without the answer. */
const NEEDED = 3
/** How much it counts that few questions are left there. */
const CLOSE = 0.3
/** Scores so near each other are a tie: the odds are rough. */
const NEAR = 1e-6

function scoresOf(undecided: readonly Chances[], objective: Objective): ReadonlyMap<FactId, number> {
  const best = Math.max(...undecided.map((each) => promiseOf(each, objective)))
  const scores = new Map<FactId, number>()
  for (const each of undecided) {
    const weight = best - promiseOf(each, objective) < NEAR ? 1 : OTHERS
    for (const [fact, risk] of each.risks) {
      const deciding = risk === undefined ? 0 : risk + CLOSE / each.deciders
      scores.set(fact, (scores.get(fact) ?? 0) + weight * (deciding + NEEDED * each.hope))
    }
  }
  return scores
}

const promiseOf = ({ hope, risks, deciders }: Chances, objective: Objective): number =>
  objective === 'decideAll' && risks.size === 1 ? 0 : hope / deciders

function chancesOf({ outcome }: Entitlement, open: readonly FactId[], dictionary: FactDictionary, likely: Likely): Chances {
  const judged = outcome.kind === 'idle' ? [] : outcome.judged
  // rival readings: the best of them, since a no takes all
  const hope = Math.max(...judged.map(({ reasons }) => reasons.reduce((kept, reason) => kept * hopeOf(reason, likely), 1)), 0)
  const risks = new Map(open.map((fact) => [fact, riskFor(outcome, fact, dictionary, likely)]))
  return { hope, risks, deciders: Math.max(1, [...risks.values()].filter((risk) => risk !== undefined).length) }
}

/** A question about a date that chooses the version may leave nothing in force; about one reading alone it refuses nothing. */
function riskFor(outcome: Entitlement['outcome'], fact: FactId, dictionary: FactDictionary, likely: Likely): number | undefined {
  if (outcome.kind === 'idle' || outcome.judged.length === 0) return undefined
  const isRead = (leaf: Leaf): boolean => factsOf(leaf.test).some((read) => reads(read, fact, dictionary))
  const risks = outcome.judged.map(({ reasons }) => 1 - reasons.reduce((kept, reason) => kept * (1 - riskOf(reason, isRead, likely)), 1))
  if (outcome.pendingAnchors.includes(fact)) return Math.max(1 / (risks.length + 1), Math.min(...risks))
  return outcome.judged.some(({ reasons }) => reasons.some((reason) => bearsOn(reason, isRead))) ? Math.min(...risks) : undefined
}

/** Whether learning the one tells the other: itself, or what it is worked out from. */
function reads(read: FactId, fact: FactId, dictionary: FactDictionary): boolean {
  const derivation = dictionary.get(read)?.derivation
  return read === fact || (derivation !== undefined && inputsOf(derivation).some((input) => reads(input, fact, dictionary)))
}
