import { expect, test } from 'vitest'
import { aCase, aHotspot, aMultiple, aNumber, aSingle, optionIds } from './item.fixture.ts'
import { toItemId, toOptionId } from './item.ts'
import { misconceptionOf } from './misconception-of.ts'
import type { SimpleResponse } from './response.ts'

const [A, B] = [toOptionId('A'), toOptionId('B')]
const shown = { [A]: '把线电压当成了相电压' }
const said = (item: Parameters<typeof misconceptionOf>[0], response: SimpleResponse) =>
  misconceptionOf(item, new Map([[item.id, response]]))

test('of the wrong option that was chosen', () => {
  expect(said(aSingle({ misconceptions: shown }), { kind: 'single', chosen: A })).toBe('把线电压当成了相电压')
  expect(said(aHotspot({ misconceptions: shown }), { kind: 'hotspot', chosen: A })).toBe('把线电压当成了相电压')
  expect(said(aMultiple({ misconceptions: { [B]: '漏了' } }), { kind: 'multiple', chosen: optionIds('AB') })).toBe('漏了')
})

test('none where the key was chosen, the option names none, or nothing can be chosen', () => {
  expect(said(aSingle({ misconceptions: { ...shown, [B]: '不该有' } }), { kind: 'single', chosen: B })).toBeUndefined()
  expect(said(aSingle(), { kind: 'single', chosen: A })).toBeUndefined()
  expect(said(aNumber(), { kind: 'number', written: '3' })).toBeUndefined()
  expect(misconceptionOf(aSingle({ misconceptions: shown }), new Map())).toBeUndefined()
})

test('of a number, by the wrong result that was come to, within the tolerance', () => {
  const item = aNumber({ mistakes: [{ is: 6.08, shows: '漏了 √3' }] })
  expect(said(item, { kind: 'number', written: '6.1 kW' })).toBe('漏了 √3')
  expect(said(item, { kind: 'number', written: '7' })).toBeUndefined()
  expect(said({ ...item, key: 6.08 }, { kind: 'number', written: '6.08' })).toBeUndefined()
})

test('of material, that of the first part that has one', () => {
  const part = aSingle({ id: toItemId('aba-010'), misconceptions: shown })
  const item = aCase({ parts: [aSingle({ id: toItemId('aba-013') }), part] })
  const responses = new Map([[part.id, { kind: 'single', chosen: A } as const]])
  expect(misconceptionOf(item, responses)).toBe('把线电压当成了相电压')
})
