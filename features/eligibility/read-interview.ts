/** The interview: which question comes next, or that nothing can change any more. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Answers } from '#domain/interview/answers.ts'
import { nextQuestion, progressOf } from '#domain/interview/next-question.ts'
import { nothingLikely } from '#domain/interview/priors.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { FactDefinition, FactDictionary } from '#domain/rules/fact.ts'
import type { Context } from '#platform/context.ts'
import { isAsked } from './answers-in-address.ts'
import { readCase } from './read-case.ts'

export type Interview = {
  readonly topic: Topic
  readonly answers: Answers
  readonly dictionary: FactDictionary
  readonly entitlements: readonly Entitlement[]
  readonly progress: { readonly settled: number; readonly of: number }
  /** Answers that could not be used, in sentences. */
  readonly dropped: readonly string[]
  /** The question to show: the one asked for by name, else the next that matters. Undefined: nothing can change any more. */
  readonly question: FactDefinition | undefined
  /** The question answered before this one, to go back to. */
  readonly previous: FactDefinition | undefined
}

export type InterviewRequest = {
  readonly search: URLSearchParams
  readonly topic: Topic
  /** Who asks; a person unless said otherwise. */
  readonly audience?: Audience
  readonly on: CivilDate
  readonly ask?: string | undefined
}

/** Where an interview stands; anyone may ask, nothing is kept. */
export async function readInterview(ctx: Context, { search, topic, audience, on, ask }: InterviewRequest): Promise<Interview> {
  const { catalogue, rulebook, dictionary, answers, dropped, facts } = await readCase(ctx, search)
  const entitlements = assessExactly(rulebook, facts, on, topic, ctx.clock.today(), audience)
  const named = [...dictionary.values()].find((fact) => fact.param === ask && isAsked(fact))
  const question = named ?? nextQuestion(dictionary, entitlements, answers, { likely: catalogue?.likely ?? nothingLikely })
  return {
    topic,
    answers,
    dictionary,
    entitlements,
    progress: progressOf(entitlements, answers),
    dropped,
    question,
    previous: previousOf(question, dictionary, answers),
  }
}

/** The last answered question that stands before this one. */
function previousOf(question: FactDefinition | undefined, dictionary: FactDictionary, answers: Answers): FactDefinition | undefined {
  const order = [...dictionary.values()]
  const end = question === undefined ? order.length : order.findIndex(({ id }) => id === question.id)
  return order.slice(0, end).findLast(({ id }) => answers.has(id))
}
