/** The answer of the product for one set of answers, as a page shows it. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { type Instant, startOfDay, toInstant } from '#domain/calendar/instant.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import { type ResultChange, resultChanges } from '#domain/entitlement/result-change.ts'
import { type Total, totalOf } from '#domain/entitlement/total.ts'
import { type Answers, unsure } from '#domain/interview/answers.ts'
import { openQuestions } from '#domain/interview/next-question.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { References } from '#domain/policy/reference.ts'
import type { FactDefinition, FactDictionary, Facts } from '#domain/rules/fact.ts'
import { sayValue } from '#domain/rules/say.ts'
import { chinaCalendar } from '#platform/calendar-cn/calendar-cn.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type Case, readCase } from './read-case.ts'
import { type CaseReading, readingOf } from './reading-of-case.ts'

export type Answered = { readonly fact: FactDefinition; readonly says: string; readonly isUnsure: boolean }

export type ResultPage = CaseReading & {
  readonly topic: Topic
  readonly on: CivilDate
  readonly answers: Answers
  readonly facts: Facts
  readonly answered: readonly Answered[]
  readonly dropped: readonly string[]
  readonly contradictions: Case['contradictions']
  readonly persona: Case['persona']
  /** Of what may stand together, and of that alone. */
  readonly total: Total
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
export async function readResult(ctx: Context, { search, topic, audience = 'person', on, since }: ResultRequest): Promise<ResultPage> {
  const known = await readCase(ctx, search)
  const { catalogue, rulebook, dictionary, answers, dropped, facts, contradictions, persona } = known
  const today = ctx.clock.today()
  const reading = readingOf(known, { topic, audience, on, today })
  const earlier = since && (await findCatalogue(ctx.db, endOfDay(since)))
  const open = openQuestions(dictionary, reading.entitlements, answers)
  return {
    ...reading,
    topic,
    on,
    answers,
    facts,
    answered: [...dictionary.values()].flatMap((fact) => answeredAs(fact, answers)),
    dropped,
    contradictions,
    persona,
    total: totalOf(reading.together.chosen),
    comparison: since && {
      since,
      changes: resultChanges(assessExactly(earlier ?? rulebook, facts, since, topic, today, audience), reading.entitlements),
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
