import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, legal } from './text.ts'

test('hostile text becomes harmless words', () => {
  expect(escapeHtml(`]]><script>alert("1' & 2")</script>`)).toBe(']]&gt;&lt;script&gt;alert(&quot;1&#39; &amp; 2&quot;)&lt;/script&gt;')
})

test('what XML may not contain becomes blank; Chinese, rare characters and line breaks stay', () => {
  expect(legal('a\u0000b\u001bc\ufffed')).toBe('a b c d')
  expect(legal('渝人社〔2022〕189号\n𠮷👩‍🔧')).toBe('渝人社〔2022〕189号\n𠮷👩‍🔧')
})

test('no text leaves a mark, half a pair or the end of CDATA', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = escapeHtml(text)
      expect(safe).not.toMatch(/[<>"']|\]\]>|&(?!(amp|lt|gt|quot|#39);)/)
      expect(safe.isWellFormed()).toBe(true)
    }),
  )
})
