/** The questions that stand on one page: one, or what the editors grouped with it and is worth asking at the same time. */
import { type FactDefinition, type FactDictionary, type FactId, isSensible } from '#domain/rules/fact.ts'
import { type Answers, factsFrom } from './answers.ts'

/**
 * The page that holds `question`, in the editors' order. `open` are the questions that can still matter. A question that is looked at
 * again brings those that were answered beside it, so that the page is as it was.
 */
export function questionPage(
  question: FactDefinition,
  open: ReadonlySet<FactId>,
  answers: Answers,
  dictionary: FactDictionary,
): readonly FactDefinition[] {
  if (question.group === undefined) return [question]
  const known = factsFrom(answers)
  const isAgain = answers.has(question.id)
  return [...dictionary.values()].filter((fact) => {
    if (fact.id === question.id) return true
    if (fact.group !== question.group) return false
    return open.has(fact.id) || (isAgain && answers.has(fact.id) && isSensible(fact, known))
  })
}
