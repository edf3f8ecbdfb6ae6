/** Facts as a program gives them: read all at once, each problem with its place in the request. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Answer, type Answers, factsFrom } from '#domain/interview/answers.ts'
import { isNonEmpty, type NonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type FactDictionary, type FactId, type Facts, toFactId } from '#domain/rules/fact.ts'
import { parseAnswer } from './answers-in-address.ts'

/** `~` stands for 不确定: it was asked, and the person does not know. */
export type GivenFacts = Readonly<Record<string, boolean | number | string | readonly string[]>>

export type Given = {
  readonly facts: GivenFacts
  /** `refuse`: one that cannot be used refuses all. `drop`: the rest still holds, and what was dropped is told. */
  readonly unusable?: 'refuse' | 'drop' | undefined
}

/** `path`: where it stands in the request: facts, cert.level. */
export type FactProblem = { readonly path: readonly string[]; readonly says: string }

export type ReadFacts = { readonly facts: Facts; readonly answers: Answers; readonly dropped: readonly FactProblem[] }

/** `latest`: no date that has to lie in the past may lie after it. */
export function readGivenFacts(
  { facts, unusable = 'refuse' }: Given,
  dictionary: FactDictionary,
  latest: CivilDate,
): Result<ReadFacts, NonEmpty<FactProblem>> {
  const answers = new Map<FactId, Answer>()
  const problems: FactProblem[] = []
  for (const [name, value] of Object.entries(facts)) {
    const fact = dictionary.get(toFactId(name))
    const parsed = fact && parseAnswer(fact, valuesIn(value), latest)
    const says = parsed === undefined ? sayNoSuchFact(name) : parsed.ok ? undefined : parsed.problem.says
    if (says !== undefined) problems.push({ path: ['facts', name], says })
    else if (fact !== undefined && parsed?.ok) answers.set(fact.id, parsed.value)
  }
  if (unusable === 'refuse' && isNonEmpty(problems)) return fail(problems)
  return ok({ facts: factsFrom(answers), answers, dropped: problems })
}

const sayNoSuchFact = (name: string): string => `没有“${name.slice(0, 60)}”这个事实。`

/** An empty list means none of the options. */
function valuesIn(value: GivenFacts[string]): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'string' ? [value] : value.length === 0 ? ['none'] : value
}
