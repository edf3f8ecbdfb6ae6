/** One benefit, one case: the most local rule decides, the higher ones frame it. */
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Audience, Policy } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import { isWithin, tierOf } from '#domain/region/region.ts'
import { questionsBehind } from '#domain/rules/derive.ts'
import { factsOf, leavesOf } from '#domain/rules/evaluate.ts'
import { type FactDictionary, type FactId, type Facts, isSensible, regionOf, toFactId } from '#domain/rules/fact.ts'
import { isNo, isReview, isSettled, isYes, no, spanOf, type Truth, unknown } from '#domain/rules/truth.ts'
import { assessPolicy, capAtReview, type JudgedVersion, type PolicyOutcome } from './assess-policy.ts'
import type { Entitlement, ReviewReason, Verdict } from './entitlement.ts'
import { type Unlock, unlocksOf } from './unlock.ts'

/** The place whose rules apply: where unemployment insurance is paid (参保地), which is also where claims are filed. */
export const placeFact: FactId = toFactId('person.ui.insuredPlace')
/** The same of a unit: where it pays unemployment insurance for its people. */
export const unitPlaceFact: FactId = toFactId('enterprise.insuredPlace')

/** Which fact says whose rules apply to whom a policy speaks to. */
export const placeFactFor = (audience: Audience): FactId => (audience === 'person' ? placeFact : unitPlaceFact)

const trusted = new Set(['confirmed-A', 'confirmed-B'])

/** `policies` are all that share the benefit, of any level. Undefined where none of them reaches the person's place. */
export function assessBenefit(
  benefit: BenefitId,
  policies: NonEmpty<Policy>,
  facts: Facts,
  dictionary: FactDictionary,
): Entitlement | undefined {
  const place = regionOf(facts, placeFactFor(policies[0].audience))
  if (place === undefined && policies.some(({ regions }) => tierOf(regions[0]) !== 'nation'))
    return beforePlaceIsKnown(benefit, policies, facts, dictionary)
  const local = policies
    .filter(({ regions }) => place === undefined || regions.some((region) => isWithin(place, region)))
    .toSorted(mostLocalFirst)
  const outcomes = local.map((policy) => assessPolicy(policy, facts))
  const spoken = outcomes.findIndex((outcome) => !(outcome.kind === 'idle' && outcome.standing.kind === 'notYet'))
  const [outcome, ...lower] = outcomes.slice(Math.max(spoken, 0))
  return outcome && conclude(benefit, widened(outcome, lower), outcomes.slice(Math.max(spoken, 0) + 1), facts, dictionary)
}

/** While a missing date may lie before a local rule begins, the next level may speak in its place. */
function widened(outcome: PolicyOutcome, [next, ...rest]: readonly PolicyOutcome[]): PolicyOutcome {
  if (next === undefined || outcome.kind === 'idle' || !outcome.mayBeIdle) return outcome
  const below = widened(next, rest)
  const beneath =
    below.kind === 'idle' && below.standing.kind === 'notYet' && rest.length > 0 ? spanOf(rest.map(({ truth }) => truth)) : below.truth
  const truth = spanOf([outcome.truth, beneath])
  const open = isSettled(truth)
    ? outcome.open
    : [...outcome.pendingAnchors, ...outcome.open, ...(below.kind === 'judged' ? below.open : [])]
  return { ...outcome, truth, open: [...new Set(open)] }
}

function conclude(
  benefit: BenefitId,
  outcome: PolicyOutcome,
  above: readonly PolicyOutcome[],
  facts: Facts,
  dictionary: FactDictionary,
): Entitlement {
  const { policy } = outcome
  const lead = outcome.kind === 'judged' ? outcome.judged[0] : undefined
  const reviewReasons = reasonsForReview(outcome, lead)
  const truth = reviewReasons.length > 0 ? capAtReview(outcome.truth) : outcome.truth
  const nearly = isNo(truth) && outcome.kind === 'judged' ? nearest(outcome.judged, facts, dictionary) : undefined
  const unlocks = nearly?.unlocks
  const amount = outcome.kind === 'judged' ? (outcome.amount ?? (unlocks && lead?.amount)) : undefined
  return {
    benefit,
    policy,
    truth,
    verdict: verdictOf(truth, unlocks),
    outcome,
    ...(lead && { lead }),
    ...(amount && { amount }),
    payee: lead?.payee ?? 'unknown',
    ...(lead?.deadline && { deadline: lead.deadline }),
    reviewReasons: isYes(outcome.truth) || isReview(truth) || unlocks !== undefined ? reviewReasons : [],
    unlocks: unlocks ?? [],
    open: questionsFor(openIn(outcome, nearly?.version, facts), facts, dictionary),
    above,
  }
}

