import { describe, expect, test } from 'vitest'
import { utf8, zipped } from '#features/items/import/foreign-file.fixture.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'

type Item = { readonly declared?: string; readonly body: string; readonly after?: string; readonly head?: string }
const itemOf = ({ declared = '', body, after = '', head = 'identifier="luggage"' }: Item): string =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" ${head}>${declared}<itemBody>${body}</itemBody>${after}</assessmentItem>`
const rowOf = (item: Item) => {
  const read = readForeignFile(utf8(itemOf(item)), 'a.xml')
  if (!read.ok) throw new Error(read.problem)
  const [row] = read.value.rows
  if (row === undefined) throw new Error('no row')
  return row
}
const declare = (identifier: string, type: string, ...right: readonly string[]) =>
  `<responseDeclaration identifier="${identifier}" cardinality="single" baseType="${type}"><correctResponse>${right.map((each) => `<value>${each}</value>`).join('')}</correctResponse></responseDeclaration>`
const saying = (identifier: string, says: string, showHide = 'show') =>
  `<feedbackInline outcomeIdentifier="FEEDBACK" identifier="${identifier}" showHide="${showHide}">${says}</feedbackInline>`
const choice = (identifier: string, [x, y]: readonly [string, string], prompt = '') =>
  `<choiceInteraction responseIdentifier="${identifier}">${prompt && `<prompt>${prompt}</prompt>`}<simpleChoice identifier="x">${x}</simpleChoice><simpleChoice identifier="y">${y}</simpleChoice></choiceInteraction>`
const droppedIn = (row: ReturnType<typeof rowOf>) => row.problems.map(({ code, of }) => `${code} ${of}`)

describe('a foreign item', () => {
  const declared = declare('R', 'identifier', 'y')
  test('what it says of wrong choices are misconceptions, of the right one an explanation', () => {
    const body = `<p>选（　）。</p>${choice('R', [`甲${saying('x', '<b>平方</b>了')}`, `乙${saying('y', '相值乘 √3')}`])}`
    const modal = '<modalFeedback outcomeIdentifier="F" identifier="done" showHide="show">先看接法</modalFeedback>'
    const row = rowOf({ declared, body, after: modal })
    expect(row).toMatchObject({
      name: 'luggage',
      stem: '选（　）。',
      misconceptions: { A: '平方了' },
      why: '先看接法\n相值乘 √3',
      problems: [],
    })
    expect(row.options.map(({ says }) => says)).toEqual(['甲', '乙'])
  })
  test('of a statement, what is said of the right answer explains, and the rest is told', () => {
    const body = `<p>这句话。</p>${choice('R', [`对${saying('x', '没看见短路')}`, `错${saying('y', '短路了')}`])}`
    const row = rowOf({ declared, body })
    expect([row.answer, row.why, row.misconceptions]).toEqual([{ kind: 'trueFalse', says: false }, '短路了', {}])
    expect(droppedIn(row)).toEqual(['dropped 作答后的反馈'])
  })
  test('modal feedback that is called like a wrong choice is of that choice', () => {
    const after = '<modalFeedback outcomeIdentifier="F" identifier="x" showHide="show"><p>平方了</p></modalFeedback>'
    expect(rowOf({ declared, body: `<p>选（　）。</p>${choice('R', ['甲', '乙'])}`, after })).toMatchObject({
      misconceptions: { A: '平方了' },
      why: '',
    })
  })
  test('what is hidden once it is chosen, and feedback elsewhere, is told and stays out of the stem', () => {
    const block = '<feedbackBlock outcomeIdentifier="F" identifier="y" showHide="show"><p>对了，是乙。</p></feedbackBlock>'
    const row = rowOf({ declared, body: `<p>选（　）。</p>${choice('R', [`甲${saying('x', '平方了', 'hide')}`, '乙'])}${block}` })
    expect([row.stem, row.misconceptions, row.why]).toEqual(['选（　）。', {}, ''])
    expect(droppedIn(row)).toEqual(['dropped 作答后的反馈'])
  })
  test('of the rubrics, candidates get theirs; authors’ are read where a field is known, the rest is told', () => {
    const rubrics = [
      '<rubricBlock view="candidate author"><p>不许用计算器。</p></rubricBlock>',
      '<rubricBlock view="author tutor"><p>难度：4</p><p>知识点: K012，K013</p><p>来源：甲厂</p><p>答案：乙</p></rubricBlock>',
      '<rubricBlock view="scorer"><p>答乙给分</p></rubricBlock>',
    ]
    const row = rowOf({ declared, body: `${rubrics.join('')}<p>选（　）。</p>${choice('R', ['甲', '乙'])}` })
    expect(row).toMatchObject({
      stem: '不许用计算器。\n选（　）。',
      difficulty: '4',
      points: ['K012', 'K013'],
      options: [{ says: '甲' }, { says: '乙' }],
    })
    expect(droppedIn(row)).toEqual(['dropped 给出题人、阅卷人看的话“答案：乙；答乙给分；来源：甲厂”'])
  })
  test('a difficulty that is none of ours is told', () => {
    const rubric = '<rubricBlock view="author"><p>难度：难</p></rubricBlock>'
    expect(droppedIn(rowOf({ declared, body: `<p>选（　）。</p>${choice('R', ['甲', '乙'])}${rubric}` }))).toEqual([
      'dropped 给出题人、阅卷人看的话“难度：难”',
    ])
  })
  test('a title that says more stands in what came', () => {
    const body = `<p>选（　）。</p>${choice('R', ['甲', '乙'])}`
    expect(rowOf({ declared, body, head: 'identifier="q8" title="无人看管的行李"' })).toMatchObject({
      name: 'q8',
      raw: expect.stringMatching(/^无人看管的行李\n/),
    })
  })
})

