import { describe, expect, test } from 'vitest'
import { utf8, xlsx } from '#features/items/import/foreign-file.fixture.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'

const read = (bytes: Uint8Array, file = '题库.csv') => {
  const result = readForeignFile(bytes, file)
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
const CSV = '题目内容,题目类型,选项A,选项B,正确答案\n"接触器，用来（　）。",single_choice,通断,"保护,短路",A\n'
/** The first line of it in GBK. */
const GBK = Uint8Array.from([
  0xcc, 0xe2, 0xb8, 0xc9, 0x2c, 0xb4, 0xf0, 0xb0, 0xb8, 0x2c, 0xcc, 0xe2, 0xd0, 0xcd, 0x0a, 0xcf, 0xe0, 0x2c, 0xb6, 0xd4, 0x2c, 0xc5, 0xd0,
  0xb6, 0xcf,
])

describe('CSV in the encodings of Chinese computers', () => {
  test.each([
    ['UTF-8', utf8(CSV)],
    ['UTF-8 with a mark', utf8(`\uFEFF${CSV}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${CSV}`, 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(CSV, 'utf16le'))],
    ['tabs', utf8(CSV.replace('"保护,短路"', '保护').replace('"接触器，用来（　）。"', '接触器，用来（　）。').replaceAll(',', '\t'))],
  ])('%s', (_, bytes) => {
    expect(read(bytes).rows).toMatchObject([
      { kind: 'single', stem: '接触器，用来（　）。', answer: { letters: ['A'] }, where: { line: 2 } },
    ])
  })
  test('GBK', () =>
    expect(read(GBK)).toMatchObject({ format: '表格文字（GB18030）', rows: [{ kind: 'trueFalse', stem: '相', answer: { says: true } }] }))
  test('options in one cell, and one a row with a tick', () => {
    const block = read(utf8('题干,选项,答案\n选（　）,"A、甲 B、乙",B\n')).rows
    expect(block[0]?.options).toEqual([
      { letter: 'A', says: '甲' },
      { letter: 'B', says: '乙' },
    ])
    const rows = read(utf8('题干,选项,答案\n选（　）,甲,\n,乙,√\n,丙,\n又（　）,丁,√\n,戊,\n')).rows
    expect(rows.map(({ answer, options }) => [answer, options.length])).toEqual([
      [{ kind: 'choice', letters: ['B'] }, 3],
      [{ kind: 'choice', letters: ['A'] }, 2],
    ])
  })
  test('PHPEMS by place, without a head', () => {
    const [row] = read(utf8('1,选一个（　）。,"A、甲\nB、乙",2,B,因为,12,1\n')).rows
    expect(row).toMatchObject({ kind: 'single', answer: { letters: ['B'] }, why: '因为', points: [] })
  })
  test('a figure is named as the bank names it, and areas stand where options do', () => {
    const [row, other] = read(
      utf8(
        '题干,题型,选项A,选项B,答案,图,图的文字\n哪个？,识图,左 [0 0 10 10],右 [20 0.5 10 10],B,two-boxes.svg,两个框\n如图，对吗？,判断,,,对,1.png,\n',
      ),
    ).rows
    const areas = [
      { id: 'A', says: '左', x: 0, y: 0, width: 10, height: 10 },
      { id: 'B', says: '右', x: 20, y: 0.5, width: 10, height: 10 },
    ]
    expect(row).toMatchObject({ figure: { file: 'two-boxes.svg', says: '两个框' }, answer: { kind: 'hotspot', letter: 'B', areas } })
    expect(row?.options).toEqual([])
    expect(other?.figure).toBeUndefined()
    expect(other?.problems).toEqual([{ code: 'dropped', of: '图“1.png”，写题库里图的文件名' }])
    expect(read(utf8('题干,题型,选项A,选项B,答案\n哪个？,识图,左,右,B\n')).rows[0]?.answer).toBeUndefined()
  })
  test('an order may stand in the answer; else the options stand in it', () => {
    const says = (answer: string) =>
      read(utf8(`题干,题型,选项A,选项B,选项C,答案\n排好。,排序,一,二,三,"${answer}"\n`)).rows[0]?.options.map(
        (option) => option.letter + option.says,
      )
    expect(says('C,A,B')).toEqual(['A三', 'B一', 'C二'])
    for (const answer of ['', 'ABC', 'AAB', 'AB', '见书']) expect(says(answer)).toEqual(['A一', 'B二', 'C三'])
  })
  test('a row that names its material is a part of it, wherever it stands', () => {
    const { rows } = read(utf8('题号,题型,材料题号,题干,答案\np1,判断,m1,它在转。,对\nm1,材料题,,一台电动机。,\np2,判断,m2,它停了。,错\n'))
    expect(rows).toMatchObject([
      { name: 'm1', kind: 'case', answer: { kind: 'case', parts: [{ name: 'p1', stem: '它在转。' }] } },
      { name: 'p2', problems: [{ code: 'unreadable', of: '没有材料“m2”' }] },
    ])
  })
  test('a strange column, a title and a broken quote are told', () => {
    expect(read(utf8('某某题库,,\n题干,颜色,答案\n甲,红,对\n')).notes).toEqual([
      '表头前面有 1 行，没有当题读。',
      '这些列不认识，没有收：颜色。',
    ])
    expect(readForeignFile(utf8('题干,答案\n"甲,对\n'), 'a.csv')).toMatchObject({ ok: false })
    expect(read(utf8('甲,乙\n丙,丁\n')).rows.map(({ problems }) => problems[0]?.code)).toEqual(['unreadable', 'unreadable'])
  })
})

describe('XLSX', () => {
  test('what XML has no room for is read as Excel wrote it', () => {
    const [row] = read(
      xlsx({
        name: '判断',
        rows: [
          ['试题', '答案'],
          ['甲_x000D_乙_x005F_x0041_丙_x00', '对'],
        ],
      }),
    ).rows
    expect(row?.stem).toBe('甲\r乙_x0041_丙_x00')
  })
  const head = ['序号', '题目难度', '试题', '选项A', '选项B', '选项C', '答案']
  const book = xlsx(
    {
      name: '单选',
      rows: [
        ['电工题库'],
        head,
        ['1', '二级', '甲是（　）。', '一', '二', '三', 'B'],
        ['2', '三级', '乙是（　）。', '一', '=1+1', '三', 'A'],
      ],
      more: '<mergeCells><mergeCell ref="A1:G1"/></mergeCells>',
    },
    { name: '多选', rows: [head, ['1', '2', '丙有（　）。', '一', '二', 'AB']] },
    {
      name: '判断',
      rows: [
        ['试题', '对/错'],
        ['丁。', 'A'],
        ['戊。', 'B'],
      ],
    },
  )
  test('every sheet says the kind of its rows, by its name', () => {
    const { rows, format } = read(book, '题库.xlsx')
    expect(format).toBe('XLSX')
    expect(
      rows.map(({ where, kind, answer }) => [where.sheet, where.line, kind, answer?.kind === 'choice' ? answer.letters.join('') : answer]),
    ).toEqual([
      ['单选', 3, 'single', 'B'],
      ['单选', 4, 'single', 'A'],
      ['多选', 2, 'multiple', 'AB'],
      ['判断', 2, 'trueFalse', { kind: 'trueFalse', says: true }],
      ['判断', 3, 'trueFalse', { kind: 'trueFalse', says: false }],
    ])
  })
  test('a missing option that moved the answer is found', () => {
    expect(read(book).rows[2]?.problems.map(({ code }) => code)).toContain('shiftedColumns')
    expect(read(book).rows[2]?.options).toHaveLength(2)
  })
  test('a formula is never worked out; a level in the column of difficulty is told', () => {
    expect(read(book).rows[1]?.options[1]?.says).toBe('存着的值')
    expect(read(book).notes).toContain('“单选”里有公式，没有算，读的是存着的结果。')
    expect(read(book).rows[0]?.problems.map(({ code }) => code)).toEqual(['dropped'])
  })
  test('a cell merged downwards stands for all its rows', () => {
    const merged = xlsx({
      name: '判断',
      rows: [
        ['知识点', '试题', '答案'],
        ['K012', '甲。', '对'],
        ['', '乙。', '错'],
      ],
      more: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    })
    expect(read(merged).rows.map(({ points }) => points)).toEqual([['K012'], ['K012']])
  })
})
