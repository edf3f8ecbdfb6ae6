/** What exists in the whole content, and whether a name in one file points at it. */
import type { PolicyId } from '#domain/policy/ids.ts'
import type { Catalogues } from '#domain/rules/catalogue.ts'
import type { FactDictionary, FactId, FactType } from '#domain/rules/fact.ts'
import type { SourceId } from '#domain/source/source.ts'

export type Known = {
  readonly dictionary: FactDictionary
  readonly sources: ReadonlySet<SourceId>
  readonly policies: ReadonlySet<PolicyId>
  readonly catalogues: Catalogues
}

export const unknownSources = (sources: readonly SourceId[], known: Known): readonly string[] =>
  [...new Set(sources)].filter((source) => !known.sources.has(source)).map((source) => `没有出处“${source}”`)

export function checkFact(
  id: FactId,
  kinds: readonly FactType['kind'][],
  { dictionary }: Pick<Known, 'dictionary'>,
  values: readonly string[] = [],
): readonly string[] {
  const fact = dictionary.get(id)
  if (fact === undefined) return [`事实字典里没有“${id}”`]
  if (!kinds.includes(fact.type.kind)) return [`“${id}”是 ${fact.type.kind}，这里要 ${kinds.join(' 或 ')}`]
  const options = 'options' in fact.type ? fact.type.options.map(({ value }) => value) : []
  return values.filter((value) => !options.includes(value)).map((value) => `“${id}”没有选项“${value}”，只能是 ${options.join('、')}`)
}
