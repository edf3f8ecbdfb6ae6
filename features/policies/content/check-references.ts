/** Whether the smaller files, and the dictionary itself, point at things that exist. */
import type { References } from '#domain/policy/reference.ts'
import type { Term } from '#domain/policy/term.ts'
import { circlesIn, inputsOf } from '#domain/rules/derive.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import { checkFact, type Known, unknownSources } from './known.ts'

/** Sources and policies that the smaller files name must exist. */
export function checkReferences({ categories, channels, exclusions, claims, unknowns }: References, known: Known): readonly string[] {
  const cited = [...categories, ...channels, ...exclusions, ...claims].flatMap(({ id, sources }) =>
    unknownSources(sources, known).map((says) => `${id}：${says}`),
  )
  const named = [...exclusions, ...claims, ...unknowns].flatMap(({ id, policies }) =>
    policies.filter((policy) => !known.policies.has(policy)).map((policy) => `${id}：没有政策“${policy}”`),
  )
  return [...cited, ...named]
}

/** A word means one thing: no id and no word of the glossary occurs twice; sources exist. */
export function checkTerms(terms: readonly Term[], known: Known): readonly string[] {
  const twice = (words: readonly string[]): readonly string[] => [...new Set(words.filter((word, nth) => words.indexOf(word) !== nth))]
  return [
    ...terms.flatMap(({ id, sources }) => unknownSources(sources, known).map((says) => `${id}：${says}`)),
    ...twice(terms.map(({ id }) => id)).map((id) => `编号“${id}”用了两次`),
    ...twice(terms.flatMap(({ term, aliases }) => [term, ...aliases])).map((word) => `“${word}”写了两次：一个词只有一个解释`),
  ]
}

/** The dictionary must hold the day of filing, which the engine itself supplies; derived facts rest on facts and lists that exist. */
export function checkDictionary({ dictionary, catalogues }: Known): readonly string[] {
  const filing = dictionary.get(applicationDate)?.type.kind === 'date' ? [] : [`事实字典里要有日期“${applicationDate}”`]
  const circles = circlesIn(dictionary).map((circle) => `事实互相推出，绕成了圈：${circle.join(' → ')}`)
  const broken = [...dictionary.values()].flatMap(({ id, derivation }) => {
    if (derivation === undefined) return []
    const inputs = inputsOf(derivation).filter((input) => !dictionary.has(input))
    const list = derivation.kind === 'catalogue' && !catalogues.has(derivation.catalogue) ? [`没有目录“${derivation.catalogue}”`] : []
    return [...inputs.map((input) => `没有事实“${input}”`), ...list].map((says) => `${id}：${says}`)
  })
  const premises = [...dictionary.values()].flatMap(({ id, askedUnless }) =>
    askedUnless === undefined
      ? []
      : checkFact(askedUnless.fact, ['choice', 'region'], { dictionary }, askedUnless.is).map((says) => `${id}：${says}`),
  )
  return [...filing, ...circles, ...broken, ...premises]
}
