/** The answer of the product for one set of answers, as a page shows it. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { type Outlook, outlookOf } from '#domain/entitlement/outlook.ts'
import { type Total, totalOf } from '#domain/entitlement/total.ts'
import { type Help, whatWouldHelp } from '#domain/entitlement/what-would-help.ts'
import { type Answers, unsure } from '#domain/interview/answers.ts'
import { openQuestions } from '#domain/interview/next-question.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { References } from '#domain/policy/reference.ts'
import type { FactDefinition, FactDictionary, Facts } from '#domain/rules/fact.ts'
import { sayValue } from '#domain/rules/say.ts'
import { chinaCalendar } from '#platform/calendar-cn/calendar-cn.ts'
import type { Context } from '#platform/context.ts'
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
  readonly total: Total
  /** What would turn a no, until when there is time, what an office's answer would come to; one per entitlement, in their order. */
  readonly help: readonly Help[]
  /** How each result changes over the next 24 months if only the date does; one entry where nothing changes. */
  readonly outlook: readonly Outlook[]
  /** Questions that could still change something, in asking order; empty after a full interview. */
  readonly open: readonly FactDefinition[]
  readonly dictionary: FactDictionary
  readonly references: References | undefined
  readonly contentAsOf: string
  /** Which days are worked, for the last days of claims. */
  readonly calendar: WorkingCalendar
}

export type ResultRequest = {
  readonly search: URLSearchParams
  readonly topic: Topic
  /** Who asks; a person unless said otherwise. */
  readonly audience?: Audience
  readonly on: CivilDate
}

/** What the answers in the address come to on a day; anyone may ask, nothing is kept. */
export async function readResult(ctx: Context, { search, topic, audience, on }: ResultRequest): Promise<ResultPage> {
  const { catalogue, rulebook, dictionary, answers, dropped, facts, contradictions, persona } = await readCase(ctx, search)
  const entitlements = assessExactly(rulebook, facts, on, topic, ctx.clock.today(), audience)
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
    total: totalOf(entitlements),
    help: entitlements.map((entitlement) => whatWouldHelp(entitlement, facts, on, rulebook)),
    outlook: outlookOf(rulebook, facts, on, topic, undefined, audience),
    open: [...dictionary.values()].filter(({ id }) => open.has(id)),
    dictionary,
    references: catalogue?.references,
    contentAsOf: catalogue?.state.fingerprint ?? '',
    calendar: chinaCalendar,
  }
}

/** As an answer is told to the person who gave it; none where it was not given. */
export function answeredAs(fact: FactDefinition, answers: Answers): readonly Answered[] {
  const answer = answers.get(fact.id)
  if (answer === undefined) return []
  return [answer === unsure ? { fact, says: '不确定', isUnsure: true } : { fact, says: sayValue(fact, answer), isUnsure: false }]
}
