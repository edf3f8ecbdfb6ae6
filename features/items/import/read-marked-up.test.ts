import { describe, expect, test } from 'vitest'
import { utf8, zipped } from './foreign-file.fixture.ts'
import { readForeignFile } from './read-foreign-file.ts'

const rowsOf = (text: string | Uint8Array, file = 'a.txt') => {
  const read = readForeignFile(typeof text === 'string' ? utf8(text) : text, file)
  if (!read.ok) throw new Error(read.problem)
  return read.value.rows
}
const codes = (rows: ReturnType<typeof rowsOf>) => rows.map(({ problems }) => problems.map(({ code, of }) => `${code} ${of}`).join())

describe('GIFT', () => {
  const gift = `// 一条注释

$CATEGORY: 电工

::甲::接触器用来 {=通断 ~保护 ~测量 ####通断电路。}

多选 {~%50%甲 ~%50%乙 ~%-100%丙}

停电后要验电。{T}

保护线的颜色是 {=黄绿 =黄绿双色}

电流是多少 A？{#10.5:0.105}

连线 {=L1 -> 黄 =L2 -> 绿}

谈谈体会 {}

坏的 {=甲 ~`
  const rows = rowsOf(gift, 'a.gift')
  test('each kind, each with what is right', () => {
    expect(rows.map(({ kind, answer }) => [kind, answer])).toEqual([
      ['single', { kind: 'choice', letters: ['A'] }],
      ['multiple', { kind: 'choice', letters: ['A', 'B'] }],
      ['trueFalse', { kind: 'trueFalse', says: true }],
      ['blank', { kind: 'blank', gaps: [['黄绿', '黄绿双色']], anyOrder: false }],
      ['number', { kind: 'number', key: 10.5, unit: '', tolerance: 0.01 }],
      [
        'match',
        {
          kind: 'match',
          pairs: [
            { left: 'L1', right: '黄' },
            { left: 'L2', right: '绿' },
          ],
          extra: [],
        },
      ],
      [undefined, undefined],
      [undefined, undefined],
    ])
    expect(rows[0]?.why).toBe('通断电路。')
  })
  test('what we have no kind for is named, and a broken one does not take the others along', () => {
    expect(codes(rows)[6]).toBe('unsupported 问答题')
    expect(codes(rows)[7]).toContain('unreadable GIFT 写法有错')
  })
})

describe('Moodle XML', () => {
  const question = (type: string, inside: string, text = '题干') =>
    `<question type="${type}"><questiontext format="html"><text><![CDATA[<p>${text}</p>]]></text></questiontext>${inside}</question>`
  const answer = (fraction: number | string, says: string) => `<answer fraction="${fraction}"><text>${says}</text></answer>`
  const rows = rowsOf(
    `<?xml version="1.0"?><quiz>${[
      question('category', ''),
      question(
        'multichoice',
        `<single>true</single>${answer(0, '甲')}${answer(100, '乙&amp;丙')}<generalfeedback><text>因为</text></generalfeedback><tags><tag><text>K012</text></tag></tags>`,
        '选&lt;一&gt;个（　）',
      ),
      question('multichoice', `<single>false</single>${answer(50, '甲')}${answer(50, '乙')}${answer(0, '丙')}`),
      question(
        'numerical',
        '<answer fraction="100"><text>10</text><tolerance>0.2</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>A</unit_name></unit></units>',
      ),
      question('multichoice', answer(33, '甲') + answer(0, '乙')),
      question('cloze', '', '甲 {1:MULTICHOICE:=乙~丙} 丁 {1:SHORTANSWER:=戊}'),
      question('truefalse', answer(0, 'true') + answer(100, 'false'), '<img src="a.png">图'),
    ].join('')}</quiz>`,
  )
  test('choices, shares, units and tags', () => {
    expect(rows[0]).toMatchObject({
      stem: '选<一>个（　）',
      why: '因为',
      points: ['K012'],
      answer: { letters: ['B'] },
      options: [{}, { says: '乙&丙' }],
    })
    expect(rows[1]).toMatchObject({ kind: 'multiple', answer: { letters: ['A', 'B'] } })
    expect(rows[2]?.answer).toEqual({ kind: 'number', key: 10, unit: 'A', tolerance: 0.02 })
  })
  test('an illegal share, a kind without counterpart and a picture are told', () => {
    expect(codes(rows).slice(3)).toEqual(['unreadable 分值 33 不是 Moodle 的档', 'unsupported cloze', 'noFigure '])
    expect(rows[5]?.answer).toEqual({ kind: 'trueFalse', says: false })
  })
})

describe('QTI', () => {
  const v2 = (body: string, more = '') =>
    `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a">${more}<itemBody>${body}</itemBody></assessmentItem>`
  const right = (cardinality: string, ...values: readonly string[]) =>
    `<responseDeclaration identifier="R" cardinality="${cardinality}" baseType="identifier"><correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse></responseDeclaration>`
  const choice =
    '<p>选（　）。</p><choiceInteraction responseIdentifier="R"><prompt>哪一个？</prompt><simpleChoice identifier="x">甲</simpleChoice><simpleChoice identifier="y">乙</simpleChoice></choiceInteraction>'
  test('2.x and 3.0 are read as one', () => {
    const two = v2(choice, right('single', 'y'))
    const three = two
      .replaceAll(/(<\/?)([a-zA-Z]+)/g, (_, slash: string, name: string) =>
        name === 'p' ? `${slash}p` : `${slash}qti-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      )
      .replaceAll('responseIdentifier', 'response-identifier')
    for (const text of [two, three])
      expect(rowsOf(text)).toMatchObject([
        { kind: 'single', stem: '选（　）。\n哪一个？', answer: { letters: ['B'] }, options: [{ says: '甲' }, { says: '乙' }] },
      ])
  })
  test('a key that is no choice is not dropped', () =>
    expect(rowsOf(v2(choice, right('single', 'z')))[0]?.answer).toEqual({ kind: 'choice', letters: ['z'] }))
  test.each([
    ['<p>无</p>', '', 'unsupported 没有作答处'],
    ['<sliderInteraction responseIdentifier="R"/>', '', 'unsupported slider-interaction'],
    [`${choice}${choice}`, '', 'unsupported 几处作答共用一个答案的题'],
    [choice, '<templateDeclaration identifier="t"/>', 'unsupported 随机参数题'],
    [`<p><img src="data:image/png;base64,AAAA" alt="图"/></p>${choice}`, right('single', 'x'), 'hostile 写在文件里的图'],
    [`<p><math><mi>x</mi></math></p>${choice}`, right('single', 'x'), 'dropped MathML 公式，只留下了字'],
  ])('what cannot come in is named: %#', (body, more, code) => expect(codes(rowsOf(v2(body, more)))).toEqual([code]))
  test('a package: every item of the manifest, and what else is in it', () => {
    const manifest = `<manifest><resources><resource type="imsqti_item_xmlv2p1" href="a.xml"/><resource type="imsqti_item_xmlv2p1" href="weg.xml"/><resource type="imsqti_test_xmlv2p1" href="test.xml"/></resources></manifest>`
    const read = readForeignFile(zipped({ 'imsmanifest.xml': manifest, 'a.xml': v2(choice, right('single', 'x')) }), 'a.zip')
    expect(read.ok && codes(read.value.rows)).toEqual(['', 'unreadable weg.xml：包里没有这个文件'])
    expect(read.ok && read.value.notes).toEqual(['包里这些不是题，没有收：test.xml。'])
  })
})
