import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_LENGTH, logCodeFrom, parseLogCode, sayBadLogCode, sayLogCode } from './log-code.ts'

const anyBytes = fc.uint8Array({ minLength: CODE_LENGTH, maxLength: CODE_LENGTH })

test('what is shown can be typed again, in capitals, with spaces, without dashes, with O, I and L', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const code = logCodeFrom(bytes)
      const shown = sayLogCode(code)
      for (const typed of [
        shown,
        shown.toUpperCase(),
        ` ${shown.replaceAll('-', ' ')} `,
        code,
        code.replaceAll('0', 'O').replaceAll('1', 'l'),
      ])
        expect(parseLogCode(typed)).toEqual({ ok: true, value: code })
    }),
  )
})

test('every bit of five in each byte makes another code: 140 of them', () => {
  const none = new Uint8Array(CODE_LENGTH)
  const codes = new Set([logCodeFrom(none)])
  for (let nth = 0; nth < CODE_LENGTH; nth++)
    for (let bit = 0; bit < 5; bit++) {
      const bytes = new Uint8Array(CODE_LENGTH)
      bytes[nth] = 1 << bit
      codes.add(logCodeFrom(bytes))
    }
  expect(codes.size).toBe(141)
})

test('it is shown in seven groups of four', () => {
  expect(sayLogCode(logCodeFrom(new Uint8Array(CODE_LENGTH).fill(31)))).toBe('zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz')
})

test.each(['', 'z'.repeat(27), 'z'.repeat(29), `${'z'.repeat(27)}u`, `${'z'.repeat(27)}中`, '😀'.repeat(14), "z' or 1=1 --"])(
  '%s is none',
  (given) => {
    const parsed = parseLogCode(given)
    expect(parsed).toEqual({ ok: false, problem: { kind: 'badLogCode' } })
    expect(!parsed.ok && sayBadLogCode(parsed.problem)).toContain('28 个')
  },
)
