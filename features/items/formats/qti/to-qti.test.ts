import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formOf } from '#domain/item/imported/to-item.ts'
import { aBlank, aCase, aHotspot, aMultiple, aNumber, aSingle, oneOfEach } from '#domain/item/item.fixture.ts'
import { type Item, toItemId, toOptionId } from '#domain/item/item.ts'
import { toMisconceptionId } from '#domain/item/misconception.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'
import { toQti } from './to-qti.ts'
import type { QtiVersion } from './version.ts'

const from = {
  documents: [{ id: 'jgj-t-46-2024', number: 'JGJ/T 46—2024', title: '施工现场临时用电安全技术标准', confidence: 'confirmed-C' }],
  drawings: [],
} as const
const [A, C, D] = [toOptionId('A'), toOptionId('C'), toOptionId('D')]
const beside = {
  basis: [
    { kind: 'principle', names: '欧姆定律' },
    { kind: 'document', document: 'jgj-t-46-2024', clause: '6.2', confidence: 'remembered-medium' },
  ],
  difficulty: 4,
  enemies: [toItemId('aba-077')],
  provenance: { source: '自编：第 2 版', licence: 'CC0' },
} as const
const shown = {
  misconceptions: { [A]: '忘了 √3：线值当相值', [C]: '乘成了“平方”' },
  families: { [A]: toMisconceptionId('line-phase') },
} as const
const step = { name: 'W', asks: '输入功率', unit: 'kW', key: 11.7, tolerance: 0.02, formula: 'P/0.9', share: 2 } as const
const material = aCase({
  ...beside,
  figure: { file: 'b.svg', says: '一张图' },
  parts: [
    aSingle({ id: toItemId('aba-010'), ...shown, why: '第一步\n第二步', difficulty: 5 }),
    aNumber({ id: toItemId('aba-011'), stepMarks: { steps: [step], asks: '输出功率', share: 3 } }),
    aBlank({ id: toItemId('aba-012'), ...beside }),
    aHotspot({ id: toItemId('aba-013'), misconceptions: { [A]: '左右弄反了' } }),
    aBlank({ id: toItemId('aba-014'), anyOrder: true }),
  ],
})
const items: readonly Item[] = [
  ...Object.values(oneOfEach).map((item) => ({ ...item, ...beside })),
  ...[aSingle(shown), aMultiple({ misconceptions: { [toOptionId('B')]: '多选了' } }), aBlank({ anyOrder: true })],
  aHotspot({ misconceptions: { [A]: '左右弄反了', [toOptionId('B')]: '这是对的' } }),
  ...[material, aCase({ parts: [aBlank({ id: toItemId('aba-010') }), aBlank({ id: toItemId('aba-011') })] })],
]

const back = (file: Uint8Array) => {
  const read = readForeignFile(file, 'a')
  if (!read.ok) throw new Error(read.problem)
  return read.value.rows
}
const whole = (item: Item, version: QtiVersion): Item | undefined => {
  const exported = toQti([item], from, version)
  expect(exported).toMatchObject({ left: [], losses: [] })
  const [row] = back(exported.file)
  expect([row?.name, row?.problems, row?.answer?.kind === 'case' && row.answer.parts.flatMap(({ problems }) => problems)]).toEqual([
    ...[item.id, [], item.kind === 'case' && []],
  ])
  return row && formOf(row, item.id, from)
}
const xmlOf = (item: Item, version: QtiVersion): string =>
  new TextDecoder().decode(unzipSync(toQti([item], from, version).file)[`items/${item.id}.xml`])

describe.each(['3.0', '2.2', '2.1'] as const)('%s', (version) => {
  test.each(items.map((item) => [item.kind, item] as const))('%s comes back whole, with all that stands beside it', (_, item) =>
    expect(whole(item, version)).toEqual(item),
  )
  test('parts keep the names they have, and their figures go along', () => {
    const { file } = toQti([material], { ...from, drawings: ['a.svg', 'b.svg', 'c.svg'].map((id) => ({ id, svg: '<svg/>' })) }, version)
    const { answer } = back(file)[0] ?? {}
    expect(answer?.kind === 'case' && answer.parts.map(({ name }) => name)).toEqual(material.parts.map(({ id }) => id))
    expect(Object.keys(unzipSync(file)).filter((name) => name.endsWith('.svg'))).toEqual(['items/figures/a.svg', 'items/figures/b.svg'])
  })
  test('whatever the texts, an item comes back equal or is named', () => {
    const mark = fc.constantFrom('=', '：', ':', '<', '&', '"', '难度', '《', '》', '（', 'A', ']]>', '$x_1$', '甲 乙')
    const piece = fc.oneof({ weight: 19, arbitrary: mark }, { weight: 1, arbitrary: fc.constantFrom('；', ';', '\n', ' ') })
    const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const part = aSingle({ id: toItemId('aba-010'), misconceptions: { [A]: one, [D]: `甲${two}` }, why: `因为${two.trim()}` })
        const item = aCase({
          ...{ basis: [{ kind: 'principle', names: two }], provenance: { source: three, licence: 'CC0' } },
          parts: [part, aHotspot({ id: toItemId('aba-011'), misconceptions: { [A]: three } })],
        })
        const { file, left } = toQti([item], from, version)
        const [row] = left.length > 0 ? [] : back(file)
        if (row !== undefined) expect(formOf(row, item.id, from)).toEqual(item)
        else expect([one, two, three].join('|')).toMatch(/[；;\n]| {2}|^ | $| \||\| /)
      }),
      { numRuns: 100 },
    )
  })
})

