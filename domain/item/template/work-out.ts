/** A template with values filled in: what is derived, what is right, what each misconception comes to. */
import { type BadEvaluation, evaluateExpression } from '#domain/item/expression.ts'
import { holdsGuard } from '#domain/item/formula.ts'
import { sayFigures } from '#domain/item/say-figures.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Template } from './template.ts'

export type Worked = {
  /** Of variables and derived names. */
  readonly values: ReadonlyMap<string, number>
  readonly key: number
  /** In the order of the template. */
  readonly distractors: readonly number[]
}

/** Computes everything from `given`; a derived name that is given is taken as it is. */
export function workOut(template: Template, given: ReadonlyMap<string, number>): Result<Worked, BadEvaluation> {
  const values = new Map(given)
  for (const { name, formula } of template.derived) {
    if (values.has(name)) continue
    const value = evaluateExpression(formula.expression, values)
    if (!value.ok) return value
    values.set(name, value.value)
  }
  const answers: number[] = []
  for (const { expression } of [template.key, ...template.distractors.map(({ formula }) => formula)]) {
    const value = evaluateExpression(expression, values)
    if (!value.ok) return value
    answers.push(value.value)
  }
  const [key = 0, ...distractors] = answers
  return ok({ values, key, distractors })
}

/** Why values are not asked: an option cannot be computed, a guard is not met, two options could be mistaken for each other. */
export type Rejection =
  | { readonly kind: 'undefined' }
  | { readonly kind: 'outOfDomain'; readonly guard: string }
  | { readonly kind: 'tooClose' }

/** Two options nearer to each other than this are not told apart by somebody who rounds. @source exam.md §7, rule 2 */
const NEAREST = 0.015

/** `worked` again if it may be asked. */
export function admit(template: Template, worked: Worked): Result<Worked, Rejection> {
  for (const guard of template.guards) {
    const held = holdsGuard(guard, worked.values)
    if (!held.ok) return fail({ kind: 'undefined' })
    if (!held.value) return fail({ kind: 'outOfDomain', guard: guard.text })
  }
  const options = [worked.key, ...worked.distractors]
  const isClose = options.some((one, nth) => options.slice(nth + 1).some((other) => isTooClose(one, other, template.figures)))
  return isClose ? fail({ kind: 'tooClose' }) : ok(worked)
}

const isTooClose = (one: number, other: number, figures: number): boolean =>
  Math.abs(one - other) <= NEAREST * Math.max(Math.abs(one), Math.abs(other)) || sayFigures(one, figures) === sayFigures(other, figures)
