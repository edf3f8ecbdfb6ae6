import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainTerms } from './explain-terms.ts'
import { type Term, toGlossary } from './term.ts'

const aTerm = (term: string, ...aliases: readonly string[]): Term => ({
  id: term,
  term,
  aliases,
  means: '意思。',
  sources: [],
  confidence: 'remembered-high',
})
const said = (texts: readonly string[], terms: readonly Term[]) =>
  explainTerms(texts, toGlossary(terms)).texts.map((segments) =>
    segments.map((each) => (each.kind === 'term' ? `[${each.text}=${each.term.id}]` : each.text)).join(''),
  )

describe('terms in texts', () => {
  test('the longest word wins, whatever its order in the list', () => {
    expect(said(['领失业保险金，交失业保险'], [aTerm('失业保险'), aTerm('失业保险金')])).toEqual([
      '领[失业保险金=失业保险金]，交[失业保险=失业保险]',
    ])
  })
  test('an alias counts as its term, and only the first place in all texts is marked', () => {
    expect(said(['考技师', '技师和二级'], [aTerm('二级', '技师')])).toEqual(['考[技师=二级]', '技师和二级'])
  })
  test('signs of patterns are letters here', () => {
    expect(said(['A+ 类，A 类'], [aTerm('A+ 类')])).toEqual(['[A+ 类=A+ 类]，A 类'])
  })
  test('the terms come in the order of reading; without terms a text stays whole', () => {
    const { terms } = explainTerms(['乙甲乙'], toGlossary([aTerm('甲'), aTerm('乙')]))
    expect(terms.map(({ id }) => id)).toEqual(['乙', '甲'])
    expect(said(['甲', ''], [])).toEqual(['甲', ''])
  })
})

/** A small world in which words overlap and contain each other. */
const letters = ['甲', '乙', '丙'] as const
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }).map((each) => each.join(''))
const world = fc.record({
  texts: fc.array(
    fc.array(fc.constantFrom(...letters, '，'), { maxLength: 10 }).map((each) => each.join('')),
    { maxLength: 3 },
  ),
  words: fc.uniqueArray(word, { maxLength: 5 }),
})

/** Slow and obvious: at each place the longest word that starts there, marked unless it was before. */
function oracle(texts: readonly string[], words: readonly string[]): readonly string[] {
  const met = new Set<string>()
  return texts.map((text) => {
    let out = ''
    for (let at = 0; at < text.length; ) {
      const here = words.filter((each) => text.startsWith(each, at)).toSorted((a, b) => b.length - a.length)[0]
      const isNew = here !== undefined && !met.has(here)
      if (here !== undefined) met.add(here)
      out += isNew ? `[${here}=${here}]` : (here ?? text[at])
      at += here?.length ?? 1
    }
    return out
  })
}

test('law: the same as reading letter by letter', () => {
  fc.assert(
    fc.property(world, ({ texts, words }) => {
      expect(
        said(
          texts,
          words.map((each) => aTerm(each)),
        ),
      ).toEqual(oracle(texts, words))
    }),
    { numRuns: 1000 },
  )
})

test('law: nothing is lost; joined, the segments are the text', () => {
  fc.assert(
    fc.property(world, ({ texts, words }) => {
      const explained = explainTerms(texts, toGlossary(words.map((each) => aTerm(each))))
      expect(explained.texts.map((segments) => segments.map(({ text }) => text).join(''))).toEqual(texts)
    }),
  )
})
