import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf, type TextPart } from './rich-text.ts'

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

test('what must not be overlooked is set off; stars that close nothing are stars', () => {
  expect(partsOf('下列**不正确**的是')).toEqual([
    { kind: 'text', says: '下列' },
    { kind: 'strong', says: '不正确' },
    { kind: 'text', says: '的是' },
  ])
  expect(partsOf('2**3 和 **')).toEqual([{ kind: 'text', says: '2**3 和 **' }])
})

test('a dollar sign alone is text', () => expect(partsOf('5 $ 一个')).toEqual([{ kind: 'text', says: '5 $ 一个' }]))

test('nothing of a text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '$', '_', '*', '\\', ' ') }), (text) => {
      const shown = partsOf(text).map(written)
      expect(shown.join('')).toBe(text.replaceAll(/_{4,}/g, '____'))
    }),
  )
})

function written(part: TextPart): string {
  switch (part.kind) {
    case 'text':
      return part.says
    case 'strong':
      return `**${part.says}**`
    case 'formula':
      return `$${part.latex}$`
    case 'gap':
      return '____'
  }
}
