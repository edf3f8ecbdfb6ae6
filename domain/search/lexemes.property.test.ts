import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDocument } from './document.fixture.ts'
import { type Lexeme, lexemesOf, phraseOf } from './lexemes.ts'

/** As PostgreSQL reads a phrase: each lexeme one place after the one before. */
function matches(lexemes: readonly Lexeme[], word: string): boolean {
  const places = (text: string, prefix: boolean): readonly number[] =>
    lexemes
      .filter((lexeme) => (prefix ? lexeme.text.startsWith(text) : lexeme.text === text))
      .flatMap(({ positions }) => positions.map(({ at }) => at))
  const { pairs, prefix } = phraseOf(word)
  const [first, ...others] = pairs
  if (first === undefined) return false
  return places(first, prefix).some((at) => others.every((pair, nth) => places(pair, false).includes(at + nth + 1)))
}

const none = (): readonly string[] => []
/** Few letters, so that they meet in many ways. */
const text = fc.string({ unit: fc.constantFrom('技', '能', '补', '贴', '2', '0', 'a', ' ', '，', '〔'), minLength: 1, maxLength: 16 })
/** What a person may type out of it: no mark between, whole numbers and Latin words. */
const bareOf = (piece: string): boolean => /^[技能补贴]+$/.test(piece)

describe('any piece of a text', () => {
  test('is found, however long the text, whichever field', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (title, line, from, length) => {
        const lexemes = lexemesOf(aDocument('x', { title, lines: [line] }), none)
        for (const field of [title, line]) {
          const start = from % field.length
          const piece = field.slice(start, start + 1 + (length % 5))
          if (bareOf(piece)) expect(matches(lexemes, piece), `${piece} in ${field}`).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('and nothing is found that stands in no field', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.string({ unit: fc.constantFrom('技', '能', '补', '贴'), minLength: 2, maxLength: 3 }),
        (title, line, word) => {
          const lexemes = lexemesOf(aDocument('x', { title, lines: [line] }), none)
          expect(matches(lexemes, word)).toBe(title.includes(word) || line.includes(word))
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('filing', () => {
  test('a word of two characters inside a long title', () => {
    const lexemes = lexemesOf(aDocument('x', { title: '关于失业保险支持参保职工提升职业技能有关问题的通知' }), none)
    for (const word of ['保险', '参保', '技能', '通知', '能有']) expect(matches(lexemes, word), word).toBe(true)
    expect(matches(lexemes, '保职技')).toBe(false)
  })

  test('fields have their weights, and a dictionary adds longer words', () => {
    const lexemes = lexemesOf(aDocument('x', { title: '高级工', names: ['补贴'], lines: ['补贴'], context: ['证'] }), (run) => [run])
    const weights = (word: string) => lexemes.find(({ text: each }) => each === word)?.positions.map(({ weight }) => weight)
    expect(weights('高级工')).toEqual(['A'])
    expect(weights('补贴')).toEqual(['B', 'C'])
    expect(weights('证')).toEqual(['D'])
  })

  test('places beyond what PostgreSQL keeps are kept at its end', () => {
    const lexemes = lexemesOf(aDocument('x', { lines: Array.from({ length: 3_000 }, () => '补贴') }), none)
    const places = lexemes.find(({ text: each }) => each === '补贴')?.positions ?? []
    expect(places.length).toBe(255)
    expect(Math.max(...lexemes.flatMap(({ positions }) => positions.map(({ at }) => at)))).toBeLessThanOrEqual(16_383)
  })
})
