/** publicodes: rules in French key words. Of all peers the only one that says by itself when it cannot tell. */
import Engine from 'publicodes'
import type { FactDictionary, FactId, FactType } from '#domain/rules/fact.ts'
import type { Answers, OpenPeer, PlainPerson } from './peer.ts'
import { isNumbered, type Pay, type Plain, type Value } from './plain-rule.ts'

export const publicodes: OpenPeer = (rules, dictionary) => {
  const facts = [...dictionary.values()].map(({ id, type }): [string, object] => [named(id), questionFor(id, type, dictionary)])
  const policies = rules.flatMap(({ id, condition, pay }): [string, unknown][] => [
    [eligible(id), conditionOf(condition)],
    [named(id), { 'applicable si': eligible(id), valeur: payOf(pay) }],
  ])
  const engine = new Engine(Object.fromEntries([...facts, ...policies]) as ConstructorParameters<typeof Engine>[0], {
    strict: { situation: true, checkPossibleValues: false, noCycleRuntime: false, noOrphanRule: false },
    warn: false,
    logger: { log: silent, warn: silent, error: silent },
  })
  return {
    name: 'publicodes 1.10',
    canBeUnsure: true,
    judge: (person): Answers => {
      engine.setSituation(situationOf(person))
      return rules.map(({ id }) => figureOf(engine.evaluate(named(id)).nodeValue))
    },
    // the evaluated tree and the missing facts always come back; walking the tree is the trace
    trace: (person) => {
      engine.setSituation(situationOf(person))
      return rules.map(({ id }) => {
        const { explanation } = engine.evaluate(eligible(id)) as { explanation?: unknown }
        const { nodeValue, missingVariables } = engine.evaluate(named(id))
        return { amount: nodeValue, missing: Object.keys(missingVariables), read: readIn(explanation, 0) }
      })
    },
  }
}

const silent = (): void => {}

/** Names may hold spaces, but no underscore and no full stop that is not a name space. */
const named = (id: string): string => id.replaceAll('_', ' ')
const eligible = (id: string): string => `${named(id)} eligible`

function questionFor(id: FactId, type: FactType, dictionary: FactDictionary): object {
  if (type.kind === 'boolean') return { question: `${id}?`, type: 'booléen' }
  if ('options' in type && !isNumbered(id, dictionary))
    return { question: `${id}?`, 'une possibilité': type.options.map(({ value }) => `'${value}'`) }
  return { question: `${id}?`, type: 'nombre' }
}

const literal = (value: Value): string => (typeof value === 'string' ? `'${value}'` : `${value}`)

function conditionOf(plain: Plain): unknown {
  switch (plain.kind) {
    case 'all':
      return { 'toutes ces conditions': plain.of.map(conditionOf) }
    case 'any':
      return { 'une de ces conditions': plain.of.map(conditionOf) }
    case 'equals':
      if (typeof plain.value === 'boolean') return plain.value ? named(plain.fact) : `${named(plain.fact)} = non`
      return `${named(plain.fact)} = ${literal(plain.value)}`
    case 'differs':
      return `${named(plain.fact)} != ${literal(plain.value)}`
    case 'among':
      return { 'une de ces conditions': plain.values.map((value) => `${named(plain.fact)} = ${literal(value)}`) }
    case 'atLeast':
      return `${named(plain.fact)} >= ${plain.value}`
    case 'atMost':
      return `${named(plain.fact)} <= ${plain.value}`
  }
}

const payOf = (pay: Pay): unknown =>
  typeof pay === 'number'
    ? pay
    : {
        variations: [
          ...pay.arms.map(({ value, pay: then }) => ({ si: `${named(pay.fact)} = ${literal(value)}`, alors: payOf(then) })),
          { sinon: 0 },
        ],
      }

const situationOf = (person: PlainPerson): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(person).map(([fact, value]) => [
      named(fact),
      typeof value === 'boolean' ? (value ? 'oui' : 'non') : typeof value === 'string' ? `'${value}'` : value,
    ]),
  )

/** `null` is its "not applicable": a no. `undefined` is its "cannot be computed". */
const figureOf = (value: unknown): number | undefined => (value === undefined ? undefined : typeof value === 'number' ? value : 0)

const DEEPEST = 8

function readIn(node: unknown, depth: number): readonly unknown[] {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return []
  if (Array.isArray(node)) return node.flatMap((each) => readIn(each, depth + 1))
  if (!('nodeKind' in node)) return Object.values(node).flatMap((each) => readIn(each, depth + 1))
  const { nodeKind, nodeValue, explanation } = node as { nodeKind: unknown; nodeValue?: unknown; explanation?: unknown }
  const own = nodeKind === 'operation' || nodeKind === 'reference' ? [[nodeKind, nodeValue]] : []
  return [...own, ...readIn(explanation, depth + 1)]
}
