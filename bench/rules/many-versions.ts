/** 1,000 different rule versions: how long they take to load, and how long they answer one person. */

import { drawFrom } from '#domain/rules/backend/content.fixture.ts'
import { generate } from '#domain/rules/backend/generate.ts'
import { encode, layoutOf } from '#domain/rules/backend/slots.ts'
import type { Condition, Rule } from '#domain/rules/rule.ts'
import type { Table } from '../table.ts'
import { many, perSecond, secondsOf } from './measure.ts'
import { factsOf, people } from './persons.ts'
import { yardstick, yardstickDictionary } from './yardstick.ts'

const VERSIONS = 1000

export function measureManyVersions(): Table {
  const layout = layoutOf(yardstickDictionary)
  const draw = drawFrom(5)
  const slots = people(20).map((person) => encode(factsOf(person, 0.25, draw), layout))
  let copy = 0
  const versions = (): readonly Rule[] =>
    Array.from({ length: VERSIONS }, (_, nth) => moved(yardstick[nth % yardstick.length]?.rule as Rule, ++copy))
  let rules = versions()
  let made = rules.map((rule) => generate(rule, layout))
  const load = secondsOf(
    () => {
      made = rules.map((rule) => generate(rule, layout))
      for (const one of made) one.outcome(slots[0] as Int32Array)
    },
    () => {
      rules = versions()
    },
  )
  let sink = 0
  const rate = perSecond(() => {
    for (const person of slots) for (const one of made) sink += one.outcome(person)
    return slots.length
  })
  return {
    title: { zh: `${many(VERSIONS)} 个政策版本`, en: `${many(VERSIONS)} policy versions` },
    columns: ['', { zh: '毫秒', en: 'ms' }],
    rows: [
      [{ zh: '全部装入，并各答一次', en: 'compile all, first answer of each' }, (load * 1000).toFixed(0)],
      [{ zh: '一个人，全部版本', en: 'one person, all versions' }, (1000 / rate).toFixed(3)],
    ],
    notes:
      sink < 0
        ? ['?']
        : [{ zh: '每个版本的数都不同，所以编译结果不能重用', en: 'numbers differ in every version, so no compiled text can be reused' }],
  }
}

/** The same rule with other numbers. */
function moved(rule: Rule, by: number): Rule {
  const walk = (condition: Condition): Condition => {
    if (condition.kind !== 'leaf') return { ...condition, of: [walk(condition.of[0]), ...condition.of.slice(1).map(walk)] }
    const { test } = condition
    return test.op === 'atLeast' || test.op === 'atMost' ? { ...condition, test: { ...test, value: test.value + by } } : condition
  }
  const [first, ...others] = rule.conditions
  return { ...rule, conditions: [walk(first), ...others.map(walk)] }
}
