import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from './rich-text.ts'

test('text, formulas and gaps', () => {
  expect(partsOf('功率 $P=UI$ 是 ____ kW，____。')).toEqual([
    { kind: 'text', says: '功率 ' },
    { kind: 'formula', latex: 'P=UI' },
    { kind: 'text', says: ' 是 ' },
    { kind: 'gap', nth: 0 },
    { kind: 'text', says: ' kW，' },
    { kind: 'gap', nth: 1 },
    { kind: 'text', says: '。' },
  ])
})

test('a dollar sign alone is text', () => expect(partsOf('5 $ 一个')).toEqual([{ kind: 'text', says: '5 $ 一个' }]))

test('nothing of a text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '$', '_', '\\', ' ') }), (text) => {
      const shown = partsOf(text).map((part) => (part.kind === 'text' ? part.says : part.kind === 'formula' ? `$${part.latex}$` : '____'))
      expect(shown.join('')).toBe(text.replaceAll(/_{4,}/g, '____'))
    }),
  )
})
