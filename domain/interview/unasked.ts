/** Of the facts that can still matter, those to ask for now: what was asked is not asked again, and a screening question goes first. */
import type { FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { Answers } from './answers.ts'

/** Those that have no answer yet, 不确定 being one, and do not wait for another. */
export const unasked = (open: readonly FactId[], answers: Answers, dictionary: FactDictionary): readonly FactId[] =>
  timely(open, answers, dictionary).filter((fact) => !answers.has(fact))

/** Without those whose screening question is still to be asked; after 不确定 there, each is asked for itself. */
export function timely(open: readonly FactId[], answers: Answers, dictionary: FactDictionary): readonly FactId[] {
  return open.filter((fact) => {
    const screening = dictionary.get(fact)?.screenedBy
    return screening === undefined || answers.has(screening.fact) || !open.includes(screening.fact)
  })
}
