import { describe, expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { applicationDate, toFactId } from '#domain/rules/fact.ts'
import { aChoice, aDate, aGroup, aLeaf, aNumber, aRule, dictionaryOf, fixed } from '#domain/rules/rule.fixture.ts'
import type { AmountRule, Condition, Rule } from '#domain/rules/rule.ts'
import { toClauseAnchor } from './ids.ts'
import { conditionIds, meaningDiff } from './meaning-diff.ts'
import { aVersion, day, endUnknown, open, rough, until } from './policy.fixture.ts'
import type { PolicyVersion } from './policy.ts'
import { sayDifference } from './say-difference.ts'

const months = toFactId('months')
const level = toFactId('level')
const demand = toFactId('demand')
const issued = toFactId('issued')

const dictionary = dictionaryOf(
  aNumber('months', { label: '失业保险累计缴费' }),
  aChoice('level', { L4: '四级', L3: '三级' }, { label: '证书等级' }),
  aChoice('demand', { usual: '一般', veryShort: '非常紧缺' }, { label: '紧缺程度' }),
  aDate('issued', { label: '发证日期' }),
  aDate(applicationDate, { label: '申请日期' }),
)

const insured = (value: number): Condition => aLeaf({ op: 'atLeast', fact: months, value }, { id: 'insured-months' })
const inTime = (limit: number, lastDay: 'counts' | 'unknown' = 'unknown'): Condition =>
  aLeaf({ op: 'within', fact: applicationDate, months: limit, after: issued, lastDay }, { id: 'apply-within' })
const levels = (...values: readonly [string, ...string[]]): Condition => aLeaf({ op: 'oneOf', fact: level, values }, { id: 'level' })

const table = (...rows: readonly (readonly [string, string, number])[]): AmountRule => {
  const [first, ...others] = rows.map(([one, other, yuan]) => ({ when: [one, other] as const, fen: fenOfYuan(yuan) }))
  if (first === undefined) throw new Error('a table has rows')
  return { kind: 'table', keys: [level, demand], rows: [first, ...others], clause: toClauseAnchor('amount') }
}

const version = (rule: Rule | undefined, given: Partial<PolicyVersion> = {}): PolicyVersion => aVersion({ ...given, ...(rule && { rule }) })
const withRule = (...conditions: readonly [Condition, ...Condition[]]): PolicyVersion => version(aRule(conditions))
const says = (before: PolicyVersion, after: PolicyVersion): readonly string[] => sayDifference(meaningDiff(before, after), dictionary)

describe('conditions, matched by id', () => {
  const told: Readonly<Record<string, readonly [PolicyVersion, PolicyVersion, readonly string[]]>> = {
    'a threshold': [withRule(insured(36)), withRule(insured(12)), ['失业保险累计缴费：36 个月 → 12 个月']],
    'a time limit': [withRule(inTime(12)), withRule(inTime(6)), ['期限（从发证日期算起）：12 个月 → 6 个月']],
    'its last day': [withRule(inTime(12)), withRule(inTime(12, 'counts')), ['期限最后一天（从发证日期算起）：没写算不算 → 算']],
    'an option more': [withRule(levels('L3')), withRule(levels('L3', 'L4')), ['证书等级：增加 四级']],
    'the order of options is nothing': [withRule(levels('L4', 'L3')), withRule(levels('L3', 'L4')), []],
    'the order of conditions is nothing': [withRule(insured(12), levels('L3')), withRule(levels('L3'), insured(12)), []],
    'a new one': [withRule(insured(12)), withRule(insured(12), levels('L3')), ['新增条件：证书等级是三级']],
    'one that goes': [withRule(insured(12), levels('L3')), withRule(insured(12)), ['取消条件：证书等级是三级']],
    'one that moves into a new group': [
      withRule(insured(12)),
      withRule(aGroup('any', [insured(12), levels('L3')], { id: 'either', says: '满年限或三级' })),
      ['新增条件：满年限或三级', '“失业保险累计缴费满 12 个月”换了位置：必须满足 → “满年限或三级”里的一条'],
    ],
    'one that becomes a group is told whole': [
      withRule(insured(36)),
      withRule(
        aGroup('any', [aLeaf({ op: 'atLeast', fact: months, value: 12 }, { id: 'twelve' }), levels('L3')], {
          id: 'insured-months',
          says: '满 12 个月或三级',
        }),
      ),
      ['条件改写：失业保险累计缴费满 36 个月 → 满 12 个月或三级'],
    ],
    'all that becomes any': [
      withRule(aGroup('all', [insured(12), levels('L3')], { id: 'both' })),
      withRule(aGroup('any', [insured(12), levels('L3')], { id: 'both' })),
      ['“几条里的”：都要满足 → 满足一条就行'],
    ],
    'how many of several': [
      withRule({ kind: 'atLeast', id: 'some', clause: toClauseAnchor('c'), says: '几条里的', least: 1, of: [insured(12), levels('L3')] }),
      withRule({ kind: 'atLeast', id: 'some', clause: toClauseAnchor('c'), says: '几条里的', least: 2, of: [insured(12), levels('L3')] }),
      ['“几条里的”：至少满足 1 条 → 至少满足 2 条'],
    ],
    'another fact': [
      withRule(aLeaf({ op: 'onOrAfter', fact: issued, day: day('2017-01-01') }, { id: 'from' })),
      withRule(aLeaf({ op: 'onOrAfter', fact: applicationDate, day: day('2017-01-01') }, { id: 'from' })),
      ['条件改写：发证日期在 2017-01-01 或以后 → 申请日期在 2017-01-01 或以后'],
    ],
    'a date': [
      withRule(aLeaf({ op: 'before', fact: issued, day: day('2017-01-01') }, { id: 'from' })),
      withRule(aLeaf({ op: 'before', fact: issued, day: day('2018-01-01') }, { id: 'from' })),
      ['发证日期：2017-01-01 → 2018-01-01'],
    ],
    'what to do about it, told only where nothing else changed': [
      withRule(aLeaf({ op: 'atLeast', fact: months, value: 36 }, { id: 'm', cure: '交满 36 个月' })),
      withRule(aLeaf({ op: 'atLeast', fact: months, value: 12 }, { id: 'm', cure: '交满 12 个月' })),
      ['失业保险累计缴费：36 个月 → 12 个月'],
    ],
    'whether it can be mended': [
      withRule(aLeaf({ op: 'atLeast', fact: months, value: 12 }, { id: 'm' })),
      withRule(aLeaf({ op: 'atLeast', fact: months, value: 12 }, { id: 'm', nature: 'curable' })),
      ['“失业保险累计缴费满 12 个月”：硬条件 → 可补救'],
    ],
  }
  test.each(Object.entries(told))('%s', (_, [before, after, sentences]) => {
    expect(says(before, after)).toEqual(sentences)
  })
})

describe('money', () => {
  const amounts = (before: AmountRule, after: AmountRule) =>
    says(version(aRule([insured(12)], { amount: before })), version(aRule([insured(12)], { amount: after })))

  test('the rows that moved, and by how much', () => {
    expect(amounts(table(['L4', 'usual', 1500], ['L3', 'usual', 2000]), table(['L4', 'usual', 1500], ['L3', 'usual', 2500]))).toEqual([
      '金额，三级、一般：2000 元 → 2500 元（+500 元）',
    ])
  })
  test('rows that all move alike are said once', () => {
    expect(amounts(table(['L4', 'usual', 1500], ['L3', 'usual', 2000]), table(['L4', 'usual', 1000], ['L3', 'usual', 1500]))).toEqual([
      '金额有 2 档一起变：每档 −500 元',
    ])
  })
  test('rows that move apart are each told', () => {
    expect(amounts(table(['L4', 'usual', 1500], ['L3', 'usual', 2000]), table(['L4', 'usual', 1600], ['L3', 'usual', 2500])).length).toBe(2)
  })
  test('a row that comes and one that goes', () => {
    expect(amounts(table(['L4', 'usual', 1500]), table(['L3', 'usual', 2000]))).toEqual([
      '金额新增一档，三级、一般：2000 元',
      '金额去掉一档，四级、一般：原来 1500 元',
    ])
  })
  test('another way of working it out', () => {
    expect(amounts(fixed(1000), table(['L4', 'usual', 1500], ['L3', 'usual', 2000]))).toEqual([
      '金额换了算法：固定金额（1000 元） → 按表分档（1500–2000 元）',
    ])
  })
  test('the payee', () => {
    expect(says(version(aRule([insured(12)])), version(aRule([insured(12)], { payee: 'enterprise' })))).toEqual(['钱给谁：本人 → 单位'])
  })
})

describe('the version around the rule', () => {
  test('dates, anchors, confidence and card', () => {
    const before = aVersion({ from: rough('2019'), end: open, anchors: [issued] })
    const card = { ...before.card, phone: { kind: 'known', lines: ['023-12333'], sources: [], confidence: 'confirmed-A' } } as const
    const after = aVersion({
      from: rough('2020-07'),
      end: until('2020-12-31'),
      anchors: [applicationDate],
      confidence: 'confirmed-C',
      card,
    })
    expect(says(before, after)).toEqual([
      '开始：2019年 → 2020年7月',
      '结束：一直有效 → 2020年12月31日为止',
      '按哪个日子选版本：增加申请日期，去掉发证日期',
      '出处：官方原文 → 转载',
      '卡片“电话”：待核实 → 023-12333（官方原文）',
    ])
  })
  test('an end that nobody knows', () => {
    expect(says(aVersion({ end: endUnknown('2023-12-31') }), aVersion({ end: endUnknown() }))).toEqual([
      '结束：至少到 2023-12-31，以后没查到 → 没查到',
    ])
  })
  test('conditions of a version whose successor nobody found are not called abolished', () => {
    const diff = meaningDiff(withRule(insured(12)), version(undefined, { state: 'notEstablished' }))
    expect(conditionIds(diff)).toEqual([])
    expect(sayDifference(diff, dictionary)).toEqual([
      '内容已查明 → 内容没查到',
      '后一版的条件和金额没查到，没法逐条比；不是说原来的条件取消了',
    ])
  })
})
