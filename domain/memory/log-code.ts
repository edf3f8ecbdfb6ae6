/** The code of a log that several devices keep together (同步码): whoever has it may read the log, add to it and end it. */
import { codeLetters } from '#domain/policy/mistake-report.ts'
import type { Brand } from '#domain/prelude/brand.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'

/** 28 letters of 32, so 140 bits: nobody can guess one, and no list of them can be tried. */
export type LogCode = Brand<string, 'LogCode'>
export type BadLogCode = { readonly kind: 'badLogCode' }

export const CODE_LENGTH = 28
const GROUP = 4

/** `random`: at least 28 bytes from a source fit for secrets; five bits of each are used. */
export const logCodeFrom = (random: Uint8Array): LogCode =>
  Array.from({ length: CODE_LENGTH }, (_, nth) => codeLetters[(random[nth] ?? 0) & 31]).join('') as LogCode

/** As people type it: with or without dashes and spaces, in capitals, O for 0, I or L for 1. */
export function parseLogCode(given: string): Result<LogCode, BadLogCode> {
  const letters = given
    .toLowerCase()
    .replace(/[\s—–-]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
  const isCode = letters.length === CODE_LENGTH && [...letters].every((letter) => codeLetters.includes(letter))
  return isCode ? ok(letters as LogCode) : fail({ kind: 'badLogCode' })
}

/** In groups of four, for reading and copying by hand. */
export const sayLogCode = (code: LogCode): string => (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')

export const sayBadLogCode = (_: BadLogCode): string => `这个码不对：一共 ${CODE_LENGTH} 个字母和数字。照着另一台机器上的再填一遍。`
