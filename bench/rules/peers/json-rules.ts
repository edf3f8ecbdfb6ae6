/** json-rules-engine: all and any over operators, each rule an event. Amounts are looked up by the host, as its users do. */
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import type { OpenPeer, PlainPerson } from './peer.ts'
import type { Pay, Plain } from './plain-rule.ts'

export const jsonRules: OpenPeer = (rules) => {
  const engine = new Engine(
    rules.map(({ id, condition }) => ({ name: id, conditions: { all: [conditionOf(condition)] }, event: { type: id } })),
  )
  const places = new Map(rules.map(({ id }, nth) => [id, nth]))
  const judge = async (person: PlainPerson): Promise<Float64Array> => {
    const { events } = await engine.run(person)
    const answers = new Float64Array(rules.length)
    for (const { type } of events) {
      const nth = places.get(type) ?? -1
      answers[nth] = paid(rules[nth]?.pay ?? 0, person)
    }
    return answers
  }
  return {
    name: 'json-rules-engine 7',
    judge,
    // it always records the result of every condition that it evaluated; reading it is the trace
    trace: async (person) => {
      const { results, failureResults } = await engine.run(person)
      return [...results, ...failureResults].map(({ name, conditions }) => ({ name, read: readIn(conditions) }))
    },
  }
}

function conditionOf(plain: Plain): NestedCondition {
  switch (plain.kind) {
    case 'all':
      return { all: plain.of.map(conditionOf) }
    case 'any':
      return { any: plain.of.map(conditionOf) }
    case 'equals':
      return { fact: plain.fact, operator: 'equal', value: plain.value }
    case 'differs':
      return { fact: plain.fact, operator: 'notEqual', value: plain.value }
    case 'among':
      return { fact: plain.fact, operator: 'in', value: plain.values }
    case 'atLeast':
      return { fact: plain.fact, operator: 'greaterThanInclusive', value: plain.value }
    case 'atMost':
      return { fact: plain.fact, operator: 'lessThanInclusive', value: plain.value }
  }
}

const paid = (pay: Pay, person: PlainPerson): number =>
  typeof pay === 'number' ? pay : paid(pay.arms.find(({ value }) => value === person[pay.fact])?.pay ?? 0, person)

type Read = { readonly fact: unknown; readonly have: unknown; readonly want: unknown; readonly holds: unknown }

function readIn(condition: TopLevelCondition | NestedCondition): readonly Read[] {
  if ('all' in condition) return condition.all.flatMap(readIn)
  if ('any' in condition) return condition.any.flatMap(readIn)
  if (!('fact' in condition)) return []
  const { fact, value } = condition
  return [{ fact, have: Reflect.get(condition, 'factResult'), want: value, holds: Reflect.get(condition, 'result') }]
}
