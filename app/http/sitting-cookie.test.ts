import { expect, test } from 'vitest'
import { toSittingCode } from '#domain/exam/sitting.ts'
import { forgetLastSitting, readLastSitting, writeLastSitting } from './sitting-cookie.ts'

const code = toSittingCode('0123456789abcdefghjkmnpq')

test('what was written is read among other cookies', () => {
  const [pair] = writeLastSitting(code, 'http://localhost:8080').split(';')
  expect(readLastSitting(`look=l-dark; ${pair}`)).toBe(code)
  expect(readLastSitting(`not${pair}`)).toBeUndefined()
  expect(readLastSitting(null)).toBeUndefined()
})

test('where the site is encrypted, it never travels in the clear', () => {
  expect(writeLastSitting(code, 'https://example.cn')).toMatch(/; Secure$/)
  expect(forgetLastSitting('https://example.cn')).toMatch(/^sitting=; .*Max-Age=0; .*; Secure$/)
  expect(writeLastSitting(code, 'http://localhost:8080')).not.toContain('Secure')
})