test('what would not come back as it went is left, and said', () => {
  const torn = aSingle({ basis: [{ kind: 'principle', names: '一\n二' }] })
  expect(toQti([torn, aCase({ parts: [torn] })], from, '3.0')).toMatchObject({
    count: 0,
    left: [{ why: '依据读回来会变样' }, { why: '小题读回来会变样' }],
  })
  expect(toQti([aSingle({ why: '先  断电' })], from, '2.1').left.map(({ why }) => why)).toEqual(['解析读回来会变样'])
})

describe('for other systems', () => {
  test('a wrong choice says what it shows once it is chosen, and the score is right', () => {
    const xml = xmlOf(aSingle(shown), '2.1')
    for (const part of [
      '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>',
      '<simpleChoice identifier="C">丙<feedbackInline outcomeIdentifier="FEEDBACK" showHide="show" identifier="C">乘成了“平方”</feedbackInline></simpleChoice>',
      '<responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE">',
      '<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue></responseProcessing>',
      '<rubricBlock view="author" class="beside"><p>知识点：K001</p><p>难度：2</p><p>依据：定义</p><p>错法：A=line-phase</p></rubricBlock></itemBody>',
    ])
      expect(xml).toContain(part)
    expect(xmlOf(aMultiple({ misconceptions: { [toOptionId('B')]: '多选了' } }), '3.0')).toContain(
      '<qti-outcome-declaration identifier="FEEDBACK" cardinality="multiple"',
    )
  })
  test('where nothing is said of a choice, the standard template scores', () =>
    expect(xmlOf(aSingle(), '2.1')).toContain(
      '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>',
    ))
  test('every gap counts, in any order where the item says so', () => {
    expect(xmlOf(aBlank(), '2.2')).toContain('<sum><mapResponse identifier="RESPONSE"/><mapResponse identifier="RESPONSE2"/></sum>')
    const xml = xmlOf(aBlank({ anyOrder: true }), '2.2')
    const member = (says: string) =>
      `<member><baseValue baseType="string">${says}</baseValue><multiple><variable identifier="RESPONSE"/><variable identifier="RESPONSE2"/></multiple></member>`
    expect(xml).toContain(`<responseIf><or>${member('验电')}${member('验明无电')}</or><setOutcomeValue identifier="SCORE">`)
    expect(xml).toContain('<textEntryInteraction responseIdentifier="RESPONSE" class="any-order"/>')
  })
  test('each part of material has its score, feedback and explanation, and counts the same', () => {
    const xml = xmlOf(material, '3.0')
    for (const part of [
      '<div id="aba-010" class="part"><p>选一个（　）。</p><qti-choice-interaction response-identifier="P1_RESPONSE"',
      '<qti-set-outcome-value identifier="P1_FEEDBACK"><qti-variable identifier="P1_RESPONSE"/></qti-set-outcome-value>',
      '<qti-text-entry-interaction response-identifier="P2_STEP_W"/>',
      '<qti-set-outcome-value identifier="P2_FEEDBACK"><qti-base-value base-type="identifier">answered</qti-base-value></qti-set-outcome-value>',
      '<qti-sum><qti-variable identifier="P1_SCORE"/><qti-divide><qti-variable identifier="P2_SCORE"/><qti-base-value base-type="float">5</qti-base-value></qti-divide>',
      '<qti-modal-feedback outcome-identifier="P1_FEEDBACK" show-hide="hide" identifier="never"><qti-content-body><p>第一步</p><p>第二步</p></qti-content-body>',
    ])
      expect(xml).toContain(part)
  })
  test('a figure to be pressed on is an object in 2.x', () => {
    expect(xmlOf(aHotspot(), '2.1')).toContain('<object type="image/svg+xml" data="figures/a.svg">两个框</object><hotspotChoice')
    expect(xmlOf(aHotspot(), '3.0')).toContain('<img src="figures/a.svg" alt="两个框"/><qti-hotspot-choice')
  })
})
