/** Text of a template with its values filled in. */
import type { RichText } from '#domain/item/item.ts'
import { roundToFigures, sayExact, sayFigures } from '#domain/item/say-figures.ts'
import { namesOf, type Template } from './template.ts'
import type { Worked } from './work-out.ts'

const PLACE = /\[([a-zA-Z][a-zA-Z0-9]*)\]/g

/** All names that stand in square brackets. */
export const placesIn = (text: RichText): readonly string[] => [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))]

/** Variables are written as they are, derived values and the key with the figures of the template. A name without a value stays. */
export function fillText(text: RichText, template: Template, { values, key }: Worked): RichText {
  const derived = new Set(template.derived.map(({ name }) => name))
  return text.replaceAll(PLACE, (place, name: string) => {
    if (name === 'key') return sayFigures(key, template.figures)
    const word = wordOf(name, template, values)
    if (word !== undefined) return word
    const value = values.get(name)
    if (value === undefined) return place
    return derived.has(name) ? sayFigures(value, template.figures) : sayExact(value)
  })
}

function wordOf(name: string, { words }: Template, values: ReadonlyMap<string, number>): string | undefined {
  const word = words[name]
  return word?.says[String(values.get(word.of))]
}

/** Names in brackets that stand for nothing. `[key]` is known in steps alone. */
export function unknownPlaces(template: Template): readonly string[] {
  const known = new Set([...namesOf(template), ...Object.keys(template.words)])
  const given = [template.stem, template.asks].flatMap(placesIn).filter((name) => !known.has(name))
  const worked = template.steps.flatMap(placesIn).filter((name) => !known.has(name) && name !== 'key')
  return [...new Set([...given, ...worked])]
}

/** Derived values that the stem shows rounded although the key is computed from more figures: whoever solves the item would miss it. */
export function roundedInStem(template: Template, { values }: Worked): readonly string[] {
  const shown = new Set([template.stem, template.asks].flatMap(placesIn))
  return template.derived
    .filter(({ name }) => shown.has(name))
    .filter(({ name }) => {
      const value = values.get(name) ?? 0
      return Math.abs(roundToFigures(value, template.figures) - value) > 1e-9 * Math.abs(value)
    })
    .map(({ name }) => name)
}
