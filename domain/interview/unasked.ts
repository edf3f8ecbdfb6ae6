/** Of the facts that can still matter, those to ask for now: what was asked is not asked again, and a screening question goes first. */
import type { FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { Answers } from './answers.ts'

/** A screened fact waits until its screening question has an answer; after 不确定 there it is asked for itself. */
export function unasked(open: readonly FactId[], answers: Answers, dictionary: FactDictionary): readonly FactId[] {
  const waiting = open.filter((fact) => !answers.has(fact))
  return waiting.filter((fact) => {
    const screening = dictionary.get(fact)?.screenedBy
    return screening === undefined || !waiting.includes(screening.fact)
  })
}