describe('several things asked about one material', () => {
  const declared = declare('R1', 'identifier', 'y') + declare('R2', 'identifier', 'x') + declare('R3', 'string', '停电')
  const gap = '<textEntryInteraction responseIdentifier="R3"/>'
  const partsOf = (row: ReturnType<typeof rowOf>) => {
    expect(row.kind).toBe('case')
    return row.answer?.kind === 'case'
      ? row.answer.parts.map(({ stem, answer }) => [stem, answer?.kind === 'choice' ? answer.letters.join() : answer?.kind])
      : []
  }
  const parts = [
    ['第一问（　）。', 'B'],
    ['第二问（　）。', 'A'],
    ['先____。', 'blank'],
  ]
  test('one after the other: the last line before the first belongs to it', () => {
    const body = `<p>一台电机。</p><p>星形接法。</p><p>第一问（　）。</p>${choice('R1', ['甲', '乙'])}<p>第二问（　）。</p>${choice('R2', ['丙', '丁'])}<p>先${gap}。</p>`
    const row = rowOf({ declared, body })
    expect([row.stem, partsOf(row)]).toEqual(['一台电机。\n星形接法。', parts])
  })
  test('with prompts, or in blocks of their own, inside others', () => {
    const asked = `${choice('R1', ['甲', '乙'], '第一问（　）。')}<div><p>第二问（　）。</p>${choice('R2', ['丙', '丁'])}</div><ul><li>先${gap}。</li></ul>`
    const row = rowOf({ declared, body: `<p>一台电机。</p><div><div><p>星形接法。</p>${asked}</div></div>` })
    expect([row.stem, partsOf(row)]).toEqual(['一台电机。\n星形接法。', parts])
  })
  test('all that stands between two belongs to the second', () => {
    const body = `<p>一台电机。</p>${choice('R1', ['甲', '乙'], '第一问（　）。')}<p>换了一台。</p><p>三角形接法。</p>${choice('R2', ['丙', '丁'], '第二问（　）。')}`
    const row = rowOf({ declared, body })
    expect([row.stem, partsOf(row)[1]]).toEqual(['一台电机。', ['换了一台。\n三角形接法。\n第二问（　）。', 'A']])
  })
  test('each part has what is said of its own choices', () => {
    const body = `<p>一台电机。</p>${choice('R1', [`甲${saying('x', '平方了')}`, '乙'], '第一问（　）。')}${choice('R2', ['丙', '丁'], '第二问（　）。')}`
    const { answer, problems } = rowOf({ declared, body })
    expect([problems, answer?.kind === 'case' && answer.parts.map(({ misconceptions }) => misconceptions)]).toEqual([
      [],
      [{ A: '平方了' }, {}],
    ])
  })
  test.each([
    ['no material', `${choice('R1', ['甲', '乙'], '一？')}${choice('R2', ['丙', '丁'], '二？')}`, '一题里有几处不同的作答，分不清'],
    ['one block for two', `<p>材料。</p><div>${choice('R1', ['甲', '乙'])}${choice('R2', ['丙', '丁'])}</div><p>${gap}</p>`, '分不清'],
    [
      'one response for two',
      `<p>材料。</p>${choice('R1', ['甲', '乙'], '一？')}${choice('R1', ['丙', '丁'], '二？')}`,
      '几处作答共用一个答案',
    ],
    [
      'a kind we have not',
      `<p>材料。</p>${choice('R1', ['甲', '乙'], '一？')}<p>二<sliderInteraction responseIdentifier="R2"/></p>`,
      '第 2 小题是 slider-interaction',
    ],
  ])('refused with the reason: %s', (_, body, why) => {
    const [problem, ...others] = droppedIn(rowOf({ declared, body }))
    expect([problem, others]).toEqual([expect.stringMatching(`^unsupported .*${why}`), []])
  })
})

test('what is far too many is read or refused, in time', () => {
  const many = (part: (nth: number) => string) => Array.from({ length: 30_000 }, (_, nth) => part(nth)).join('')
  const started = performance.now()
  const parts = rowOf({ body: `<p>材料。</p>${many((nth) => choice(`R${nth}`, ['甲', '乙'], '一？'))}` })
  expect(droppedIn(parts)).toEqual(['unsupported 小题多于 50 道的题'])
  const rubrics = many((nth) => `<rubricBlock view="author"><p>难度：难 ${nth}</p></rubricBlock>`)
  expect(droppedIn(rowOf({ body: `<p>先<textEntryInteraction responseIdentifier="R"/>。</p>${rubrics}` }))).toHaveLength(1)
  const two = choice('R1', ['甲', '乙'], '一？') + choice('R2', ['丙', '丁'], '二？')
  expect(rowOf({ body: `<div>${many(() => '<p>材料。</p>')}<div>${two}</div></div>` }).kind).toBe('case')
  expect(rowOf({ body: `${'<div>'.repeat(90)}<p>材料。</p>${two}${'</div>'.repeat(90)}` }).problems).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('an item of a package that was made by others keeps its name, so that others can be its enemies', () => {
  const manifest = '<manifest><resources><resource type="imsqti_item_xmlv2p1" href="a.xml"/></resources></manifest>'
  const rubric = '<rubricBlock view="author" class="beside"><p>互斥：q9</p></rubricBlock>'
  const text = itemOf({
    declared: declare('R', 'identifier', 'x'),
    body: `<p>选（　）。</p>${choice('R', ['甲', '乙'])}${rubric}`,
    head: 'identifier="q8"',
  })
  const read = readForeignFile(zipped({ 'imsmanifest.xml': manifest, 'a.xml': text }), 'a.zip')
  expect(read.ok && read.value.rows).toMatchObject([{ name: 'q8', enemies: ['q9'], stem: '选（　）。', problems: [] }])
})
