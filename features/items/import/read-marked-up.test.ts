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

describe('GIFT with feedback, tags and comments', () => {
  const gift = `// [id:a-1] [tag:K012] [tag:易]
// 难度：2
// 依据：《劳动法》第36条
// 第一批
::甲::通断电路用 {=接触器#对了 ~熔断器#那是短路保护 ~电流表}

停电后要验电。{T#要验#对了}

// 单位：A
// 难度：三级
// 来源：别处
::乙::电流是多少？{#10.5:0.105}`
  const rows = rowsOf(gift, 'a.gift')
  test('what is said of a wrong option is a misconception; of anything else it is told', () => {
    expect(rows[0]?.misconceptions).toEqual({ B: '那是短路保护' })
    expect(codes(rows)).toEqual([
      'dropped 标签 易,dropped 答案的反馈',
      'dropped 答案的反馈',
      'dropped 难度“三级”，难度写 1 到 5、来源和许可，只写了一样',
    ])
  })
  test('known comments above a question are read, others passed over', () => {
    expect(rows[0]).toMatchObject({ name: 'a-1', points: ['K012'], difficulty: '2', basis: '《劳动法》第36条' })
    expect(rows[2]).toMatchObject({ name: '乙', difficulty: '', answer: { unit: 'A' } })
    expect(rows[2]).not.toHaveProperty('provenance')
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
    [`${choice}${choice}`, '', 'unsupported 一题里有几处不同的作答'],
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
