import { describe, expect, test } from 'vitest'
import { toFen } from '#domain/money/fen.ts'
import { day, region } from '#domain/policy/policy.fixture.ts'
import { applicationDate, type FactDefinition, type FactValue, toFactId } from './fact.ts'
import { aChoice, aDate, aFact, aGroup, aLeaf, aNumber, aRegion, aSet, aYesNo, dictionaryOf, facts } from './rule.fixture.ts'
import type { Test } from './rule.ts'
import { sayCondition, sayKnown, sayTest, sayTruth, sayValue } from './say.ts'
import { no, review, unknown, yes } from './truth.ts'

const firm = aYesNo('firm', { label: '单位足额缴费', yes: '单位足额在交', no: '单位欠着费' })
const level = aChoice('level', { L5: '五级', L4: '四级', L3: '三级' }, { label: '证书等级' })
const status = aChoice('status', { firm: '在企业上班，单位交社保', drawing: '正在领失业保险金' }, { label: '工作状态' })
const had = aSet('had', { same: '同级领过', higher: '更高级领过' }, { label: '领过的补贴' })
const months = aNumber('months', { label: '失业保险累计缴费', unit: '个月', growsMonthly: true })
const age = aNumber('age', { label: '年龄', unit: '岁' })
const years = aNumber('years', { label: '工龄', unit: '年', growsMonthly: true })
const times = aNumber('times', { label: '今年领过', unit: '次' })
const issued = aDate('issued', { label: '发证日期' })
const ended = aDate('ended', { label: '结业日期' })
const applied = aDate(applicationDate, { label: '申请日期' })
const paid = aFact('paid', { kind: 'money', least: toFen(0), most: toFen(1_000_000) }, { label: '上年缴费' })
const place = aRegion('place', { '500102': '重庆涪陵区', '500000': '重庆其他区县' }, { label: '参保地' })
const classes = aSet('classes', { apprentice: '带学徒', safety: '安全技能培训' }, { label: '办的培训', owner: 'enterprise' })
const dictionary = dictionaryOf(firm, level, status, had, classes, months, age, years, times, issued, ended, applied, place)

const atLeast = (fact: typeof months, value: number): Test => ({ op: 'atLeast', fact: fact.id, value })
const withinTest = (fact: typeof issued, after: typeof issued): Test => ({
  op: 'within',
  fact: fact.id,
  months: 12,
  after: after.id,
  lastDay: 'unknown',
})

describe('a test as a statement', () => {
  const rows: readonly (readonly [says: Test, sentence: string])[] = [
    [{ op: 'is', fact: firm.id, value: true }, '单位足额在交'],
    [{ op: 'is', fact: firm.id, value: false }, '单位欠着费'],
    [{ op: 'oneOf', fact: level.id, values: ['L3'] }, '证书等级是三级'],
    [{ op: 'oneOf', fact: level.id, values: ['L5', 'L4'] }, '证书等级是五级或四级'],
    [{ op: 'oneOf', fact: level.id, values: ['L5', 'L4', 'L3'] }, '证书等级是五级、四级或三级'],
    [{ op: 'oneOf', fact: status.id, values: ['firm', 'drawing'] }, '工作状态是“在企业上班，单位交社保”或“正在领失业保险金”'],
    [{ op: 'oneOf', fact: level.id, values: ['L9'] }, '证书等级是L9'],
    [{ op: 'noneOf', fact: level.id, values: ['L5', 'L4'] }, '证书等级不是五级或四级'],
    [{ op: 'includesAny', fact: had.id, values: ['same', 'higher'] }, '属于其中一类：同级领过、更高级领过'],
    [{ op: 'includesAny', fact: classes.id, values: ['apprentice', 'safety'] }, '办的培训里有带学徒或安全技能培训'],
    [{ op: 'includesNone', fact: had.id, values: ['same', 'higher'] }, '没有这些情况：同级领过；更高级领过'],
    [atLeast(months, 12), '失业保险累计缴费满 12 个月'],
    [atLeast(age, 16), '年龄满 16 岁'],
    [atLeast(years, 2), '工龄满 2 年'],
    [atLeast(times, 2), '今年领过不少于 2 次'],
    [{ op: 'atMost', fact: times.id, value: 0 }, '今年领过：0 次'],
    [{ op: 'atMost', fact: times.id, value: 2 }, '今年领过不超过 2 次'],
    [{ op: 'onOrAfter', fact: issued.id, day: day('2017-01-01') }, '发证日期在 2017-01-01 或以后'],
    [{ op: 'before', fact: issued.id, day: day('2017-01-01') }, '发证日期在 2017-01-01 以前'],
    [withinTest(applied, issued), '发证日期起 12 个月内申请'],
    [withinTest(issued, ended), '结业日期起 12 个月内：发证日期'],
    [{ op: 'notBefore', fact: issued.id, other: ended.id }, '发证日期不早于结业日期'],
    [{ op: 'sameYear', fact: issued.id, other: applied.id }, '发证日期和申请日期在同一年'],
    [{ op: 'inRegion', fact: place.id, region: region('500000') }, '参保地在规定的地区'],
    [{ op: 'decidedByOffice', says: '职业急需紧缺', office: '人社局', ask: '算吗？' }, '职业急需紧缺'],
    [
      {
        op: 'disputed',
        variants: [
          { says: '交满 36 个月', sources: [], test: atLeast(months, 36) },
          { says: '交满 12 个月', sources: [], test: atLeast(months, 12) },
        ],
      },
      '来源说法不一：交满 36 个月；或者交满 12 个月',
    ],
  ]
  test.each(rows.map(([says, sentence]) => ({ says, sentence })))('$says.op: $sentence', ({ says, sentence }) => {
    expect(sayTest(says, dictionary)).toBe(sentence)
  })

  test('a fact that the dictionary lacks is called by its id', () => {
    expect(sayTest({ op: 'is', fact: toFactId('strange'), value: true }, dictionary)).toBe('strange')
    expect(sayTest({ op: 'atLeast', fact: toFactId('strange'), value: 3 }, dictionary)).toMatch(/^strange不少于 3 $/)
  })

  test('a group is said in its own words, a leaf in those of its test', () => {
    const leaf = aLeaf(atLeast(months, 12))
    expect(sayCondition(leaf, dictionary)).toBe('失业保险累计缴费满 12 个月')
    expect(sayCondition(aGroup('any', [leaf], { says: '交满 12 个月，或者在领金' }), dictionary)).toBe('交满 12 个月，或者在领金')
  })
})

