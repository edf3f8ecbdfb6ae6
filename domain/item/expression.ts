/**
 * The small language of formulas in items and templates: numbers, names, `+ - * / ^`, parentheses and the functions below. Angles are in
 * degrees, as electricians write them. Pure and total: what cannot be computed comes back as a problem, never as NaN.
 */
import { fail, ok, type Result } from '#domain/prelude/result.ts'

export type Expression =
  | { readonly kind: 'number'; readonly is: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }

type Operator = '+' | '-' | '*' | '/' | '^'
type FunctionName = keyof typeof functions

const degrees = Math.PI / 180
const functions = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  exp: Math.exp,
  ln: Math.log,
  sin: (angle: number) => Math.sin(angle * degrees),
  cos: (angle: number) => Math.cos(angle * degrees),
  tan: (angle: number) => Math.tan(angle * degrees),
  asin: (sine: number) => Math.asin(sine) / degrees,
  acos: (cosine: number) => Math.acos(cosine) / degrees,
  atan: (tangent: number) => Math.atan(tangent) / degrees,
  round: Math.round,
  floor: Math.floor,
  min: Math.min,
  max: Math.max,
  mod: (left: number, right: number) => left - right * Math.floor(left / right),
} as const
const constants: Readonly<Record<string, number>> = { pi: Math.PI }

export type BadExpression = { readonly kind: 'badExpression'; readonly at: number; readonly says: string }
/** `unknownName`: no value was given · `undefinedResult`: division by zero, root of a negative number and the like. */
export type BadEvaluation = { readonly kind: 'unknownName'; readonly name: string } | { readonly kind: 'undefinedResult' }

/** Reads a formula. `^` binds to the right and tighter than a sign: `-2^2` is −4. */
export function parseExpression(text: string): Result<Expression, BadExpression> {
  const parser = new Parser(text)
  try {
    return ok(parser.readAll())
  } catch (error) {
    if (error instanceof Unreadable) return fail({ kind: 'badExpression', at: error.at, says: error.message })
    throw error
  }
}

/** The value with these names filled in. */
export function evaluateExpression(expression: Expression, given: ReadonlyMap<string, number>): Result<number, BadEvaluation> {
  const missing = namesIn(expression).find((name) => !given.has(name) && !(name in constants))
  if (missing !== undefined) return fail({ kind: 'unknownName', name: missing })
  const result = compute(expression, given)
  return Number.isFinite(result) ? ok(result) : fail({ kind: 'undefinedResult' })
}

/** All names a formula reads, constants among them, each once. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'name':
      return [expression.name]
    case 'call':
      return [...new Set(expression.of.flatMap(namesIn))]
    case 'binary':
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])]
    case 'negative':
      return namesIn(expression.of)
  }
}

function compute(expression: Expression, given: ReadonlyMap<string, number>): number {
  switch (expression.kind) {
    case 'number':
      return expression.is
    case 'name':
      return given.get(expression.name) ?? constants[expression.name] ?? Number.NaN
    case 'negative':
      return -compute(expression.of, given)
    case 'call':
      return (functions[expression.name] as (...values: number[]) => number)(...expression.of.map((each) => compute(each, given)))
    case 'binary':
      return combine(expression.operator, compute(expression.left, given), compute(expression.right, given))
  }
}

function combine(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '^':
      return left ** right
  }
}

class Unreadable extends Error {
  readonly at: number
  constructor(at: number, says: string) {
    super(says)
    this.at = at
  }
}

const TOKEN = /\s*(\d+(?:\.\d+)?(?:e-?\d+)?|[a-zA-Z][a-zA-Z0-9]*|[-+*/^(),])/y
/** Deeper nesting than any formula of the field needs. */
const DEEPEST = 60

/** Recursive descent over tokens; a class because it has a position that moves. */
class Parser {
  readonly #text: string
  #at = 0
  #depth = 0
  constructor(text: string) {
    this.#text = text
  }

  readAll(): Expression {
    const expression = this.#sum()
    if (this.#peek() !== undefined || this.#text.slice(this.#at).trim() !== '') throw this.#unreadable('这里看不懂')
    return expression
  }

  #sum(): Expression {
    if (++this.#depth > DEEPEST) throw this.#unreadable('括号套得太深')
    let left = this.#product()
    for (let operator = this.#take('+', '-'); operator !== undefined; operator = this.#take('+', '-'))
      left = { kind: 'binary', operator, left, right: this.#product() }
    this.#depth -= 1
    return left
  }

  #product(): Expression {
    let left = this.#signed()
    for (let operator = this.#take('*', '/'); operator !== undefined; operator = this.#take('*', '/'))
      left = { kind: 'binary', operator, left, right: this.#signed() }
    return left
  }

  #signed(): Expression {
    if (this.#take('-') === undefined) return this.#power()
    if (++this.#depth > DEEPEST) throw this.#unreadable('负号太多')
    const of = this.#signed()
    this.#depth -= 1
    return { kind: 'negative', of }
  }

  #power(): Expression {
    const base = this.#atom()
    return this.#take('^') === undefined ? base : { kind: 'binary', operator: '^', left: base, right: this.#signed() }
  }

  #atom(): Expression {
    const token = this.#next()
    if (token === undefined) throw this.#unreadable('式子没写完')
    if (/^\d/.test(token)) return { kind: 'number', is: Number(token) }
    if (token === '(') return this.#closed(this.#sum())
    if (!/^[a-zA-Z]/.test(token)) throw this.#unreadable(`“${token}”不该在这里`)
    if (this.#take('(') === undefined) return { kind: 'name', name: token }
    if (!Object.keys(functions).includes(token)) throw this.#unreadable(`没有函数“${token}”`)
    const of = [this.#sum()]
    while (this.#take(',') !== undefined) of.push(this.#sum())
    return this.#closed({ kind: 'call', name: token as FunctionName, of })
  }

  #closed(expression: Expression): Expression {
    if (this.#take(')') === undefined) throw this.#unreadable('少一个右括号')
    return expression
  }

  #peek(): string | undefined {
    TOKEN.lastIndex = this.#at
    return TOKEN.exec(this.#text)?.[1]
  }

  #next(): string | undefined {
    const token = this.#peek()
    if (token !== undefined) this.#at = TOKEN.lastIndex
    return token
  }

  #take<Token extends string>(...wanted: readonly Token[]): Token | undefined {
    const token = this.#peek()
    const found = wanted.find((each) => each === token)
    if (found !== undefined) this.#next()
    return found
  }

  #unreadable(says: string): Unreadable {
    return new Unreadable(this.#at, says)
  }
}
