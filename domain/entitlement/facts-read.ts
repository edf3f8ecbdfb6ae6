/** Which facts can bear on policies: the place, the dates that choose versions, tests, amounts, and what those are derived from. */
import type { Policy } from '#domain/policy/policy.ts'
import { groundsOf } from '#domain/rules/derive.ts'
import { factsOf } from '#domain/rules/evaluate.ts'
import { applicationDate, type FactDictionary, type FactId } from '#domain/rules/fact.ts'
import { factsOfAmount } from '#domain/rules/marks.ts'
import { placeFactFor } from './assess-benefit.ts'

/** Those, and `also`. Closed under derivation: with a fact come all from which it may be worked out. */
export function factsRead(policies: readonly Policy[], dictionary: FactDictionary, also: readonly FactId[] = []): ReadonlySet<FactId> {
  const versions = policies.flatMap((each) => each.versions)
  const named = versions.flatMap(({ anchors, rule }) => [
    ...anchors,
    ...(rule === undefined ? [] : [...rule.conditions.flatMap(factsIn), ...factsOfAmount(rule.amount)]),
  ])
  const read = new Set<FactId>()
  const add = (fact: FactId): void => {
    if (read.has(fact)) return
    read.add(fact)
    const definition = dictionary.get(fact)
    if (definition !== undefined) groundsOf(definition).forEach(add)
  }
  for (const fact of [...policies.map(({ audience }) => placeFactFor(audience)), applicationDate, ...also, ...named]) add(fact)
  return read
}

type Conditions = NonNullable<Policy['versions'][number]['rule']>['conditions']

const factsIn = (condition: Conditions[number]): readonly FactId[] =>
  condition.kind === 'leaf' ? factsOf(condition.test) : condition.of.flatMap(factsIn)