/** What can still change the answer. A "nearly" can still become a plain no, so what it left open is asked as well. */
function openIn(outcome: PolicyOutcome, nearly: JudgedVersion | undefined, facts: Facts): readonly FactId[] {
  if (outcome.kind === 'idle') return []
  if (nearly === undefined) return outcome.open
  const unsettled = nearly.reasons.flatMap(leavesOf).filter(({ truth }) => !isSettled(truth))
  return [...outcome.pendingAnchors, ...unsettled.flatMap(({ condition }) => factsOf(condition.test))].filter((fact) => !facts.has(fact))
}

function verdictOf(truth: Truth, unlocks: readonly Unlock[] | undefined): Verdict {
  if (!isSettled(truth)) return 'unknown'
  if (isYes(truth)) return 'yes'
  if (isReview(truth)) return 'review'
  return unlocks === undefined ? 'no' : 'near'
}

/** Why a machine's yes would not be good enough, whatever the person's own facts are. */
function reasonsForReview(outcome: PolicyOutcome, lead: JudgedVersion | undefined): readonly ReviewReason[] {
  if (outcome.kind === 'idle') return []
  const truths = outcome.judged.map(({ truth }) => truth)
  const rivals = outcome.pendingAnchors.length === 0 && truths.some(isYes) && truths.some(isNo)
  const differ = rivals || (outcome.isBeforeStart && outcome.policy.implements !== undefined)
  const found: readonly (ReviewReason | false)[] = [
    differ && { kind: 'readingsDiffer' },
    outcome.notEstablished.length > 0 && { kind: 'notEstablished' },
    outcome.mayBeNone && outcome.notEstablished.length === 0 && { kind: 'mayHaveEnded' },
    outcome.policy.force === 'framework' && { kind: 'needsLocalRule' },
    lead !== undefined && !trusted.has(lead.version.confidence) && { kind: 'weakSource' },
    lead?.reasons.some(({ truth }) => isReview(truth)) === true && { kind: 'officeDecides' },
  ]
  return found.filter((reason) => reason !== false)
}

/** The first version, newest first, under which everything missing can be mended in time. */
function nearest(judged: readonly JudgedVersion[], facts: Facts, dictionary: FactDictionary): Nearly | undefined {
  for (const version of judged) {
    const unlocks = unlocksOf(version, facts, dictionary)
    if (unlocks !== undefined) return { version, unlocks }
  }
  return undefined
}

type Nearly = { readonly version: JudgedVersion; readonly unlocks: readonly Unlock[] }

/** Rules differ from place to place, so nothing is said before the place is known, unless every level agrees on no. */
function beforePlaceIsKnown(benefit: BenefitId, policies: NonEmpty<Policy>, facts: Facts, dictionary: FactDictionary): Entitlement {
  const outcomes = policies.toSorted(mostLocalFirst).map((policy) => assessPolicy(policy, facts))
  const broadest = outcomes.at(-1) ?? assessPolicy(policies[0], facts)
  const isNoEverywhere = outcomes.every(({ truth }) => isNo(truth))
  const others = outcomes.flatMap((outcome) => (outcome.kind === 'judged' ? outcome.open : []))
  return {
    benefit,
    policy: broadest.policy,
    truth: isNoEverywhere ? no : unknown,
    verdict: isNoEverywhere ? 'no' : 'unknown',
    outcome: broadest,
    payee: 'unknown',
    reviewReasons: [],
    unlocks: [],
    open: isNoEverywhere ? [] : [placeFactFor(broadest.policy.audience), ...questionsFor(others, facts, dictionary)],
    above: outcomes.slice(0, -1),
  }
}

/** The questions whose answers would settle the open facts: a derived fact is settled by what it is derived from. */
const questionsFor = (open: readonly FactId[], facts: Facts, dictionary: FactDictionary): readonly FactId[] => [
  ...new Set(open.flatMap((fact) => questionsBehind(fact, facts, dictionary)).filter((fact) => isAskable(fact, facts, dictionary))),
]

function isAskable(id: FactId, facts: Facts, dictionary: FactDictionary): boolean {
  const fact = dictionary.get(id)
  return fact !== undefined && fact.owner !== 'catalogue' && fact.owner !== 'authority' && isSensible(fact, facts)
}

const tierOrder = ['district', 'prefecture', 'province', 'nation']
const mostLocalFirst = (a: Policy, b: Policy): number => tierOrder.indexOf(tierOf(a.regions[0])) - tierOrder.indexOf(tierOf(b.regions[0]))
