/** json-logic-engine: JsonLogic, interpreted or compiled to functions. */
import { LogicEngine } from 'json-logic-engine'
import type { OpenPeer } from './peer.ts'
import type { Pay, Plain, PlainRule } from './plain-rule.ts'

export const jsonLogicRun: OpenPeer = (rules) => {
  const engine = new LogicEngine()
  const logics = rules.map(logicOf)
  const answers = new Float64Array(rules.length)
  return {
    name: { zh: 'json-logic-engine 5，解释', en: 'json-logic-engine 5, run' },
    judge: (person) => {
      for (let nth = 0; nth < logics.length; nth++) answers[nth] = engine.run(logics[nth], person)
      return answers
    },
  }
}

export const jsonLogicCompiled: OpenPeer = (rules) => {
  const engine = new LogicEngine()
  const made = rules.map((rule) => engine.build(logicOf(rule)) as (person: unknown) => number)
  const answers = new Float64Array(rules.length)
  return {
    name: { zh: 'json-logic-engine 5，编译', en: 'json-logic-engine 5, compiled' },
    judge: (person) => {
      for (let nth = 0; nth < made.length; nth++) answers[nth] = made[nth]?.(person) ?? Number.NaN
      return answers
    },
  }
}

const logicOf = ({ condition, pay }: PlainRule): unknown => ({ if: [conditionOf(condition), payOf(pay), 0] })

function conditionOf(plain: Plain): unknown {
  switch (plain.kind) {
    case 'all':
      return { and: plain.of.map(conditionOf) }
    case 'any':
      return { or: plain.of.map(conditionOf) }
    case 'equals':
      return { '===': [{ var: plain.fact }, plain.value] }
    case 'differs':
      return { '!==': [{ var: plain.fact }, plain.value] }
    case 'among':
      return { in: [{ var: plain.fact }, plain.values] }
    case 'atLeast':
      return { '>=': [{ var: plain.fact }, plain.value] }
    case 'atMost':
      return { '<=': [{ var: plain.fact }, plain.value] }
  }
}

const payOf = (pay: Pay): unknown =>
  typeof pay === 'number'
    ? pay
    : { if: [...pay.arms.flatMap(({ value, pay: then }) => [{ '===': [{ var: pay.fact }, value] }, payOf(then)]), 0] }
