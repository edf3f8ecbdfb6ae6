/** The interview: which questions come next, or that nothing can change any more. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import { type ClaimsTogether, claimsTogether } from '#domain/entitlement/claims-together.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Answers } from '#domain/interview/answers.ts'
import { nextQuestion, openQuestions, progressOf } from '#domain/interview/next-question.ts'
import { answersOf, type Persona } from '#domain/interview/persona.ts'
import { nothingLikely } from '#domain/interview/priors.ts'
import { questionPage } from '#domain/interview/question-page.ts'
import type { Audience, Topic } from '#domain/policy/policy.ts'
import type { FactDefinition, FactDictionary } from '#domain/rules/fact.ts'
import type { Contradiction } from '#domain/rules/plausibility.ts'
import type { Context } from '#platform/context.ts'
import { isAsked, toSearch, toSearchAfter } from './answers-in-address.ts'
import { readCase } from './read-case.ts'
import { type Answered, answeredAs } from './read-result.ts'

export type Interview = {
  readonly topic: Topic
  readonly answers: Answers
  /** The answers as an address, in the order in which they were given. */
  readonly search: URLSearchParams
  /** The same for reading, in that order. */
  readonly answered: readonly Answered[]
  readonly dictionary: FactDictionary
  readonly entitlements: readonly Entitlement[]
  /** What it comes to so far, to whoever asks. */
  readonly range: ClaimsTogether['range']
  readonly progress: { readonly settled: number; readonly of: number }
  /** Answers that cannot all be right. */
  readonly contradictions: readonly Contradiction[]
  /** Made-up persons, or units where a unit asks, to try it with before the first answer. */
  readonly examples: readonly Example[]
  /** The made-up person whose answers these are. */
  readonly persona: Persona | undefined
  /** Answers that could not be used, in sentences. */
  readonly dropped: readonly string[]
  /** The question to show: the one asked for by name, else the next that matters. Undefined: nothing can change any more. */
  readonly question: FactDefinition | undefined
  /** What is asked on the same page, the question among it; empty where there is none. */
  readonly page: readonly FactDefinition[]
  /** The question answered before this page, to go back to. */
  readonly previous: FactDefinition | undefined
}

/** `search`: the persona's answers as an address. */
export type Example = { readonly persona: Persona; readonly search: string }

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
  const { catalogue, rulebook, dictionary, answers, dropped, facts, contradictions, persona } = await readCase(ctx, search)
  const entitlements = assessExactly(rulebook, facts, on, topic, ctx.clock.today(), audience)
  const named = [...dictionary.values()].find((fact) => fact.param === ask && isAsked(fact))
  const question = named ?? nextQuestion(dictionary, entitlements, answers, { likely: catalogue?.likely ?? nothingLikely })
  const page = question === undefined ? [] : questionPage(question, openQuestions(dictionary, entitlements, answers), answers, dictionary)
  const inOrder = toSearchAfter(search, answers, dictionary)
  const given = factsIn(inOrder, dictionary)
  return {
    topic,
    answers,
    search: inOrder,
    answered: given.flatMap((fact) => answeredAs(fact, answers)),
    dictionary,
    entitlements,
    range: claimsTogether(entitlements, catalogue?.references.exclusions ?? [], audience === 'enterprise' ? 'enterprise' : 'person').range,
    progress: progressOf(entitlements, answers),
    contradictions,
    examples:
      answers.size > 0 || topic !== 'benefit'
        ? []
        : (catalogue?.personas ?? [])
            .filter((each) => each.audience === (audience ?? 'person'))
            .map((each) => ({ persona: each, search: toSearch(answersOf(each, ctx.clock.today()), dictionary).toString() })),
    persona,
    dropped,
    question,
    page,
    previous: previousOf(page, given),
  }
}

function factsIn(search: URLSearchParams, dictionary: FactDictionary): readonly FactDefinition[] {
  const byParam = new Map([...dictionary.values()].map((fact) => [fact.param, fact]))
  return [...search.keys()].flatMap((param) => byParam.get(param) ?? [])
}

/** The last question answered before this page: before the first of it that was answered, if any was. */
function previousOf(page: readonly FactDefinition[], given: readonly FactDefinition[]): FactDefinition | undefined {
  const again = given.findIndex((fact) => page.includes(fact))
  return given.slice(0, again < 0 ? given.length : again).at(-1)
}
