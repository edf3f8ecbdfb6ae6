/** What a page of questions sent: all of it, or what is wrong with each field that could not be used. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Answers, factsFrom } from '#domain/interview/answers.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type FactDefinition, isSensible } from '#domain/rules/fact.ts'
import type { BadAnswer } from '#domain/rules/parse-fact.ts'
import { parseAnswer } from './answers-in-address.ts'

/** One field as it was filled in. */
export type Given = { readonly fact: FactDefinition; readonly given: readonly string[] }

/** All answers after the page; a field left empty is no problem where the others on the page take its sense away. */
export function takeAnswers(page: readonly Given[], before: Answers, today: CivilDate): Result<Answers, NonEmpty<BadAnswer>> {
  const parsed = page.map(({ fact, given }) => ({ fact, answer: parseAnswer(fact, given, today) }))
  const after = new Map(before)
  for (const { fact, answer } of parsed) if (answer.ok) after.set(fact.id, answer.value)
  const known = factsFrom(after)
  const problems = parsed.flatMap(({ fact, answer }, nth) => {
    const isEmpty = page[nth]?.given.every((text) => text.trim() === '') === true
    return answer.ok || (isEmpty && !isSensible(fact, known)) ? [] : [answer.problem]
  })
  return isNonEmpty(problems) ? fail(problems) : ok(after)
}
