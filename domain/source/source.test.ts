import { expect, test } from 'vitest'
import { confidences, sayConfidence, weakest } from './source.ts'

test('a statement is as good as its weakest support, in whatever order it is listed', () => {
  confidences.forEach((one, n) => {
    confidences.forEach((other, m) => {
      expect(weakest([one, other])).toBe(n > m ? one : other)
    })
  })
  expect(weakest(['confirmed-B', 'unknown', 'confirmed-A'])).toBe('unknown')
})

test('what was not seen says so', () => {
  expect(confidences.map(sayConfidence)).toEqual([
    '官方原文',
    '报刊或机构',
    '转载',
    '凭记忆，没核实',
    '凭记忆，没核实',
    '凭记忆，没核实',
    '推断',
    '待核实',
  ])
})
