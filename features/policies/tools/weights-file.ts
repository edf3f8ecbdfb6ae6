/** The weights of an invented population as an editor writes them: `cert.level: { L3: 2, L4: 1 }`. */
import { z } from 'zod'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type FactDictionary, type FactType, toFactId } from '#domain/rules/fact.ts'
import { type ContentProblem, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import type { Weights } from './population.ts'

const zWeight = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/, '比重写成数，例如 3')
  .transform(Number)
const zWeights = z.record(z.string(), z.record(z.string(), zWeight))

export function parseWeightsFile(text: string, file: string, dictionary: FactDictionary): Result<Weights, readonly ContentProblem[]> {
  const read = parseYamlFile(zWeights, text, file)
  if (!read.ok) return read
  const entries = Object.entries(read.value.value)
  const problems = entries.flatMap(([name, weights]): readonly ContentProblem[] => {
    const type = dictionary.get(toFactId(name))?.type
    const at = { file, line: read.value.lineOf([name]) }
    if (type === undefined) return [{ ...at, says: `事实字典里没有“${name}”。` }]
    const wrong = Object.keys(weights).filter((key) => !fits(key, type))
    const isIdle = type.kind !== 'set' && Object.values(weights).every((weight) => weight === 0)
    return [
      ...wrong.map((key) => ({ ...at, says: `“${name}”没有“${key}”，只能是${sayKeys(type)}。` })),
      ...(isIdle ? [{ ...at, says: `“${name}”的比重不能都是 0。` }] : []),
    ]
  })
  const weights = new Map(entries.map(([name, each]) => [toFactId(name), new Map(Object.entries(each))]))
  return problems.length > 0 ? fail(problems) : ok(weights)
}

function fits(key: string, type: FactType): boolean {
  switch (type.kind) {
    case 'boolean':
      return key === 'yes' || key === 'no'
    case 'choice':
    case 'region':
    case 'set':
      return type.options.some(({ value }) => value === key)
    case 'integer':
    case 'duration':
    case 'money': {
      const [least, most = least] = key.split('..').map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))
      return least !== undefined && most !== undefined && least >= type.least && least <= most && most <= type.most
    }
    case 'date': {
      const [first = '', last = first] = key.split('..')
      return parseCivilDate(first).ok && parseCivilDate(last).ok && first <= last && first >= type.earliest
    }
    case 'claims':
      return false
  }
}

function sayKeys(type: FactType): string {
  switch (type.kind) {
    case 'boolean':
      return ' yes、no'
    case 'choice':
    case 'region':
    case 'set':
      return ` ${type.options.map(({ value }) => value).join('、')}`
    case 'integer':
    case 'duration':
    case 'money':
      return ` ${type.least}..${type.most} 之间的一段，例如 ${type.least}..${Math.min(type.most, type.least + 11)}`
    case 'date':
      return '一段日子，例如 2024-01-01..2024-12-31'
    case 'claims':
      return '的份额：这个事实不能定'
  }
}
