import { describe, expect, test } from 'vitest'
import type { ImportedItem } from '#domain/item/imported/imported-item.ts'
import { utf8 } from '#features/items/import/foreign-file.fixture.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'

const rowsOf = (text: string): readonly ImportedItem[] => {
  const read = readForeignFile(utf8(text), 'a.xml')
  if (!read.ok) throw new Error(read.problem)
  return read.value.rows
}
const codes = (rows: readonly ImportedItem[]) => rows.map(({ problems }) => problems.map(({ code, of }) => `${code} ${of}`).join())

describe('Moodle XML of others', () => {
  const question = (type: string, inside: string, text = '题干') =>
    `<question type="${type}"><questiontext format="html"><text><![CDATA[<p>${text}</p>]]></text></questiontext>${inside}</question>`
  const answer = (fraction: number | string, says: string) => `<answer fraction="${fraction}"><text>${says}</text></answer>`
  const only = (type: string, inside: string, text?: string) => {
    const [row, ...others] = rowsOf(`<quiz>${question(type, inside, text)}</quiz>`)
    if (row === undefined || others.length > 0) throw new Error('not one row')
    return row
  }
  const feedback = (says: string) => `<feedback format="html"><text><![CDATA[<p>${says}</p>]]></text></feedback>`
  const told = (fraction: number, says: string, shows: string) =>
    `<answer fraction="${fraction}"><text>${says}</text>${feedback(shows)}</answer>`
  const why = (...lines: readonly string[]) =>
    `<generalfeedback><text><![CDATA[${lines.map((line) => `<p>${line}</p>`).join('')}]]></text></generalfeedback>`
  test('what is said of a wrong option is a misconception; of anything else it is told', () => {
    const choice = only('multichoice', told(100, '甲', '对') + told(0, '乙', '弄反了') + answer(0, '丙'))
    expect(choice.misconceptions).toEqual({ B: '弄反了' })
    expect(choice.problems).toEqual([{ code: 'dropped', of: '答案的反馈' }])
    expect(only('multichoice', answer(100, '甲') + told(0, '乙', '弄反了')).problems).toEqual([])
    const truth = only('truefalse', told(0, 'true', '不对') + answer(100, 'false'))
    expect(truth).toMatchObject({ misconceptions: {}, problems: [{ code: 'dropped', of: '答案的反馈' }] })
  })
  test('name, difficulty and point; other tags, hints and pictures of options are told', () => {
    const tags = ['K012', '难度:4', '电工'].map((tag) => `<tag><text>${tag}</text></tag>`).join('')
    const [code] = codes([
      only(
        'multichoice',
        `${answer(100, '甲<![CDATA[<img src="b.png">]]>')}${answer(0, '乙')}<hint><text>想想</text></hint><tags>${tags}</tags>`,
      ),
    ])
    expect(code).toBe('dropped 标签 电工、提示、选项和解析里的图')
    const row = only('truefalse', `<name><text>验电</text></name><idnumber>y-1</idnumber><tags>${tags}</tags>`)
    expect(row).toMatchObject({ name: 'y-1', points: ['K012'], difficulty: '4' })
    expect(only('truefalse', '<name><text>验电</text></name><idnumber/>').name).toBe('验电')
  })
  test('what is said of the whole answer is told, unless it is only a verdict; so is a table', () => {
    const verdict = (says: string) => `<correctfeedback><text>${says}</text></correctfeedback>${answer(100, 'true')}`
    expect(codes([only('truefalse', verdict('Your answer is correct.')), only('truefalse', verdict('先验电再动手。'))])).toEqual([
      '',
      'dropped 答对答错的反馈',
    ])
    expect(codes([only('truefalse', answer(100, 'true'), '看：<table><tr><td>1</td></tr></table>')])).toEqual(['dropped 表格，只留下了字'])
  })
  test('only known lines at the end of the explanation are taken', () => {
    const read = (...lines: readonly string[]) => only('truefalse', why(...lines) + answer(100, 'true'))
    expect(read('因为。', '依据：欧姆定律', '来源：甲书', '许可：CC0')).toMatchObject({
      ...{ why: '因为。', basis: '欧姆定律', provenance: { source: '甲书', licence: 'CC0' } },
    })
    expect(read('依据：欧姆定律', '所以对。')).toMatchObject({ why: '依据：欧姆定律\n所以对。', basis: '' })
    expect(read('因为。', '注意：要验电', '依据：定义')).toMatchObject({ why: '因为。\n注意：要验电', basis: '定义' })
    expect(read('因为。', '来源：甲书')).toMatchObject({ why: '因为。\n来源：甲书' })
    expect(read('因为。', '公式：P=UI', '误解：都有', '依据：定义')).toMatchObject({ why: '因为。\n公式：P=UI\n误解：都有', basis: '定义' })
  })
  test('a cloze with words only is a text with gaps', () => {
    const row = only('cloze', '', '先 {1:SHORTANSWER:=停电#对~=断电}，再 {2:SA:%100%验\\#电~%50%验}。')
    expect(row).toMatchObject({
      ...{ kind: 'blank', stem: '先 ____，再 ____。', answer: { gaps: [['停电', '断电'], ['验#电']] } },
      problems: [{ code: 'dropped', of: '不给满分的答案、答案的反馈、各空的分值' }],
    })
    expect(only('cloze', '', '先 {1:SHORTANSWER:停电}。').answer).toBeUndefined()
  })
  test('an ordering as Moodle writes it, with places instead of shares', () => {
    const row = only('ordering', answer('3.0', '丙') + answer('1.0', '甲') + answer('2.0', '乙'))
    expect([row.options.map(({ says }) => says), row.problems]).toEqual([['甲', '乙', '丙'], []])
  })
  describe('a picture', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>'
    const file = (name: string, text: string) =>
      `<file name="${name}" path="/" encoding="base64">${Buffer.from(text, 'utf8').toString('base64')}</file>`
    const pictured = (src: string, files: string) =>
      `<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[如图。<img alt="一&quot;条&quot;线" src="${src}">]]></text>${files}</questiontext>${answer(100, 'true')}</question></quiz>`
    const read = (src: string, files: string) => rowsOf(pictured(src, files))[0]
    test('a drawing in the file is called by its name', () => {
      const row = read('@@PLUGINFILE@@/a-b.svg', file('a-b.svg', svg))
      expect([row?.figure, row?.problems]).toEqual([{ file: 'a-b.svg', says: '一"条"线' }, []])
    })
    test.each([
      ['elsewhere', 'https://example.org/a.svg', file('a.svg', svg)],
      ['not in the file', '@@PLUGINFILE@@/a.svg', file('b.svg', svg)],
      ['no drawing', '@@PLUGINFILE@@/a.png', file('a.png', 'PNG')],
      ['a way out', '@@PLUGINFILE@@/../a.svg', file('../a.svg', svg)],
      ['inside the text', `data:image/svg+xml;base64,${'A'.repeat(90_000)}`, ''],
    ])('%s: none', (_, src, files) => {
      const row = read(src, files)
      expect([row?.figure, row?.problems.map(({ code }) => code)]).toEqual([undefined, ['noFigure']])
    })
    test.each([
      ['scripts', svg.replace('<path', '<script>alert(1)</script><path')],
      ['handlers', svg.replace('<path', '<path onload="alert(1)"')],
      ['links', svg.replace('<path', '<image href="https://example.org/a.png"/><path')],
      ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`],
      ['no SVG at all', 'PNG'],
    ])('a drawing with %s is hostile', (_, text) =>
      expect(read('@@PLUGINFILE@@/a.svg', file('a.svg', text))?.problems.map(({ code }) => code)).toContain('hostile'),
    )
    test('one that is far too large is not even decoded', () => {
      const row = read('@@PLUGINFILE@@/a.svg', file('a.svg', svg.replace('M0 0', 'M0 0'.repeat(30_000))))
      expect(row?.problems).toEqual([{ code: 'hostile', of: '太大的图' }])
    })
    test('markers of others are named', () => {
      const drops = '<drop><no>1</no><shape>rectangle</shape><coords>0,0;5,5</coords><choice>1</choice></drop>'
      expect(codes([only('ddmarker', file('a.svg', svg) + drops)])).toEqual(['unsupported ddmarker'])
    })
  })
})
