import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_LOG, readLog, takesMore, writeAct, writeLog } from './act-log.ts'

const anyWord = fc.stringMatching(/^[A-Za-z0-9.-]{1,8}$/)
const anyActs = fc
  .array(fc.record({ words: fc.array(anyWord, { minLength: 1, maxLength: 4 }), atS: fc.nat(7200) }), { maxLength: 30 })
  .map((acts) => acts.toSorted((a, b) => a.atS - b.atS))

test('what is written is read again, also from an address', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const search = new URLSearchParams({ log: writeLog(acts) })
      expect(search.toString()).toBe(`log=${writeLog(acts)}`)
      expect(readLog(search.get('log') ?? '')).toEqual({ acts, unread: [] })
    }),
  )
})

test('anything at all is read without harm, and what is no act is said', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { acts } = readLog(text)
      expect(readLog(writeLog(acts.filter(({ words }) => !words.some((word) => /\s/.test(word))))).unread).toEqual([])
    }),
  )
  expect(readLog('p_SB2_1*oops*_3*p_SB2_x*p_SB1_0')).toEqual({
    acts: [
      { words: ['p', 'SB2'], atS: 1 },
      { words: ['p', 'SB1'], atS: 1 },
    ],
    unread: ['oops', '_3', 'p_SB2_x'],
  })
})

test('a word with a sign of the text is refused', () => {
  expect(() => writeAct({ words: ['a_b'], atS: 1 })).toThrow('no word of a log')
})

test('a log that is nearly full takes only the last act', () => {
  const full = 'x'.repeat(LONGEST_LOG - 300)
  expect([takesMore('', false), takesMore(full, false), takesMore(full, true)]).toEqual([true, false, true])
})
