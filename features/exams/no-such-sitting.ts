/** The code in an address opens nothing. */
import { type SittingCode, toSittingCode } from '#domain/exam/sitting.ts'

export type NoSuchSitting = { readonly kind: 'noSuchSitting' }
export const sayNoSuchSitting = (_: NoSuchSitting): string => '没有这场模拟考。网址要和开考时的一样，一个字都不能错。'

/** Letters of a code. */
export const CODE_LENGTH = 24
const pattern = new RegExp(`^[0-9a-hjkmnp-tv-z]{${CODE_LENGTH}}$`)

/** Undefined for what cannot be a code: the database need not be asked. */
export const readCode = (given: string): SittingCode | undefined => (pattern.test(given) ? toSittingCode(given) : undefined)
