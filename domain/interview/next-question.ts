/** Which question comes next, and whether any still can change the answer. */
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { FactDefinition, FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { Answers } from './answers.ts'

/**
 * The next question in the dictionary's order among those that can still matter; undefined when nothing can change any more. The
 * order is the editors': what decides most comes first, and questions about one thing stay together.
 */
export function nextQuestion(
  dictionary: FactDictionary,
  entitlements: readonly Entitlement[],
  answers: Answers,
): FactDefinition | undefined {
  const open = openQuestions(entitlements, answers)
  return [...dictionary.values()].find(({ id }) => open.has(id))
}

/** Facts that can still change some answer and have not been asked. */
export function openQuestions(entitlements: readonly Entitlement[], answers: Answers): ReadonlySet<FactId> {
  return new Set(entitlements.flatMap(({ open }) => open).filter((fact) => !answers.has(fact)))
}

/** How far the interview is, as benefits settled: an honest measure, since nobody knows how many questions remain. */
export function progressOf(entitlements: readonly Entitlement[], answers: Answers): { readonly settled: number; readonly of: number } {
  const settled = entitlements.filter(({ open }) => open.every((fact) => answers.has(fact))).length
  return { settled, of: entitlements.length }
}
