/** The answer of the product for one set of answers, as a page shows it. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { type Instant, startOfDay, toInstant } from '#domain/calendar/instant.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import { type ClaimsTogether, claimsTogether } from '#domain/entitlement/claims-together.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { type Narrowing, narrowingsOf } from '#domain/entitlement/narrowing.ts'
import { type Outlook, outlookOf } from '#domain/entitlement/outlook.ts'
import { type ResultChange, resultChanges } from '#domain/entitlement/result-change.ts'
import { type Total, totalOf } from '#domain/entitlement/total.ts'
import { type Help, whatWouldHelp } from '#domain/entitlement/what-would-help.ts'
import { type Answers, unsure } from '#domain/interview/answers.ts'
import { openQuestions } from '#domain/interview/next-question.ts'
import { timely } from '#domain/interview/unasked.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { References } from '#domain/policy/reference.ts'
import type { FactDefinition, FactDictionary, Facts } from '#domain/rules/fact.ts'
import { sayValue } from '#domain/rules/say.ts'
import { chinaCalendar } from '#platform/calendar-cn/calendar-cn.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type Case, readCase } from './read-case.ts'

export type Answered = { readonly fact: FactDefinition; readonly says: string; readonly isUnsure: boolean }

export type ResultPage = {
  readonly topic: Topic
  readonly on: CivilDate
  readonly answers: Answers
  readonly facts: Facts
  readonly answered: readonly Answered[]
  readonly dropped: readonly string[]
  readonly contradictions: Case['contradictions']
  readonly persona: Case['persona']
  readonly entitlements: readonly Entitlement[]
  /** The best of what may stand together. */
  readonly together: ClaimsTogether
  /** Of that combination alone. */
  readonly total: Total
  /** What would turn a no, until when there is time, what an office's answer would come to; one per entitlement, in their order. */
  readonly help: readonly Help[]
  /** While answers are missing: those that would narrow each result; one list per entitlement, in their order. */
  readonly narrowings: readonly (readonly Narrowing[])[]
  /** How each result changes over the next 24 months if only the date does; one entry where nothing changes. */
  readonly outlook: readonly Outlook[]
  /** What an earlier day made of the same answers, where one was asked for. */
  readonly comparison: Comparison | undefined
  /** Questions that could still change something, in asking order; empty after a full interview. */
  readonly open: readonly FactDefinition[]
  readonly dictionary: FactDictionary
  readonly references: References | undefined
  readonly contentAsOf: string
  /** Which days are worked, for the last days of claims. */
  readonly calendar: WorkingCalendar
}

export type Comparison = {
  readonly since: CivilDate
  readonly changes: readonly ResultChange[]
  /** False: this site had published nothing by then, so the rules of then are those known now. */
  readonly isAsKnownThen: boolean
}

export type ResultRequest = {
  readonly search: URLSearchParams
  readonly topic: Topic
  /** Who asks; a person unless said otherwise. */
  readonly audience?: Audience
  readonly on: CivilDate
  readonly since?: CivilDate | undefined
}

/** What the answers in the address come to on a day; anyone may ask, nothing is kept. */
export async function readResult(ctx: Context, { search, topic, audience, on, since }: ResultRequest): Promise<ResultPage> {
  const { catalogue, rulebook, dictionary, answers, dropped, facts, contradictions, persona } = await readCase(ctx, search)
  const entitlements = assessExactly(rulebook, facts, on, topic, ctx.clock.today(), audience)
  const earlier = since && (await findCatalogue(ctx.db, endOfDay(since)))
  const together = claimsTogether(entitlements, catalogue?.references.exclusions ?? [])
  const open = openQuestions(dictionary, entitlements, answers)
  return {
    topic,
    on,
    answers,
    facts,
    answered: [...dictionary.values()].flatMap((fact) => answeredAs(fact, answers)),
    dropped,
    contradictions,
    persona,
    entitlements,
    together,
    total: totalOf(together.chosen),
    help: entitlements.map((entitlement) => whatWouldHelp(entitlement, facts, on, rulebook)),
    narrowings: entitlements.map((entitlement) =>
      narrowingsOf({ ...entitlement, open: timely(entitlement.open, answers, dictionary) }, facts, on, rulebook, ctx.clock.today()),
    ),
    outlook: outlookOf(rulebook, facts, on, topic, undefined, audience),
    comparison: since && {
      since,
      changes: resultChanges(assessExactly(earlier ?? rulebook, facts, since, topic, ctx.clock.today(), audience), entitlements),
      isAsKnownThen: earlier !== undefined,
    },
    open: [...dictionary.values()].filter(({ id }) => open.has(id)),
    dictionary,
    references: catalogue?.references,
    contentAsOf: catalogue?.state.fingerprint ?? '',
    calendar: chinaCalendar,
  }
}

/** The last moment of a civil day. */
const endOfDay = (day: CivilDate): Instant => toInstant(startOfDay(addDays(day, 1)) - 1)

/** As an answer is told to the person who gave it; none where it was not given. */
export function answeredAs(fact: FactDefinition, answers: Answers): readonly Answered[] {
  const answer = answers.get(fact.id)
  if (answer === undefined) return []
  return [answer === unsure ? { fact, says: '不确定', isUnsure: true } : { fact, says: sayValue(fact, answer), isUnsure: false }]
}
