/** What would turn a no, until when there is time, and what each answer of the office would come to. */
import { type CivilDate, daysBetween } from '#domain/calendar/civil-date.ts'
import type { BenefitId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import type { Amount } from '#domain/rules/amount.ts'
import type { Deadline } from '#domain/rules/deadline.ts'
import { evaluate, leavesOf } from '#domain/rules/evaluate.ts'
import { applicationDate, dateOf, type FactDictionary, type FactId, type Facts, type FactValue, toFactId } from '#domain/rules/fact.ts'
import type { Condition, Leaf } from '#domain/rules/rule.ts'
import { allOf, isNo, isReview, isSettled, isYes, type Truth } from '#domain/rules/truth.ts'
import { assess, type Rulebook } from './assess.ts'
import type { JudgedVersion } from './assess-policy.ts'
import type { Entitlement, Verdict } from './entitlement.ts'
import { knownOn } from './known-on.ts'
import { factsAfter, type Way, waysFor } from './ways.ts'

/** A way to a yes or a review, under one version. */
export type HelpfulWay = Way & { readonly version: PolicyVersion; readonly verdict: Verdict; readonly amount?: Amount }

/** What one answer of the office would come to. */
export type OfficeAnswer = {
  readonly says: /** It goes by this version, and still pays; `demands` are those on which the versions differ for this person. */
    | { readonly kind: 'reading'; readonly version: PolicyVersion; readonly demands: readonly Condition[] }
    /** It finds that a condition is met, or is not. */
    | { readonly kind: 'leaf'; readonly version: PolicyVersion; readonly leaf: Leaf; readonly isMet: boolean }
  readonly verdict: Exclude<Verdict, 'near'>
  readonly amount?: Amount
  /** Under that answer: what is missing, in time or too late. */
  readonly ways: readonly Way[]
  readonly deadline?: Deadline
}

export type Help = {
  readonly benefit: BenefitId
  readonly policy: Policy
  /** For a no that can be turned; smallest first, then earliest. Never more than five. */
  readonly ways: readonly HelpfulWay[]
  /** Until when there is time, where there is still a chance. */
  readonly timeLeft?: { readonly deadline: Deadline; readonly days: number }
  /** Where it is left to the office. */
  readonly answers: readonly OfficeAnswer[]
}

const MOST_WAYS = 5

/** `facts` and `on` as `assess` was given them. Benefits for which nothing helps and nothing is left to ask come with empty lists. */
export function whatWouldHelp(entitlement: Entitlement, facts: Facts, on: CivilDate, rulebook: Rulebook): Help {
  const known = knownOn(facts, on, rulebook)
  const filed = dateOf(known, applicationDate) ?? on
  const { benefit, policy, outcome, deadline, verdict } = entitlement
  const judged = outcome.kind === 'judged' ? outcome.judged : []
  const isRefused = verdict === 'no' || verdict === 'near'
  const days = deadline === undefined ? -1 : daysBetween(filed, deadline.safeDay)
  return {
    benefit,
    policy,
    ways: isRefused ? helpfulWays(entitlement, judged, facts, known, filed, rulebook) : [],
    ...(deadline !== undefined && days >= 0 && verdict !== 'no' && { timeLeft: { deadline, days } }),
    answers: verdict === 'review' ? answersFor(judged, entitlement, known, filed, rulebook.dictionary) : [],
  }
}

function helpfulWays(
  { benefit, policy }: Entitlement,
  judged: readonly JudgedVersion[],
  facts: Facts,
  known: Facts,
  on: CivilDate,
  rulebook: Rulebook,
): readonly HelpfulWay[] {
  const policies = rulebook.policies.filter((each) => each.benefit === benefit && each.topic === policy.topic)
  return judged
    .flatMap((version) => waysFor(version, known, on, rulebook.dictionary).map((way) => ({ ...way, version: version.version })))
    .filter(({ isTooLate }) => !isTooLate)
    .flatMap((way): readonly HelpfulWay[] => {
      const [after] = assess(
        { ...rulebook, policies },
        factsAfter(way, facts, on, rulebook.dictionary),
        way.by,
        policy.topic,
        policy.audience,
      )
      if (after === undefined || after.verdict === 'no' || after.verdict === 'near') return []
      return [{ ...way, verdict: after.verdict, ...(after.amount && { amount: after.amount }) }]
    })
    .filter((way, nth, all) => all.findIndex((other) => isAlike(other, way)) === nth)
    .toSorted((a, b) => a.changes.length - b.changes.length || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .slice(0, MOST_WAYS)
}

/** Two versions that ask the same of the person are one advice. */
const isAlike = (a: Way, b: Way): boolean => a.by === b.by && demandsOf(a) === demandsOf(b)
const demandsOf = ({ changes }: Way): string => JSON.stringify(changes.map(({ leaf, wanted }) => [leaf.test, wanted]))

function answersFor(
  judged: readonly JudgedVersion[],
  { reviewReasons }: Entitlement,
  known: Facts,
  on: CivilDate,
  dictionary: FactDictionary,
): readonly OfficeAnswer[] {
  const asksWhich = reviewReasons.some(({ kind }) => kind === 'readingsDiffer' || kind === 'notEstablished' || kind === 'mayHaveEnded')
  const readings = asksWhich ? judged.map((version) => byReading(version, judged, known, on, dictionary)) : []
  const [lead] = judged.filter(({ truth }) => !isNo(truth))
  return [...distinct(readings), ...(lead === undefined ? [] : byLeaf(lead, known))]
}

function byReading(
  version: JudgedVersion,
  judged: readonly JudgedVersion[],
  known: Facts,
  on: CivilDate,
  dictionary: FactDictionary,
): OfficeAnswer {
  const { truth, amount, deadline } = version
  const others = judged.flatMap(({ reasons }) => reasons)
  const demands = version.reasons.filter(({ condition, truth: own }) =>
    others.some((other) => other.condition.clause === condition.clause && other.truth.least !== own.least),
  )
  return {
    says: { kind: 'reading', version: version.version, demands: demands.map(({ condition }) => condition) },
    verdict: verdictOf(truth),
    ...(!isNo(truth) && { amount }),
    ways: isNo(truth) ? waysFor(version, known, on, dictionary) : [],
    ...(deadline && { deadline }),
  }
}

const leavesIn = ({ reasons }: JudgedVersion) => reasons.flatMap(leavesOf)

/** Readings that come to the same, and ask the same of the person, are one answer. */
const distinct = (answers: readonly OfficeAnswer[]): readonly OfficeAnswer[] => {
  const keyOf = ({ says, verdict, amount, ways }: OfficeAnswer): string =>
    JSON.stringify([verdict, amount, says.kind === 'reading' ? says.demands : '', ways.map(demandsOf)])
  return answers.filter((answer, nth) => answers.findIndex((other) => keyOf(other) === keyOf(answer)) === nth)
}

/** What an office decides on a condition, both ways; only where it makes a difference. */
function byLeaf(version: JudgedVersion, known: Facts): readonly OfficeAnswer[] {
  return leavesIn(version)
    .filter(({ truth }) => isReview(truth))
    .flatMap(({ condition: leaf }): readonly OfficeAnswer[] => {
      const answers = [true, false].map((isMet): OfficeAnswer => {
        const decided: Facts = new Map<FactId, FactValue>([...known, [officeSays, isMet]])
        const truth = allOf(version.reasons.map(({ condition }) => evaluate(decidedIn(condition, leaf), decided).truth))
        return {
          says: { kind: 'leaf', version: version.version, leaf, isMet },
          verdict: verdictOf(truth),
          ...(!isNo(truth) && { amount: version.amount }),
          ways: [],
          ...(version.deadline && { deadline: version.deadline }),
        }
      })
      const [met, unmet] = answers
      return met?.verdict === unmet?.verdict ? [] : answers
    })
}

/** Stands for the word of the office while both are tried. */
const officeSays = toFactId('office.says')

/** The condition with one leaf decided. */
function decidedIn(condition: Condition, leaf: Leaf): Condition {
  if (condition.kind === 'leaf') return condition === leaf ? { ...leaf, test: { op: 'is', fact: officeSays, value: true } } : condition
  const of = condition.of.map((each) => decidedIn(each, leaf))
  return isNonEmpty(of) ? { ...condition, of } : condition
}

const verdictOf = (truth: Truth): OfficeAnswer['verdict'] =>
  isYes(truth) ? 'yes' : isNo(truth) ? 'no' : isSettled(truth) ? 'review' : 'unknown'
