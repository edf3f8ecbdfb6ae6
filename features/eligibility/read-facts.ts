/** The dictionary of facts for programs: what may be told of a case, how it is asked, and which topics read it. */
import { factsRead } from '#domain/entitlement/facts-read.ts'
import { type Topic, topics } from '#domain/policy/policy.ts'
import type { FactDefinition } from '#domain/rules/fact.ts'
import type { Context } from '#platform/context.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { isAsked } from './answers-in-address.ts'

export type ListedFact = {
  readonly fact: FactDefinition
  /** Topics of which some rule may read it. */
  readonly topics: readonly Topic[]
  /** Whether a person may be asked it; else a catalogue or an authority knows, or it follows from others. */
  readonly isAsked: boolean
}

export type FactsPage = {
  /** Fingerprint of the content they were read from; empty before anything was published. */
  readonly content: string
  /** In the order in which they are best asked. */
  readonly facts: readonly ListedFact[]
}

/** With a topic: only facts that one of its rules may read. Anyone may. */
export async function readFacts(ctx: Context, topic?: Topic): Promise<FactsPage> {
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  if (catalogue === undefined) return { content: '', facts: [] }
  const { dictionary, policies, state } = catalogue
  const read = topics.map((each) => ({
    topic: each,
    facts: factsRead(
      policies.filter((policy) => policy.topic === each),
      dictionary,
    ),
  }))
  const facts = [...dictionary.values()].map(
    (fact): ListedFact => ({
      fact,
      topics: read.filter(({ facts }) => facts.has(fact.id)).map(({ topic }) => topic),
      isAsked: isAsked(fact),
    }),
  )
  return { content: state.fingerprint, facts: facts.filter((each) => topic === undefined || each.topics.includes(topic)) }
}
