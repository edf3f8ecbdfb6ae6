import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginHistory, edited, undone } from '../edit-history.ts'
import { readHistory, writeHistory } from './text-history.ts'

test('a history is written and read again, whatever was typed', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '梯'), maxLength: 12 })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(4), (texts, back) => {
      let history = beginHistory('')
      for (const each of texts) history = edited(history, each)
      for (let nth = 0; nth < back; nth += 1) history = undone(history)
      expect(readHistory(writeHistory(history), history.present)).toEqual(history)
    }),
    { numRuns: 200 },
  )
})

test('a small change to a long program is a short step', () => {
  const long = 'LD X0\nOUT Y0\n'.repeat(500)
  expect(writeHistory(edited(beginHistory(long), long.replace('LD X0', 'LDI X0'))).length).toBeLessThan(30)
})

test.each(['', '{}', '[[1]]', '[[[0,1]],[]]', '[[[-1,0,"x"]],[]]', 'x'])('nonsense is no history: %s', (written) => {
  expect(readHistory(written, 'END')).toEqual({ past: [], present: 'END', future: [] })
})

test('what would blow up is cut off', () => {
  const written = JSON.stringify([Array.from({ length: 200 }, () => [0, 0, 'x'.repeat(100_000)]), []])
  expect(readHistory(written, '').past.length).toBeLessThan(20)
})
