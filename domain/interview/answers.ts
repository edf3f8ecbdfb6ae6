/** What a person has answered so far. "不确定" is an answer: it is not asked again, and it gives no fact. */
import type { FactId, Facts, FactValue } from '#domain/rules/fact.ts'

export const unsure = Symbol('unsure')
export type Answer = FactValue | typeof unsure
export type Answers = ReadonlyMap<FactId, Answer>

export function factsFrom(answers: Answers): Facts {
  return new Map([...answers].filter((entry): entry is [FactId, FactValue] => entry[1] !== unsure))
}
