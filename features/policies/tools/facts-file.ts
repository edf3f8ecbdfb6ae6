/** A case that an editor wrote down: `cert.level: L3`, one fact a line, by its id or its short name. */
import { z } from 'zod'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { FactDefinition, FactDictionary, FactId, Facts, FactValue } from '#domain/rules/fact.ts'
import { parseFactValue } from '#domain/rules/parse-fact.ts'
import { type ContentProblem, parseYamlFile } from '#platform/yaml/yaml-file.ts'

const zFacts = z.record(z.string(), z.union([z.string(), z.array(z.string())]), '每行写一个事实，例如 cert.level: L3')

/** Every wrong answer is refused in the words of its question, with its line. */
export function parseFactsFile(text: string, file: string, dictionary: FactDictionary): Result<Facts, readonly ContentProblem[]> {
  const read = parseYamlFile(zFacts, text.trim() === '' ? '{}' : text, file)
  if (!read.ok) return read
  const problems: ContentProblem[] = []
  const values: [FactId, FactValue][] = []
  for (const [name, given] of Object.entries(read.value.value)) {
    const definition = [...dictionary.values()].find(({ id, param }) => id === name || param === name)
    const value = definition && parseFactValue(definition, given.length === 0 ? ['none'] : given)
    const refuse = (says: string) => problems.push({ file, line: read.value.lineOf([name]), says })
    if (definition === undefined) refuse(`事实字典里没有“${name}”。${saySimilar(name, dictionary)}`)
    else if (value?.ok) values.push([definition.id, value.value])
    else refuse(`${definition.question} ${value?.problem.says ?? ''}${sayAllowed(definition)}`)
  }
  return problems.length > 0 ? fail(problems) : ok(new Map(values))
}

function sayAllowed({ type }: FactDefinition): string {
  switch (type.kind) {
    case 'boolean':
      return `可以写：yes（${type.yes}）、no（${type.no}）。`
    case 'choice':
    case 'region':
    case 'set':
      return `可以写：${type.options.map(({ value, label }) => `${value}（${label}）`).join('、')}${type.kind === 'set' ? `、none（${type.none}）` : ''}。`
    case 'integer':
    case 'duration':
    case 'money':
    case 'date':
    case 'claims':
      return ''
  }
}

/** Facts that share a word with what was written. */
function saySimilar(name: string, dictionary: FactDictionary): string {
  const words = name.toLowerCase().split('.')
  const similar = [...dictionary.keys()].filter((id) =>
    id
      .toLowerCase()
      .split('.')
      .some((word) => words.includes(word)),
  )
  return similar.length > 0 ? `相近的有：${similar.join('、')}。` : '事实的名字都在 content/facts.yaml 里。'
}
