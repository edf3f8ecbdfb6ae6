import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCase, aTrueFalse } from '#domain/item/item.fixture.ts'
import { type Item, toPointId } from '#domain/item/item.ts'
import { aRow, choices } from './imported.fixture.ts'
import { judgeImports } from './judge-imports.ts'

const STEM = '三相异步电动机运行中断了一相，仍然继续转动，这时定子电流会增大。'
const points = [{ id: toPointId('K001'), scope: 'A-B-A', says: '', importance: 'X', confidence: 'remembered-high' }] as const
const judging = (items: readonly Item[] = [], rules = (_: Item): readonly string[] => []) => ({
  ...{
    bank: { items: items.map((item) => ({ scope: 'A-B-A', item })), documents: [], misconceptions: [], points },
    scope: 'A-B-A',
    defaults: {},
    rules,
  },
})
const judge = (rows: Parameters<typeof judgeImports>[0], ...of: Parameters<typeof judging>) => judgeImports(rows, judging(...of))

describe('what becomes of a row', () => {
  test('a sound one comes in, numbered on from the highest of its scope', () => {
    const [verdict] = judge([aRow()], [aTrueFalse({ stem: STEM })])
    expect(verdict?.kind === 'imported' && verdict.item).toMatchObject({ id: 'aba-004', kind: 'single', key: 'B', points: ['K001'] })
  })
  test('the same again is known, wherever it is: nothing is added', () => {
    const [first] = judge([aRow()])
    const known = first?.kind === 'imported' ? first.item : aTrueFalse()
    expect(judge([aRow({ stem: '7. 这一种触点，在线圈得电后断开，它叫( )。' })], [known])).toMatchObject([{ kind: 'known', as: known.id }])
    expect(judge([aRow(), aRow({}, 9)]).map(({ kind }) => kind)).toEqual(['imported', 'known'])
  })
  test('nearly the same with another answer is a conflict', () => {
    const row = aRow({ kind: '判断', stem: STEM, answer: '对', choices: [] })
    expect(judge([row], [aTrueFalse({ stem: STEM, key: false })])).toMatchObject([
      { kind: 'held', problems: [{ code: 'conflict', of: 'aba-003' }] },
    ])
  })
  test('what an editor still has to write holds it', () => {
    const codes = judge([aRow({ why: '', points: '', basis: '' })])[0]?.problems.map(({ code }) => code)
    expect(codes).toEqual(['noExplanation', 'noPoint', 'noBasis'])
    expect(judge([aRow({ points: 'K999' })])[0]?.problems.map(({ code }) => code)).toEqual(['unknownPoint'])
  })
  test('defaults stand for what no row says', () => {
    const provenance = { source: '自编', licence: 'CC0' }
    const defaults = { point: 'K001', basis: '定义', provenance }
    const [verdict] = judgeImports([aRow({ points: '', basis: '' })], { ...judging(), defaults })
    expect(verdict?.kind === 'imported' && verdict.item).toMatchObject({ basis: [{ names: '定义' }], provenance })
  })
  test('a rule of the bank holds it, and a broken one is refused', () => {
    expect(judge([aRow()], [], () => ['太短'])).toMatchObject([{ kind: 'held', problems: [{ code: 'breaksRule', of: '太短' }] }])
    expect(judge([aRow({ answer: 'H' })])).toMatchObject([{ kind: 'refused' }])
  })
  test('enemies of the file are called by the ids they get or have; what did not come in is said', () => {
    const other = aRow({ name: '2', enemies: '1', stem: '三相异步电动机的转差率增大，转子电流的频率（　）。' })
    const [one, two] = judge([aRow({ name: '1', enemies: '2 aba-003 x-9' }), other], [aTrueFalse({ stem: STEM })])
    expect(one?.kind === 'imported' && one.item.enemies).toEqual(['aba-005', 'aba-003'])
    expect(one?.problems).toEqual([{ code: 'dropped', of: '互斥的题 x-9' }])
    expect(two?.kind === 'imported' && two.item.enemies).toEqual(['aba-004'])
  })
  test('a frequent misconception that the bank does not list is said, and its words stay', () => {
    const [verdict] = judge([aRow({ misconceptions: 'A：把常开当常闭', families: 'A=no-such' })])
    expect(verdict?.kind === 'imported' && verdict.item).toMatchObject({ misconceptions: { A: '把常开当常闭' } })
    expect(verdict?.kind === 'imported' && verdict.item.families).toBeUndefined()
    expect(verdict?.problems).toEqual([{ code: 'dropped', of: '错法 no-such' }])
  })
  test('material comes in with its parts, numbered on; what a part does not say, the material says', () => {
    const part = aRow({ kind: '判断', stem: '这时电动机的转速会上升。', answer: '错', choices: [], points: '', basis: '' })
    const material = { ...aRow({ stem: '一台电动机带着负载，运行中断了一相。', choices: [] }), kind: 'case', name: '1' } as const
    const whole = { ...material, answer: { kind: 'case', parts: [part, aRow()] } } as const
    const verdicts = judge([whole, aRow({ stem: STEM, choices: choices('甲', '乙', '丙') })], [aCase()])
    const [one, two] = verdicts.map((verdict) => (verdict.kind === 'imported' ? verdict.item : undefined))
    expect(one).toMatchObject({ id: 'aba-013', kind: 'case', parts: [{ id: 'aba-014', points: ['K001'], key: false }, { id: 'aba-015' }] })
    expect(two?.id).toBe('aba-016')
    const wrong = { ...whole, answer: { kind: 'case', parts: [part, aRow({ answer: 'H', why: '' })] } } as const
    expect(judge([wrong])[0]).toMatchObject({ kind: 'refused', problems: [{ code: 'keyNotAmongOptions' }] })
    expect(judge([{ ...whole, answer: { kind: 'case', parts: [] } }])[0]).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'noAnswer' }],
    })
    expect(judge([{ ...whole, answer: { kind: 'case', parts: [aRow({ why: '' })] } }])[0]?.problems).toEqual([
      { code: 'noExplanation', of: '' },
    ])
  })
  test('no row is ever lost', () => {
    const row = fc.record({
      stem: fc.string({ unit: 'binary' }),
      answer: fc.string(),
      kind: fc.constantFrom('单选', '判断', '填空', '配对', '数值', ''),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (fields) => {
        const rows = fields.map((each, nth) => aRow({ ...each, choices: choices('甲', '乙') }, nth))
        expect(judge(rows).map(({ row: { where } }) => where.line)).toEqual(rows.map(({ where }) => where.line))
      }),
      { numRuns: 60 },
    )
  })
})
