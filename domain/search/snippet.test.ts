import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './atoms.ts'
import { type Marked, markedIn, snippetOf } from './snippet.ts'

const joined = (pieces: Marked): string => pieces.map(({ text }) => text).join('')
const marks = (pieces: Marked): readonly string[] => pieces.flatMap(({ text, isMark }) => (isMark ? [text] : []))

describe('marks', () => {
  test('the words as they stand in the text, whatever their width and blanks', () => {
    expect(marks(markedIn('补贴 ２０００ 元，APP 申请', ['2000元', 'app']))).toEqual(['２０００ 元', 'APP'])
  })

  test('words that overlap are one mark', () => {
    expect(marks(markedIn('技能提升补贴', ['技能提升', '提升补贴']))).toEqual(['技能提升补贴'])
  })

  test('markup stays text', () => {
    expect(joined(markedIn('<b>补贴</b>', ['补贴']))).toBe('<b>补贴</b>')
  })

  test('nothing is lost, and only what was asked is marked', () => {
    const letter = fc.constantFrom('补', '贴', 'Ａ', 'a', ' ', '👷', '\ud83d')
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), fc.constantFrom('补贴', 'a', '贴a'), (text, word) => {
        const pieces = markedIn(text, [word])
        expect(joined(pieces)).toBe(text)
        const folded = (piece: string): string => fold(piece).replace(/\s/g, '')
        for (const mark of marks(pieces)) expect(folded(mark).replaceAll(word, '')).toBe('')
        for (const { text: rest, isMark } of pieces) if (!isMark) expect(folded(rest)).not.toContain(word)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a snippet', () => {
  test('is the line with most of what was asked, the first of equals', () => {
    const lines = ['只说补贴', '说高级工，也说补贴', '高级工和补贴']
    expect(joined(snippetOf(lines, [['三级', '高级工'], ['补贴']]))).toBe('说高级工，也说补贴')
  })

  test('two words for the same thing count once', () => {
    expect(joined(snippetOf(['高级工补贴', '三级就是高级工'], [['三级', '高级工'], ['补贴']]))).toBe('高级工补贴')
  })

  test('a long line is cut around the first mark', () => {
    const line = `${'前面的话'.repeat(50)}。这里写补贴${'后面的话'.repeat(50)}`
    const snippet = snippetOf([line], [['补贴']])
    expect(marks(snippet)).toEqual(['补贴'])
    expect(joined(snippet)).toMatch(/^…这里写补贴.*…$/)
    expect(joined(snippet).length).toBeLessThan(140)
  })

  test('of nothing is nothing', () => {
    expect(snippetOf([], [['补贴']])).toEqual([])
  })
})
