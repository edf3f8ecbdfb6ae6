import { describe, expect, test } from 'vitest'
import { noSynonyms, type Synonyms } from './synonyms.ts'
import { requiredOf, unitsOf } from './units.ts'

const synonyms: Synonyms = {
  equal: [['三级', '高级工']],
  wider: [
    { word: '高级工', also: ['技能人才'] },
    { word: '哪里', also: ['办理渠道'] },
  ],
  ask: [],
  fillers: ['的', '怎么', '哪里'],
}

/** Cuts where the test wrote a stroke. */
const cutAt = (cut: string) => ({
  words: (text: string) => cut.split('/').filter((word) => text.includes(word)),
  all: (text: string) => [text.slice(0, 2), text],
})
const unitsFor = (cut: string, words: Synonyms = synonyms) => unitsOf(cut.replaceAll('/', ''), words, cutAt(cut))
const waysFor = (cut: string) => unitsFor(cut)[0]?.ways.map(({ word, by }) => `${word} ${by}`)

describe('the units of a query', () => {
  test('equal words come with it, and what they widen to', () => {
    expect(waysFor('三级')).toEqual(['三级 said', '高级工 equal', '技能人才 wider'])
  })

  test('widening goes one way', () => {
    expect(waysFor('技能人才')).toEqual(['技能人才 said'])
  })

  test.each([
    ['57/号', ['57号 said']],
    ['50/块', ['50块 said', '50元 said']],
    ['十年', ['十年 said', '10年 said']],
    ['三十六/个月', ['三十六 said']],
    ['2026/年', ['2026年 said', '2026 said']],
    ['两次', ['两次 said', '2次 said']],
  ])('%s', (cut, ways) => {
    expect(waysFor(cut)).toEqual(ways)
  })

  test('a level is no number', () => {
    expect(waysFor('三级')).not.toContain('3级 said')
  })

  test('fillers are left out, unless there is nothing else', () => {
    expect(unitsFor('怎么/补贴').map(({ said }) => said)).toEqual(['补贴'])
    expect(unitsFor('怎么').map(({ said }) => said)).toEqual(['怎么'])
  })

  test('a filler with a meaning and a lone character help, and are not required', () => {
    const units = unitsFor('哪里/考/高级工')
    expect(units.map(({ said }) => said)).toEqual(['哪里', '考', '高级工'])
    expect(requiredOf(units).map(({ said }) => said)).toEqual(['高级工'])
    expect(requiredOf(unitsFor('考')).map(({ said }) => said)).toEqual(['考'])
  })

  test('a word twice is one unit, and there are at most eight', () => {
    expect(unitsFor('补贴/补贴', noSynonyms)).toHaveLength(1)
    const many = Array.from({ length: 20 }, (_, nth) => `词${String.fromCharCode(0x4e00 + nth)}`).join('/')
    expect(unitsFor(many, noSynonyms)).toHaveLength(8)
  })
})
