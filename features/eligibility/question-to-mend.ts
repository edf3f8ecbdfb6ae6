/** When the answers just given contradict others for the first time: the question to stay at. */
import type { FactDefinition, FactDictionary } from '#domain/rules/fact.ts'
import type { Contradiction } from '#domain/rules/plausibility.ts'
import type { Case } from './read-case.ts'

/**
 * One of the page itself where it can mend it, else the likeliest that was answered. Undefined where nothing is new: whoever sends the
 * same answers again has seen it and goes on.
 */
export function questionToMend(
  before: Pick<Case, 'contradictions'>,
  after: Pick<Case, 'contradictions' | 'answers' | 'dictionary'>,
  page: readonly FactDefinition[],
): FactDefinition | undefined {
  const known = new Set(before.contradictions.map(({ id }) => id))
  const fresh = after.contradictions.find(({ id }) => !known.has(id))
  return fresh && mendable(fresh, after, page)
}

function mendable({ mend }: Contradiction, { answers, dictionary }: Pick<Case, 'answers' | 'dictionary'>, page: readonly FactDefinition[]) {
  return page.find(({ id }) => mend.includes(id)) ?? answeredOf(mend, dictionary).find(({ id }) => answers.has(id))
}

const answeredOf = (mend: Contradiction['mend'], dictionary: FactDictionary): readonly FactDefinition[] =>
  mend.flatMap((id) => dictionary.get(id) ?? [])
