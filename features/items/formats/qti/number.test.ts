import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formOf } from '#domain/item/imported/to-item.ts'
import { aNumber } from '#domain/item/item.fixture.ts'
import type { Item } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { readForeignFile } from '#features/items/import/read-foreign-file.ts'
import { toQti } from './to-qti.ts'
import type { QtiVersion } from './version.ts'

const words = fc.array(fc.constantFrom('相', '电压', 'tanφ', ' ', '<', '>', '&', '"', '=', '____', '[', '；', '{'), {
  minLength: 1,
  maxLength: 4,
})
const asking = words.map((pieces) => `甲${pieces.join('').replaceAll(/ +/g, ' ')}乙`)
const aQuantity = fc.record(
  {
    key: fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constantFrom(0.5, 219.4, 0.01987, 1e-7)),
    unit: fc.constantFrom('', 'V', 'r/min', '%', '°', 'N·m'),
    tolerance: fc.constantFrom(0, 0.01, 0.005, 0.0333, 0.2),
    lastPlace: fc.constantFrom(1, 0.1, 0.01),
  },
  { requiredKeys: ['key', 'unit', 'tolerance'] },
)
const aFormula = fc.constantFrom('U/1.732', '0.7*(a+2*b)*c', 'acos(c)', '10', 'sqrt(R^2+X^2)', 'a < b')
const aStep = fc.tuple(aQuantity, fc.record({ asks: asking, formula: aFormula, share: fc.integer({ min: 1, max: 99 }) }))
/** A calculation with up to four steps. */
const aSteppedNumber = fc
  .record({
    result: aQuantity,
    asks: asking,
    formula: aFormula,
    steps: fc.array(aStep, { maxLength: 4 }),
    given: fc.dictionary(fc.stringMatching(/^[A-Z][a-z0-9]{0,2}$/), fc.constantFrom(380, -1, 0.4, 1e-7)),
  })
  .map(({ result, asks, formula, steps: drawn, given }): Item => {
    const steps = drawn.map(([quantity, step], nth) => ({ ...quantity, ...step, name: `s${nth}` }))
    return { ...aNumber(), ...result, formula, given, ...(isNonEmpty(steps) && { stepMarks: { steps, asks, share: 3 } }) }
  })

const back = (item: Item, version: QtiVersion): Item | undefined => {
  const exported = toQti([item], { documents: [], drawings: [] }, version)
  expect([exported.left, exported.losses]).toEqual([[], []])
  const read = readForeignFile(exported.file, 'a')
  if (!read.ok) throw new Error(read.problem)
  const [row] = read.value.rows
  expect(row?.problems).toEqual([])
  return row && formOf(row, item.id)
}

describe('a calculation in QTI', () => {
  test.each(['3.0', '2.2', '2.1'] as const)('%s brings back any, with its steps, units, formulas and what is given', (version) => {
    fc.assert(
      fc.property(aSteppedNumber, (item) => {
        expect(back(item, version)).toEqual(item)
      }),
      { numRuns: 100 },
    )
  })
  test('each number has its share of the score, and its own tolerance', () => {
    const step = { name: 'W', asks: '输入功率', unit: 'kW', key: 11.7, tolerance: 0.02, lastPlace: 0.1, formula: 'P/0.9', share: 2 }
    const item = aNumber({ stepMarks: { steps: [step], asks: '输出功率', share: 3 } })
    const xml = new TextDecoder().decode(unzipSync(toQti([item], { documents: [], drawings: [] }, '2.1').file)['items/aba-005.xml'])
    const equal = (mode: string, range: string): string =>
      `<equal toleranceMode="${mode}" tolerance="${range} ${range}"><correct identifier="STEP_W"/><variable identifier="STEP_W"/></equal>`
    const more = '<sum><variable identifier="SCORE"/><baseValue baseType="float">2</baseValue></sum>'
    for (const part of [
      '<p class="quantity">输入功率 <textEntryInteraction responseIdentifier="STEP_W"/> kW</p>',
      '<p class="quantity">输出功率 <textEntryInteraction responseIdentifier="RESPONSE"/> kW</p>',
      `<responseIf><or>${equal('relative', '2')}${equal('absolute', '0.1')}</or><setOutcomeValue identifier="SCORE">${more}`,
      '<rubricBlock view="scorer" use="scoring" class="calculation"><p>P=10.53</p><p>W=P/0.9</p><p>=P</p></rubricBlock>',
    ])
      expect(xml).toContain(part)
  })
})
