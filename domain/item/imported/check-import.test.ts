import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import { checkImport } from './check-import.ts'
import { aRow, choices } from './imported.fixture.ts'
import { sayRowProblem, weightOf } from './row-problem.ts'

const day = parseCivilDate('2025-01-01')
if (!day.ok) throw new Error('no day')
const documents = [
  { id: 'old', number: 'JGJ 46—2005', title: '旧', confidence: 'confirmed-C', replacedFrom: day.value, replacedBy: 'new' },
  { id: 'new', number: 'JGJ/T 46—2024', title: '新', confidence: 'confirmed-C' },
] as const
const codes = (fields: Parameters<typeof aRow>[0]) => checkImport(aRow(fields), documents).map(({ code }) => code)

describe('every check has its own code', () => {
  test('a sound row has none', () => expect(codes({})).toEqual([]))
  test.each([
    ['noStem', { stem: ' ' }],
    ['fewOptions', { choices: choices('只有一个'), answer: 'A' }],
    ['keyNotAmongOptions', { answer: 'E' }],
    ['severalForSingle', { answer: 'AB' }],
    ['oneOfMultiple', { kind: '多选' }],
    ['unreadableTruth', { kind: '判断', answer: '大概' }],
    ['truthByLetter', { kind: '判断', answer: 'A' }],
    ['repeatedOptions', { choices: choices('甲', '乙 ', '乙') }],
    ['keyLeak', { stem: '常闭触点断开的时候，它叫（　）。' }],
    ['noFigure', { stem: '如图所示，KM1 断开后（　）。' }],
    ['brokenCharacters', { stem: '频率为 1/(2□RC)，它是（　）。' }],
    ['brokenCharacters', { stem: '频率�是（　）。' }],
    ['ocrSpaces', { stem: '三 相 P L C 是（　）。' }],
    ['supersededStandard', { stem: '按 JGJ46-2005，开关箱应（　）。' }],
    ['badMarks', { marks: '0.3' }],
    ['noAnswer', { answer: '' }],
    ['unreadableAnswer', { answer: '见书' }],
    ['unknownKind', { kind: '论述' }],
    ['guessedKind', { kind: '' }],
    ['hostile', { stem: '图 data:image/png;base64,AAAA 是（　）。' }],
    ['hostile', { stem: '响\u0007铃是（　）。' }],
    ['hostile', { stem: '半个字\ud83d是（　）。' }],
    ['tooLong', { why: '长'.repeat(5000) }],
  ] as const)('%s', (code, fields) => expect(codes(fields)).toContain(code))
})

describe('a known calculation is worked out again', () => {
  const halfWave = (alpha: number, answer: string) =>
    checkImport(
      aRow({
        stem: `三相半波可控整流，电阻负载，U₂ = 220 V，α = ${alpha}°，平均电压 Ud =（　）。`,
        choices: choices('148.5 V', '128.7 V', '223 V'),
        answer,
      }),
      documents,
    )
  test('1.17U₂cosα is not for broken waves: 128.7 V is held, 148.5 V agrees', () => {
    const [problem] = halfWave(60, 'B')
    expect(problem && [problem.code, weightOf(problem)]).toEqual(['recomputed', 'held'])
    expect(problem && sayRowProblem(problem)).toBe('复算不一样：答案 128.7，算出来 148.5（三相半波，电阻负载）。核对题目和答案。')
    expect(halfWave(60, 'A').map(({ code }) => code)).toEqual(['agrees'])
  })
  test('up to 30° it holds', () => expect(halfWave(30, 'C').map(({ code }) => code)).toEqual(['agrees']))
  test('speed and gain', () => {
    expect(codes({ stem: '4 极电动机接 50 Hz，同步转速是（　）。', choices: choices('3000 r/min', '1500 r/min') })).toEqual(['agrees'])
    expect(codes({ stem: '反相比例放大，Rf = 300 kΩ，R₁ = 20 kΩ，放大倍数是（　）。', choices: choices('-15', '15') })).toEqual([
      'recomputed',
    ])
  })
})
