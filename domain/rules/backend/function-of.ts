/**
 * The one place where text becomes code. The rest of the product forbids it; here it makes a rule as fast as if it had been written
 * by hand (engines.md §3.1: 4,900,000 against 456,000 for closures). Server only: a browser's CSP refuses it, and the interpreter
 * answers there.
 *
 * The text is made from slots, codes and amounts, that is from numbers; words of the content never reach it. As a second wall the
 * text is matched against an alphabet that has no string, no property but three, and no name longer than those below.
 */

const WORDS = 'return|const|let|if|else|for|while|true|false|p\\.length|Math\\.(?:floor|min|max|imul|clz32)'
/** One letter, with a number where there are several: slots, columns, planes, tables, words of bits. */
const NAMES = '[a-z]\\d*'
const NUMBERS = '\\d+'
/** A slash only as division, so that no comment hides anything. */
const SIGNS = '[-+*%&|^~!<>=?:;,(){}\\[\\]\\s]|/(?![/*])'
const alphabet = new RegExp(`^(?:(?:${WORDS})\\b|${NAMES}\\b|${NUMBERS}\\b|${SIGNS})*$`)

/** Whether a text is made of nothing but the generated language. */
export const isClean = (source: string): boolean => alphabet.test(source)

/** Throws on a text outside the alphabet: only a bug in a generator can make one. */
export function functionOf<F extends (...args: never[]) => unknown>(parameters: readonly string[], body: string): F {
  if (!parameters.every(isClean) || !isClean(body)) throw new Error('generated code holds more than numbers')
  return new Function(...parameters, `"use strict";${body}`) as F
}

/** A number as source text. Throws on what is not a whole, safe number. */
export function numeral(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`)
  return value < 0 ? `(${value})` : `${value}`
}
