import { describe, expect, test } from 'vitest'
import { hear, outside, pairsOf, windowsOf } from './mishearing.ts'
import type { Phrase } from './phrases.ts'

const sounds: Readonly<Record<string, string>> = { 积: 'ji', 技: 'ji', 能: 'neng', 提: 'ti', 升: 'sheng', 补: 'bu', 贴: 'tie', 帖: 'tie' }
const soundOf = (text: string): string => [...text].map((each) => sounds[each] ?? each).join('')
const phrase = (text: string, documents = 1): Phrase => ({
  text,
  sound: soundOf(text),
  initials: [...text].map((each) => soundOf(each).slice(0, 1)).join(''),
  documents,
})
const phrases = [phrase('技能'), phrase('技能提升', 5), phrase('技能提升补贴', 4), phrase('补贴', 9)]
const written = ['技能', '能提', '提升', '升补', '补贴']

/** Words as a guess would cut them, at the strokes. */
function mend(cut: string): { readonly folded: string; readonly heard: readonly unknown[] } {
  const folded = cut.replaceAll('/', '')
  const pairs = pairsOf(
    folded,
    () => cut.split('/'),
    (word) => word === '的',
  )
  const strange = pairs.filter(({ text }) => !written.includes(text))
  return hear(folded, windowsOf(folded, strange), soundOf, phrases)
}

test('a pair inside a word of the editors was meant as it was typed', () => {
  const pairs = [0, 1, 3].map((from) => ({ text: '新员工新员'.slice(from, from + 2), from, until: from + 2 }))
  expect(outside('新员工新员', pairs, ['新员工', ''])).toEqual([pairs[2]])
  expect(outside('新员工新员', pairs, [])).toEqual(pairs)
})

describe('mending', () => {
  test('the longest stretch that sounds like something known', () => {
    expect(mend('积能/提升/补贴')).toEqual({ folded: '技能提升补贴', heard: [{ said: '积能提升补贴', word: '技能提升补贴' }] })
  })

  test('a wrong character falls apart into lone ones', () => {
    expect(mend('技能/提升/补/帖').folded).toBe('技能提升补贴')
  })

  test('what was written somewhere is left as it is', () => {
    expect(mend('技能/提升')).toEqual({ folded: '技能提升', heard: [] })
  })

  test('two whole words that never met before are no mistake', () => {
    expect(mend('补贴/技能')).toEqual({ folded: '补贴技能', heard: [] })
  })

  test('a strange word that sounds like nothing stays', () => {
    expect(mend('龙虾')).toEqual({ folded: '龙虾', heard: [] })
  })

  test.each([
    ['jinengtisheng', '技能提升'],
    ['jnts', '技能提升'],
    ['jntsb', '技能提升补贴'],
    ['butie', '补贴'],
    ['jinengti', '技能提升'],
    ['xyz', 'xyz'],
  ])('%s is %s', (typed, meant) => {
    expect(mend(typed).folded).toBe(meant)
  })

  test('only the stretch itself is replaced', () => {
    expect(mend('jnts 的钱').folded).toBe('技能提升 的钱')
  })
})
