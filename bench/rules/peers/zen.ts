/** ZEN (GoRules): a JSON graph of decision tables, a graph of expressions, or one expression without a graph. */
import { evaluateExpressionSync, ZenEngine } from '@gorules/zen-engine'
import { conditionText, payText, type Words } from './infix.ts'
import type { OpenPeer, PlainPerson } from './peer.ts'
import type { Pay, Plain, PlainRule } from './plain-rule.ts'

const words: Words = {
  and: ' and ',
  or: ' or ',
  equals: '==',
  literal: (value) => (typeof value === 'string' ? `'${value}'` : `${value}`),
  isAmong: (fact, values) => `${fact} in [${values.join(', ')}]`,
  ifElse: (condition, then, otherwise) => `(${condition} ? ${then} : ${otherwise})`,
  read: (fact) => fact,
}

/** Without a graph and without a trace: the shortest way through it. */
export const zenExpression: OpenPeer = (rules) => {
  const text = `{${rules.map((rule) => `${rule.id}: ${textOf(rule)}`).join(', ')}}`
  return {
    name: { zh: 'ZEN 0.52，一个表达式', en: 'ZEN 0.52, one expression' },
    judge: (person) => answersOf(rules, evaluateExpressionSync(text, person)),
  }
}

export const zenExpressionGraph: OpenPeer = (rules) =>
  opened({ zh: 'ZEN 0.52，表达式图', en: 'ZEN 0.52, graph of expressions' }, rules, [
    {
      id: 'policies',
      name: 'policies',
      type: 'expressionNode',
      content: { expressions: rules.map((rule) => ({ id: rule.id, key: rule.id, value: textOf(rule) })), passThrough: false },
    },
  ])

/** A table for each rule: a column for each condition and each fact of the amount, a row for each figure. */
export const zenTables: OpenPeer = (rules) => opened({ zh: 'ZEN 0.52，决策表', en: 'ZEN 0.52, decision tables' }, rules, rules.map(tableOf))

type Node = { readonly id: string; readonly name: string; readonly type: string; readonly content: unknown }

function opened(name: ReturnType<OpenPeer>['name'], rules: readonly PlainRule[], nodes: readonly Node[]): ReturnType<OpenPeer> {
  const decision = new ZenEngine().createDecision(graphOf(nodes))
  return {
    name,
    judge: async (person: PlainPerson) => answersOf(rules, (await decision.evaluate(person)).result),
    trace: (person: PlainPerson) => decision.evaluate(person, { trace: true }),
  }
}

const graphOf = (nodes: readonly Node[]): object => ({
  nodes: [{ id: 'in', type: 'inputNode', name: 'in' }, ...nodes, { id: 'out', type: 'outputNode', name: 'out' }].map((node) => ({
    ...node,
    position: { x: 0, y: 0 },
  })),
  edges: nodes.flatMap(({ id }) => [
    { id: `to-${id}`, type: 'edge', sourceId: 'in', targetId: id },
    { id: `from-${id}`, type: 'edge', sourceId: id, targetId: 'out' },
  ]),
})

const textOf = ({ condition, pay }: PlainRule): string => words.ifElse(conditionText(condition, words), payText(pay, words), '0')

const answersOf = (rules: readonly PlainRule[], result: Readonly<Record<string, number | null>>): readonly (number | null | undefined)[] =>
  rules.map(({ id }) => result[id])

function tableOf({ id, condition, pay }: PlainRule): Node {
  const columns = (condition.kind === 'all' ? condition.of : [condition]).map(columnOf)
  const rows = rowsOf(pay)
  const keys = [...new Set(rows.flatMap(({ when }) => [...when.keys()]))]
  const inputs = [...columns.map(({ field }) => field), ...keys].map((field, nth) => ({
    id: `i${nth}`,
    name: `i${nth}`,
    field,
    type: 'expression',
  }))
  const cells = (tests: readonly string[]): object => Object.fromEntries(inputs.map((input, nth) => [input.id, tests[nth] ?? '']))
  const rules = rows.map(({ when, yuan }, nth) => ({
    _id: `r${nth}`,
    ...cells([...columns.map(({ test }) => test), ...keys.map((key) => when.get(key) ?? '')]),
    o: `${yuan}`,
  }))
  return {
    id,
    name: id,
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      inputs,
      outputs: [{ id: 'o', field: id, name: id, type: 'expression' }],
      rules: [...rules, { _id: 'else', ...cells([]), o: '0' }],
      passThrough: false,
    },
  }
}

type Column = { readonly field: string; readonly test: string }

function columnOf(plain: Plain): Column {
  switch (plain.kind) {
    case 'all':
    case 'any':
    case 'differs':
      return { field: conditionText(plain, words), test: 'true' }
    case 'equals':
      return { field: plain.fact, test: words.literal(plain.value) }
    case 'among':
      return { field: plain.fact, test: plain.values.map(words.literal).join(', ') }
    case 'atLeast':
      return { field: plain.fact, test: `>= ${plain.value}` }
    case 'atMost':
      return { field: plain.fact, test: `<= ${plain.value}` }
  }
}

type Row = { readonly when: ReadonlyMap<string, string>; readonly yuan: number }

const rowsOf = (pay: Pay): readonly Row[] =>
  typeof pay === 'number'
    ? [{ when: new Map(), yuan: pay }]
    : pay.arms.flatMap(({ value, pay: then }) =>
        rowsOf(then).map(({ when, yuan }) => ({ when: new Map([[pay.fact, words.literal(value)], ...when]), yuan })),
      )
