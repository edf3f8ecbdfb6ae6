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
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd800, 0xdc00, 0, 0x8865, 0x20))
    const anything = fc.array(unit, { maxLength: 80 }).map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(anything, (given) => {
        const { text, folded } = parseQuery(given)
        return text.isWellFormed() && folded.isWellFormed() && !control.test(text) && [...text].length <= MOST_CHARACTERS
      }),
    )
  })
})
