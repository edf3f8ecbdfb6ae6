import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFen } from '#domain/money/fen.ts'
import type { FactDefinition, FactValue } from './fact.ts'
import { parseFactValue } from './parse-fact.ts'
import { aChoice, aDate, aFact, aNumber, aRegion, aSet, aYesNo } from './rule.fixture.ts'

const firm = aYesNo('firm', { label: '足额缴费' })
const level = aChoice('level', { L4: '四级', L3: '三级' }, { label: '证书等级' })
const place = aRegion('place', { '500102': '重庆涪陵区' }, { label: '参保地' })
const had = aSet('had', { same: '同级领过', higher: '更高级领过' }, { label: '领过的补贴' })
const months = aNumber('months', { label: '累计缴费', least: 0, most: 600 })
const age = aNumber('age', { label: '年龄', unit: '岁', least: 10, most: 100 })
const paid = aFact('paid', { kind: 'money', least: toFen(100), most: toFen(1_000_000) }, { label: '上年缴费' })
const issued = aDate('issued', { label: '发证日期' })

type Row = readonly [fact: FactDefinition, given: string | readonly string[], result: FactValue]

describe('an answer is read', () => {
  const rows: readonly Row[] = [
    [firm, 'yes', true],
    [firm, ' no ', false],
    [firm, ['yes'], true],
    [level, 'L3', 'L3'],
    [level, ['L3'], 'L3'],
    [place, '500102', '500102'],
    [had, 'none', []],
    [had, ['none'], []],
    [had, 'higher', ['higher']],
    [had, 'higher,same', ['same', 'higher']],
    [had, ['higher', 'same', 'same'], ['same', 'higher']],
    [had, 'same, higher', ['same', 'higher']],
    [months, '0', 0],
    [months, '26', 26],
    [months, ' 600 ', 600],
    [months, '007', 7],
    [age, '10', 10],
    [paid, '1', 100],
    [paid, ' 35.5 ', 3550],
    [paid, '19.99', 1999],
    [paid, '10000.00', 1_000_000],
    [issued, '2025-11-18', '2025-11-18'],
    [issued, ' 1990-01-01 ', '1990-01-01'],
  ]
  test.each(rows.map(([fact, given, value]) => ({ fact, given, value })))('$fact.id: $given', ({ fact, given, value }) => {
    expect(parseFactValue(fact, given)).toEqual({ ok: true, value })
  })
})

describe('or refused in the words of its question', () => {
  const pickOne = '“证书等级”请从给出的几项里选一项。'
  const pickSome = '“领过的补贴”请从给出的几项里选。'
  const pickAny = '“领过的补贴”请至少选一项，都没有就选最后一项。'
  const alsoNone = '“领过的补贴”里“都没有”不能和别的一起选。'
  const number = '“累计缴费”请填 0 到 600 之间的整数，单位是个月。'
  const money = '“上年缴费”请填 1 到 10,000 之间的数，单位是元。'
  const rows: readonly (readonly [fact: FactDefinition, given: string | readonly string[], says: string])[] = [
    [firm, '', '“足额缴费”请选“是”或“不是”。'],
    [firm, 'true', '“足额缴费”请选“是”或“不是”。'],
    [firm, ['yes', 'no'], '“足额缴费”请选“是”或“不是”。'],
    [level, '', pickOne],
    [level, 'L2', pickOne],
    [level, 'l3', pickOne],
    [level, '三级', pickOne],
    [level, [], pickOne],
    [level, ['L3', 'L4'], pickOne],
    [place, '500101', '“参保地”请从给出的几项里选一项。'],
    [had, '', pickAny],
    [had, [], pickAny],
    [had, 'other', pickSome],
    [had, 'same,other', pickSome],
    [had, 'none,same', alsoNone],
    [had, ['same', 'none'], alsoNone],
    [months, '', number],
    [months, '-1', number],
    [months, '601', number],
    [months, '1.5', number],
    [months, '1e2', number],
    [months, '0x10', number],
    [months, '１２', number],
    [months, '十二', number],
    [months, '9'.repeat(400), number],
    [months, ['12', '13'], number],
    [paid, '', money],
    [paid, '0.99', money],
    [paid, '10000.01', money],
    [paid, '1.005', money],
    [paid, '1,000', money],
    [paid, '-5', money],
    [paid, '5 元', money],
    [paid, '9'.repeat(400), money],
    [age, '9', '“年龄”请填 10 到 100 之间的整数，单位是岁。'],
    [issued, '2025-02-30', '“2025-02-30”不是有效日期。请写成 2025-03-08 这样：年4位、月2位、日2位。'],
    [issued, '', '“”不是有效日期。请写成 2025-03-08 这样：年4位、月2位、日2位。'],
    [issued, '1989-12-31', '“发证日期”不会早于 1990-01-01，请再看一眼。'],
  ]
  test.each(rows.map(([fact, given, says]) => ({ fact, given, says })))('$fact.id: $given', ({ fact, given, says }) => {
    expect(parseFactValue(fact, given)).toEqual({ ok: false, problem: { fact, says } })
  })

  test.each([{ given: ' ' }, { given: ',' }, { given: ' , ' }, { given: ['', ''] }])(
    'a set in which nothing was chosen: $given',
    ({ given }) => {
      expect(parseFactValue(had, given)).toEqual({ ok: false, problem: { fact: had, says: pickAny } })
    },
  )
})

test('whatever is given, the answer is of the type of its question, or refused in a sentence', () => {
  const shapes = new Map<string, string>([
    ['boolean', 'boolean'],
    ['integer', 'number'],
    ['money', 'number'],
    ['choice', 'string'],
    ['region', 'string'],
    ['date', 'string'],
    ['set', 'object'],
  ])
  const all = [firm, level, place, had, months, age, paid, issued]
  const words = fc.oneof(fc.string(), fc.constantFrom('yes', 'no', 'none', 'L3', 'same', '12', '2025-03-08', '500102'))
  const given = fc.oneof(words, fc.array(words, { maxLength: 3 }))
  fc.assert(
    fc.property(fc.constantFrom(...all), given, (fact, answer) => {
      const parsed = parseFactValue(fact, answer)
      if (!parsed.ok) {
        expect(parsed.problem.fact).toBe(fact)
        expect(parsed.problem.says).toMatch(/[。]$/)
        return
      }
      expect(typeof parsed.value).toBe(shapes.get(fact.type.kind))
    }),
    { numRuns: 1000 },
  )
})
