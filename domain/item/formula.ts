/** A formula that was read: its text for people, its expression for computing. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type BadEvaluation, type BadExpression, type Expression, evaluateExpression, parseExpression } from './expression.ts'

export type Formula = { readonly text: string; readonly expression: Expression }

/** A formula from its text. */
export function parseFormula(text: string): Result<Formula, BadExpression> {
  const expression = parseExpression(text)
  return expression.ok ? ok({ text, expression: expression.value }) : expression
}

/** A condition on the values of a template: `b*c < 20`. */
export type Guard = { readonly text: string; readonly left: Formula; readonly relation: Relation; readonly right: Formula }
type Relation = '<' | '<=' | '>' | '>=' | '!='

/** Reads two formulas with one of `< <= > >= !=` between them. */
export function parseGuard(text: string): Result<Guard, BadExpression> {
  const [, before, relation, after] = /^([^<>=!]+)(<=|>=|!=|<|>)([^<>=!]+)$/.exec(text) ?? []
  if (before === undefined || after === undefined)
    return fail({ kind: 'badExpression', at: 0, says: '条件写成 a < b 这样，中间用 < <= > >= != 里的一个' })
  const left = parseFormula(before)
  if (!left.ok) return left
  const right = parseFormula(after)
  if (!right.ok) return right
  return ok({ text, left: left.value, relation: relation as Relation, right: right.value })
}

/** Whether the condition holds with these values. */
export function holdsGuard({ left, relation, right }: Guard, given: ReadonlyMap<string, number>): Result<boolean, BadEvaluation> {
  const one = evaluateExpression(left.expression, given)
  if (!one.ok) return one
  const other = evaluateExpression(right.expression, given)
  return other.ok ? ok(isRelated(one.value, relation, other.value)) : other
}

function isRelated(one: number, relation: Relation, other: number): boolean {
  switch (relation) {
    case '<':
      return one < other
    case '<=':
      return one <= other
    case '>':
      return one > other
    case '>=':
      return one >= other
    case '!=':
      return one !== other
  }
}
