import { expect, test } from 'vitest'
import { speaker } from './pinyin.ts'
import { segmenterWith } from './segment.ts'

test('terms of the trade stay whole, common words are known', async () => {
  const plain = await segmenterWith([])
  const own = await segmenterWith(['技能提升补贴', '渝快办'])
  expect(plain.words('渝快办')).not.toEqual(['渝快办'])
  expect(own.words('渝快办领技能提升补贴')).toEqual(['渝快办', '领', '技能提升补贴'])
  expect(own.all('技能提升补贴')).toEqual(expect.arrayContaining(['技能', '补贴', '技能提升补贴']))
})

test('the same terms in another order are the same segmenter', async () => {
  expect(await segmenterWith(['甲乙', '丙丁'])).toBe(await segmenterWith(['丙丁', '甲乙', '甲乙']))
})

test('words sound without tones; a word is spoken as a whole', async () => {
  const speak = await speaker()
  expect(speak('技能提升')).toEqual({ sound: 'jinengtisheng', initials: 'jnts' })
  expect(speak('重庆').sound).toBe('chongqing')
  expect(speak('积能').sound).toBe(speak('技能').sound)
})
