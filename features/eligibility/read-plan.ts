/** What to do after a result: which papers, in what order, where, and until when. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { placeFact } from '#domain/entitlement/assess-benefit.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Answers } from '#domain/interview/answers.ts'
import { openQuestions } from '#domain/interview/next-question.ts'
import { type Checklist, checklistOf, isClaimable } from '#domain/plan/checklist.ts'
import { type LastDay, lastDayOf } from '#domain/plan/last-day.ts'
import { type Office, officesOf } from '#domain/plan/offices.ts'
import { type Step, stepsOf } from '#domain/plan/steps.ts'
import type { Topic } from '#domain/policy/policy.ts'
import { type FactDictionary, type Facts, regionOf } from '#domain/rules/fact.ts'
import { chinaCalendar } from '#platform/calendar-cn/calendar-cn.ts'
import type { Context } from '#platform/context.ts'
import { type Case, readCase } from './read-case.ts'
import { type Answered, answeredAs, type ResultRequest } from './read-result.ts'

/** A deadline of something that is worth going for. */
export type ClaimDeadline = { readonly entitlement: Entitlement; readonly last: LastDay }

export type PlanPage = {
  readonly topic: Topic
  readonly on: CivilDate
  readonly answers: Answers
  readonly facts: Facts
  readonly answered: readonly Answered[]
  readonly dropped: readonly string[]
  readonly contradictions: Case['contradictions']
  readonly persona: Case['persona']
  /** What is worth going for, in the order of the result. */
  readonly claims: readonly Entitlement[]
  readonly checklist: Checklist
  readonly steps: readonly Step[]
  readonly offices: readonly Office[]
  /** Soonest first; those that have passed come last. */
  readonly deadlines: readonly ClaimDeadline[]
  /** Questions that could still change something. */
  readonly open: number
  readonly dictionary: FactDictionary
  readonly calendar: WorkingCalendar
}

/** The plan for the answers in the address, on a day; anyone may ask, nothing is kept. */
export async function readPlan(ctx: Context, { search, topic, on }: ResultRequest): Promise<PlanPage> {
  const { catalogue, rulebook, dictionary, answers, dropped, facts, contradictions, persona } = await readCase(ctx, search)
  const entitlements = assessExactly(rulebook, facts, on, topic, ctx.clock.today())
  const claims = entitlements.filter(isClaimable)
  const open = openQuestions(dictionary, entitlements, answers).size
  return {
    topic,
    on,
    answers,
    facts,
    answered: [...dictionary.values()].flatMap((fact) => answeredAs(fact, answers)),
    dropped,
    contradictions,
    persona,
    claims,
    checklist: checklistOf(entitlements, catalogue?.references.papers ?? []),
    steps: stepsOf(entitlements, open > 0),
    offices: officesOf(claims, catalogue?.references.channels ?? [], regionOf(facts, placeFact)),
    deadlines: claims.flatMap((entitlement) => deadlineOf(entitlement, on)).toSorted(byUrgency),
    open,
    dictionary,
    calendar: chinaCalendar,
  }
}

const deadlineOf = (entitlement: Entitlement, on: CivilDate): readonly ClaimDeadline[] =>
  entitlement.deadline === undefined ? [] : [{ entitlement, last: lastDayOf(entitlement.deadline, chinaCalendar, on) }]

const byUrgency = ({ last: a }: ClaimDeadline, { last: b }: ClaimDeadline): number =>
  Number(a.state === 'passed') - Number(b.state === 'passed') || (a.working.on < b.working.on ? -1 : 1)
