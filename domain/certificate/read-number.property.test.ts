import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { crossChecksOf } from './cross-check.ts'
import type { NumberField, NumberScheme } from './number-scheme.ts'
import { parseCertificateNumber } from './read-number.ts'
import { sayCrossCheck, sayLimit, sayNumberProblem, sayPart, sayUnreadNumber } from './say-number.ts'
import { scheme, schemes } from './schemes.fixture.ts'

const today = day('2026-02-12')

/** A text that may stand in a field, without anything odd about it. */
function fieldText({ length, signs, values, isClosed, role }: NumberField): fc.Arbitrary<string> {
  const digits = (size: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: size, maxLength: size })
  if (role === 'year') return fc.constantFrom('00', '08', '19', '24', '25', '26')
  if (role === 'province') return digits(length - 2).map((rest) => `50${rest}`)
  if (isClosed) return fc.constantFrom(...values.map(({ text }) => text))
  if (signs === 'letter') return fc.constantFrom('A', 'S', 'Y', 'N')
  return signs === 'digitOrX' ? digits(length - 1).map((most) => `${most}X`) : digits(length)
}

const numberOf = ({ fields }: NumberScheme): fc.Arbitrary<string> => fc.tuple(...fields.map(fieldText)).map((texts) => texts.join(''))
const anyNumber = fc.constantFrom(...schemes).chain((each) => numberOf(each).map((number) => ({ id: each.id, number })))

/** A number of some scheme with up to two signs changed, dropped or doubled: a small world in which the edges collide. */
const nearly = fc
  .tuple(anyNumber, fc.array(fc.tuple(fc.nat(21), fc.constantFrom('', '0', '6', '9', 'O', 'S', 'X', 'Z')), { maxLength: 2 }))
  .map(([{ number }, edits]) => edits.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), number))

describe('reading a number', () => {
  test('every number made by a scheme is read by it without a problem, and its parts are the number', () => {
    fc.assert(
      fc.property(anyNumber, ({ id, number }) => {
        const read = parseCertificateNumber(number, schemes, today)
        const form = read.ok ? read.value.forms.find((each) => each.scheme.id === id) : undefined
        expect(form?.problems).toEqual([])
        const isPersonal = form?.parts.some(({ reads }) => reads.kind === 'hidden')
        expect(isPersonal || form?.parts.map(({ text }) => text).join('')).toBe(isPersonal || number)
      }),
      { numRuns: 500 },
    )
  })

  test('the 22 characters are well-formed exactly where the printed pattern matches and the year has come', () => {
    const printed = /^[YS]\d{4}\d{2}\d{6}\d{2}[1-5]\d{6}$/
    fc.assert(
      fc.property(nearly, (number) => {
        const read = parseCertificateNumber(number, [scheme('skill-level-22')], today)
        const isWellFormed = read.ok && read.value.forms[0].problems.length === 0
        const isProvince = number.slice(5, 6) !== '0'
        expect(isWellFormed).toBe(printed.test(number) && Number(number.slice(13, 15)) <= 26 && isProvince)
      }),
      { numRuns: 1000 },
    )
  })

  test('spaces, dashes, small letters and full-width signs change nothing', () => {
    const typed = fc.constantFrom<(sign: string) => string>(
      (sign) => sign,
      (sign) => `${sign} `,
      (sign) => `${sign}-`,
      (sign) => sign.toLowerCase(),
      (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    )
    fc.assert(
      fc.property(nearly, fc.array(typed, { minLength: 24, maxLength: 24 }), (number, ways) => {
        const sloppy = [...number].map((sign, nth) => ways[nth]?.(sign) ?? sign).join('')
        expect(parseCertificateNumber(sloppy, schemes, today)).toEqual(parseCertificateNumber(number, schemes, today))
      }),
      { numRuns: 500 },
    )
  })
})

test('whatever is typed, no sentence says that a certificate is real or forged, and none is empty', () => {
  const stated = { level: 'L3', issuedIn: 2024, region: undefined } as const
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), (typed) => {
      const read = parseCertificateNumber(typed, schemes, today)
      const nameOf = (code: string) => code
      const sentences = read.ok
        ? read.value.forms.flatMap((form) => [
            ...form.parts.map((part) => sayPart(part, nameOf)),
            ...form.problems.map(sayNumberProblem),
            ...crossChecksOf(form, stated).map((check) => sayCrossCheck(check, nameOf)),
          ])
        : [sayUnreadNumber(read.problem)]
      for (const sentence of [...sentences, sayLimit()]) {
        expect(sentence).not.toMatch(/真|假|伪|genuine/)
        expect(sentence.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})