describe('what is known beside a test', () => {
  const known = facts({ months: 26, level: 'L3', issued: '2025-01-31', had: [], 'application.date': '2025-06-01' })
  const rows: readonly (readonly [says: Test, words: string | undefined])[] = [
    [atLeast(months, 36), '26 个月'],
    [{ op: 'oneOf', fact: level.id, values: ['L5'] }, '三级'],
    [{ op: 'includesNone', fact: had.id, values: ['same'] }, '都没有'],
    [{ op: 'onOrAfter', fact: issued.id, day: day('2017-01-01') }, '2025-01-31'],
    [{ ...withinTest(applied, issued), months: 1 } as Test, '发证日期 2025-01-31，满 1 个月是 2025-02-28'],
    [withinTest(issued, ended), undefined],
    [{ op: 'notBefore', fact: issued.id, other: applied.id }, '2025-01-31，申请日期 2025-06-01'],
    [{ op: 'sameYear', fact: issued.id, other: ended.id }, undefined],
    [{ op: 'is', fact: firm.id, value: true }, undefined],
    [{ op: 'decidedByOffice', says: '', office: '', ask: '' }, undefined],
    [{ op: 'disputed', variants: [{ says: '', sources: [], test: atLeast(months, 36) }] }, '26 个月'],
  ]
  test.each(rows.map(([says, words]) => ({ says, words })))('$says.op: $words', ({ says, words }) => {
    expect(sayKnown(says, known, dictionary)).toBe(words)
  })

  test('a value of a fact that the dictionary lacks stays unsaid', () => {
    expect(sayKnown({ op: 'is', fact: toFactId('strange'), value: true }, facts({ strange: true }), dictionary)).toBeUndefined()
  })
})

describe('an answer in the words of its question', () => {
  const rows: readonly (readonly [fact: FactDefinition, value: FactValue, words: string])[] = [
    [firm, true, '单位足额在交'],
    [firm, false, '单位欠着费'],
    [level, 'L3', '三级'],
    [level, 'L9', 'L9'],
    [place, '500102', '重庆涪陵区'],
    [had, ['same', 'higher'], '同级领过、更高级领过'],
    [had, [], '都没有'],
    [months, 26, '26 个月'],
    [months, 0, '0 个月'],
    [issued, '2025-11-18', '2025-11-18'],
    [paid, 3550, '35.50 元'],
  ]
  test.each(rows.map(([fact, value, words]) => ({ fact, value, words })))('$fact.label: $words', ({ fact, value, words }) => {
    expect(sayValue(fact, value)).toBe(words)
  })
})

test('a truth is one word', () => {
  expect([yes, no, review, unknown, { least: 1, most: 2 } as const].map(sayTruth)).toEqual([
    '满足',
    '不满足',
    '要核实',
    '还不知道',
    '还不知道',
  ])
})
