/** All templates of the bank, over seeds that no check has seen. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bank } from '#domain/item/bank.ts'
import { evaluateExpression, parseExpression } from '#domain/item/expression.ts'
import type { NumberItem, SingleItem } from '#domain/item/item.ts'
import { drawItem } from '#domain/item/template/draw-item.ts'
import type { Template } from '#domain/item/template/template.ts'
import { projectRoot } from '#platform/project-root.ts'
import { readBank } from './read-bank.ts'

let templates: readonly Template[] = []
let bank: Bank
beforeAll(async () => {
  const read = await readBank(`${projectRoot}/content/items/electrician`)
  if (!read.ok) throw new Error(read.problem.map(({ says }) => says).join('\n'))
  bank = read.value
  templates = bank.templates
})

/** Any template and any seed, in both forms. */
const forAny = (law: (single: SingleItem, number: NumberItem, template: Template) => void) =>
  fc.assert(
    fc.property(fc.nat({ max: 71 }), fc.nat(), (nth, seed) => {
      const template = templates[nth]
      if (template === undefined) throw new Error('72 templates were expected')
      const [single, number] = [drawItem(template, seed, 'single'), drawItem(template, seed, 'number')]
      if (!single.ok || !number.ok) throw new Error(`${template.id} cannot be drawn with ${seed}`)
      law(single.value, number.value, template)
    }),
    { numRuns: 1000 },
  )

const worth = (formula: string, known: ReadonlyMap<string, number>): number => {
  const read = parseExpression(formula)
  const value = read.ok ? evaluateExpression(read.value, known) : read
  return value.ok ? value.value : Number.NaN
}

const numberIn = (text: string): number => Number.parseFloat(text)

describe('the 72 calculation templates', () => {
  test('are all there', () =>
    expect(templates.map(({ id }) => id)).toEqual(Array.from({ length: 72 }, (_, nth) => `C${String(nth + 1).padStart(2, '0')}`)))

  test('any two options can be told apart by somebody who rounds', () =>
    forAny(({ options }) => {
      const values = options.map(({ says }) => numberIn(says))
      for (const [nth, one] of values.entries())
        for (const other of values.slice(nth + 1))
          expect(Math.abs(one - other)).toBeGreaterThan(0.014 * Math.max(Math.abs(one), Math.abs(other)))
    }))

  test('the key is what its formula says, in both forms', () =>
    forAny((single, number) => {
      const known = new Map(Object.entries(number.given))
      for (const step of number.stepMarks?.steps ?? []) {
        known.set(step.name, worth(step.formula, known)) // the exact one: what is asked for is rounded
        expect(Math.abs(step.key - (known.get(step.name) ?? Number.NaN))).toBeLessThanOrEqual(0.51 * (step.lastPlace ?? 0))
      }
      const exact = worth(number.formula, known)
      expect(Math.abs(number.key - exact)).toBeLessThanOrEqual(0.51 * (number.lastPlace ?? 0))
      expect(numberIn(single.options.find(({ id }) => id === single.key)?.says ?? '')).toBe(number.key)
    }))

  test('the steps arrive at the key, nothing is left to be filled in, and each wrong option says what it shows', () =>
    forAny((single, number) => {
      const key = single.options.find(({ id }) => id === single.key)?.says.split(/[ %°℃]/)[0] ?? ''
      expect(single.why).toContain(key)
      expect(`${single.stem}${number.stem}${single.why}`).not.toMatch(/\[[a-zA-Z]|NaN|undefined|\d{13}/)
      expect(Object.keys(single.misconceptions).length).toBe(single.options.length - 1)
    }))

  test('the same seed gives the same item', () =>
    forAny((single, number, template) => {
      const seed = Number(single.id.split('-').at(-1))
      expect(drawItem(template, seed, 'single')).toEqual({ ok: true, value: single })
      expect(drawItem(template, seed, 'number')).toEqual({ ok: true, value: number })
    }))
})
