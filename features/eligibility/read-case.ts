/** The case that an address holds, and the content by which it is judged: where every page of an interview and its result begins. */
import type { Rulebook } from '#domain/entitlement/assess.ts'
import { knownOn } from '#domain/entitlement/known-on.ts'
import { type Answers, factsFrom } from '#domain/interview/answers.ts'
import { isPersona, type Persona } from '#domain/interview/persona.ts'
import type { FactDictionary, Facts } from '#domain/rules/fact.ts'
import { type Contradiction, contradictionsIn } from '#domain/rules/plausibility.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import type { Snapshot } from '#store/policies/snapshot.ts'
import { readAnswers } from './answers-in-address.ts'

export type Case = {
  /** Undefined before anything was published; then nothing is known and nothing asked. */
  readonly catalogue: Snapshot | undefined
  readonly rulebook: Rulebook
  readonly dictionary: FactDictionary
  readonly answers: Answers
  /** Answers that could not be used, in sentences. */
  readonly dropped: readonly string[]
  readonly facts: Facts
  /** Answers that cannot all be right, as they stand today. */
  readonly contradictions: readonly Contradiction[]
  /** The made-up person whose answers these are, all of them and no others. */
  readonly persona: Persona | undefined
}

/** Anyone may ask; nothing is kept. */
export async function readCase(ctx: Context, search: URLSearchParams): Promise<Case> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const today = ctx.clock.today()
  const dictionary: FactDictionary = catalogue?.dictionary ?? new Map()
  const rulebook: Rulebook = catalogue ?? { policies: [], dictionary }
  const { answers, dropped } = readAnswers(search, dictionary, today)
  const facts = factsFrom(answers)
  return {
    catalogue,
    rulebook,
    dictionary,
    answers,
    dropped,
    facts,
    contradictions: contradictionsIn(catalogue?.contradictions ?? [], knownOn(facts, today, rulebook)),
    persona: catalogue?.personas.find((persona) => isPersona(persona, answers, today)),
  }
}
