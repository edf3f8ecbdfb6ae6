/** The case that an address holds, and the content by which it is judged: where every page of an interview and its result begins. */
import type { Rulebook } from '#domain/entitlement/assess.ts'
import { type Answers, factsFrom } from '#domain/interview/answers.ts'
import type { FactDictionary, Facts } from '#domain/rules/fact.ts'
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
}

/** Anyone may ask; nothing is kept. */
export async function readCase(ctx: Context, search: URLSearchParams): Promise<Case> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  const dictionary: FactDictionary = catalogue?.dictionary ?? new Map()
  const { answers, dropped } = readAnswers(search, dictionary, ctx.clock.today())
  return { catalogue, rulebook: catalogue ?? { policies: [], dictionary }, dictionary, answers, dropped, facts: factsFrom(answers) }
}
