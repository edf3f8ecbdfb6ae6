/** One person × ten policies: by hand, generated, and interpreted with all reasons in words. */

import { amountFor } from '#domain/rules/amount.ts'
import { drawFrom } from '#domain/rules/backend/content.fixture.ts'
import { generate, leafTruth } from '#domain/rules/backend/generate.ts'
import { generateGroup } from '#domain/rules/backend/generate-group.ts'
import { encode, layoutOf } from '#domain/rules/backend/slots.ts'
import { evaluate, leavesOf } from '#domain/rules/evaluate.ts'
import type { Facts } from '#domain/rules/fact.ts'
import type { Condition, Test } from '#domain/rules/rule.ts'
import { sayCondition, sayKnown, sayTruth } from '#domain/rules/say.ts'
import { allOf, type Truth, unknown } from '#domain/rules/truth.ts'
import type { Table } from '../table.ts'
import { handWritten } from './hand-written.ts'
import { many, perSecond } from './measure.ts'
import { factsOf, people } from './persons.ts'
import { yardstick, yardstickDictionary } from './yardstick.ts'

/** In rotation, so that nothing can be remembered from the last call. */
const PERSONS = 2000
const layout = layoutOf(yardstickDictionary)

export function measureOnePerson(): Table {
  const persons = people(PERSONS)
  const known = persons.map((person) => factsOf(person, 0, drawFrom(2)))
  const draw = drawFrom(2)
  const partly = persons.map((person) => factsOf(person, 0.25, draw))
  const rules = yardstick.map(({ rule }) => generate(rule, layout))
  const out = new Int32Array(yardstick.length)
  const paid = new Float64Array(yardstick.length)
  const words = new Int32Array(3)

  const { pay } = generateGroup(
    yardstick.map(({ rule }) => rule),
    layout,
  )
  const decide = (slots: Int32Array): void => pay(slots, paid)
  const record = (slots: Int32Array): void => {
    for (let nth = 0; nth < rules.length; nth++) out[nth] = (rules[nth] as (typeof rules)[number]).record(slots, words)
  }

  /** Words from the bits that a receipt would keep. */
  const fromRecord = (facts: Facts): unknown => {
    const slots = encode(facts, layout)
    pay(slots, paid)
    return rules.map((rule, policy) => ({
      span: rule.record(slots, words),
      lines: linesFor(policy, facts, (leaf) => leafTruth(words, leaf)),
      amount: paid[policy],
    }))
  }

  const wrong = persons.filter((person, nth) => {
    const byHand = new Int32Array(yardstick.length)
    handWritten(person, byHand)
    decide(encode(known[nth] as Facts, layout))
    return byHand.some((yuan, policy) => yuan * 100 !== paid[policy])
  })
  if (wrong.length > 0) throw new Error(`${wrong.length} persons judged otherwise than by hand`)

  const each =
    <T>(list: readonly T[], run: (one: T) => void) =>
    (): number => {
      for (const one of list) run(one)
      return list.length
    }
  const slots = known.map((facts) => encode(facts, layout))
  const someSlots = partly.map((facts) => encode(facts, layout))
  const byHand = perSecond(each(persons, (person) => handWritten(person, out)))
  const rows: readonly (readonly [string, string, number])[] = [
    ['手写函数（二值，没有理由）', 'hand-written (two-valued, no reasons)', byHand],
    ['生成的函数，事实全知', 'generated, all facts known', perSecond(each(slots, decide))],
    ['生成的函数，四分之一事实未知', 'generated, a quarter of the facts unknown', perSecond(each(someSlots, decide))],
    ['生成的函数，并记录每个条件', 'generated, every leaf recorded', perSecond(each(someSlots, record))],
    ['生成的函数，全部理由写成中文', 'generated, all reasons in words', perSecond(each(partly, fromRecord))],
    ['解释执行，理由树', 'interpreter, tree of reasons', perSecond(each(partly, judge))],
    ['解释执行，全部理由写成中文', 'interpreter, all reasons in words', perSecond(each(partly, explain))],
  ]
  return {
    title: { zh: `一个人 × ${yardstick.length} 项政策`, en: `One person × ${yardstick.length} policies` },
    columns: [
      '',
      { zh: '每秒处理器时间判几个人', en: 'persons per second of processor time' },
      { zh: '手写的几倍时间', en: 'times the hand-written' },
    ],
    rows: rows.map(([zh, en, rate]) => [{ zh, en }, many(rate), `${(byHand / rate).toFixed(2)}×`]),
    notes: [
      {
        zh: `${PERSONS} 个人轮流；先核对生成的函数和手写的逐人逐项一致`,
        en: `${PERSONS} persons in rotation; generated verdicts were first checked to equal the hand-written ones`,
      },
    ],
  }
}

const judge = (facts: Facts): unknown =>
  yardstick.map(({ rule }) => {
    const reasons = rule.conditions.map((condition) => evaluate(condition, facts))
    return { reasons, truth: allOf(reasons.map(({ truth }) => truth)), amount: amountFor(rule.amount, facts) }
  })

/** What a rule demands is said once per version; what is known, and how it stands, once per person. */
const demands = yardstick.map(({ rule }) =>
  rule.conditions.flatMap(function wordsOf(condition: Condition): readonly Demand[] {
    return condition.kind === 'leaf'
      ? [{ test: condition.test, says: sayCondition(condition, yardstickDictionary) }]
      : condition.of.flatMap(wordsOf)
  }),
)
type Demand = { readonly test: Test; readonly says: string }

const explain = (facts: Facts): unknown =>
  yardstick.map(({ rule }, policy) => {
    const reasons = rule.conditions.map((condition) => evaluate(condition, facts))
    const truths = reasons.flatMap(leavesOf).map(({ truth }) => truth)
    return {
      lines: linesFor(policy, facts, (leaf) => truths[leaf] ?? unknown),
      truth: allOf(reasons.map(({ truth }) => truth)),
      amount: amountFor(rule.amount, facts),
    }
  })

const linesFor = (policy: number, facts: Facts, truthAt: (leaf: number) => Truth): unknown =>
  demands[policy]?.map(({ test, says }, leaf) => ({
    says,
    known: sayKnown(test, facts, yardstickDictionary),
    state: sayTruth(truthAt(leaf)),
  }))
