/** Laws of the difference of two texts: nothing is lost, nothing is invented. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordTools } from '#platform/text/word-tools.ts'
import { tokensOf } from './tokens.ts'
import { sideOf, wordDiff } from './word-diff.ts'

const runs = { numRuns: 1000 }
/** A small world of words, so that texts overlap; and anything at all, broken halves of letters too. */
const word = fc.constantFrom(
  '补贴',
  '企业',
  '职工',
  '满',
  '12 个月',
  '36 个月',
  '的',
  '，',
  '。',
  '三级',
  '2000 元',
  ' ',
  '2025-12-31',
  '〔2017〕',
  '1',
  '%',
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { maxLength: 12 }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '\ud800', '\udfff\ud83d', '👩‍🔧'.repeat(5), '中'.repeat(300)) },
)

test('either text comes back from its side, letter by letter', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after, wordTools)
      const said = (side: 'before' | 'after') =>
        sideOf(pieces, side)
          .map((piece) => piece.text)
          .join('')
      expect([said('before'), said('after')]).toEqual([before, after])
    }),
    runs,
  )
})

test('a text differs from itself in nothing', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(wordDiff(same, same, wordTools).filter(({ kind }) => kind !== 'same')).toEqual([])
    }),
    runs,
  )
})

test('no piece is empty, no two neighbours are alike, and the old stands before the new', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const kinds = wordDiff(before, after, wordTools).map(({ kind, text: said }) => (said === '' ? 'empty' : kind))
      expect(kinds).not.toContain('empty')
      const neighbours = kinds.slice(1).map((kind, nth) => `${kinds[nth]} ${kind}`)
      expect(neighbours.filter((pair) => ['same same', 'gone gone', 'new new', 'new gone'].includes(pair))).toEqual([])
    }),
    runs,
  )
})

test('the parts of a text are the text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const tokens = tokensOf(whole, wordTools.segment)
      expect(tokens.join('')).toBe(whole)
      expect(tokens).not.toContain('')
    }),
    runs,
  )
})
