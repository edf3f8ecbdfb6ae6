import { describe, expect, test } from 'vitest'
import { longSentencesIn, readingLengthOf, sentencesOf } from './sentences.ts'

describe('sentences', () => {
  test('end with their stop and what closes after it', () => {
    expect(sentencesOf('交满一年。行吗？打电话问：“还受理吗？”记下来')).toEqual([
      '交满一年。',
      '行吗？',
      '打电话问：“还受理吗？”',
      '记下来',
    ])
  })
  test('an empty text has none', () => {
    expect(sentencesOf('')).toEqual([])
  })
  test('spaces and the stop are not read', () => {
    expect(readingLengthOf('满 36 个月。')).toBe(5)
  })
  test('forty characters are the most', () => {
    const forty = '字'.repeat(40)
    expect(longSentencesIn(`${forty}。`)).toEqual([])
    expect(longSentencesIn(`短。${forty}多。`)).toEqual([`${forty}多。`])
  })
})
