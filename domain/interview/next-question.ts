/** Which question comes next, and whether any still can change the answer. */
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { FactDefinition, FactDictionary, FactId } from '#domain/rules/fact.ts'
import type { Answers } from './answers.ts'
import { type Plan, planQuestion } from './plan-question.ts'
import { unasked } from './unasked.ts'

/** The next question, or undefined when nothing can change any more. */
export function nextQuestion(
  dictionary: FactDictionary,
  entitlements: readonly Entitlement[],
  answers: Answers,
  plan: Plan = {},
): FactDefinition | undefined {
  return planQuestion(dictionary, entitlements, answers, plan)
}

/** Facts that can still change some answer and have not been asked, without those that a screening question may yet save. */
export function openQuestions(dictionary: FactDictionary, entitlements: readonly Entitlement[], answers: Answers): ReadonlySet<FactId> {
  return new Set(entitlements.flatMap(({ open }) => unasked(open, answers, dictionary)))
}

/** How far the interview is, as benefits settled: an honest measure, since nobody knows how many questions remain. */
export function progressOf(entitlements: readonly Entitlement[], answers: Answers): { readonly settled: number; readonly of: number } {
  const settled = entitlements.filter(({ open }) => open.every((fact) => answers.has(fact))).length
  return { settled, of: entitlements.length }
}
