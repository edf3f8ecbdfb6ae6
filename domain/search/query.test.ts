import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_CHARACTERS, parseQuery } from './query.ts'

const control = /\p{C}/u

describe('what is typed', () => {
  test('is shown back clean, and folded to be compared', () => {
    expect(parseQuery('  ＡＰＰ\u0000\t 补贴\n')).toEqual({ text: 'ＡＰＰ 补贴', folded: 'app 补贴' })
  })

  test('too long: the first characters, and a note', () => {
    const { text, note } = parseQuery('补'.repeat(10_000))
    expect([[...text].length, note]).toEqual([MOST_CHARACTERS, 'tooLong'])
  })

  test.each(['？？', '——', '\ud800', '👷'])('%j has nothing to search for', (given) => {
    expect(parseQuery(given).note).toBe('nothingToSearch')
  })

  test('nothing typed is no mistake', () => {
    expect(parseQuery(' ')).toEqual({ text: '', folded: '' })
  })

  test('whatever it is: well formed, no control characters, short', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\u0000', '补', ' ') })),
        (given) => {
          const { text, folded } = parseQuery(given)
          expect(text.isWellFormed() && folded.isWellFormed()).toBe(true)
          expect(control.test(text)).toBe(false)
          expect([...text].length).toBeLessThanOrEqual(MOST_CHARACTERS)
        },
      ),
      { numRuns: 100 },
    )
  })
})
