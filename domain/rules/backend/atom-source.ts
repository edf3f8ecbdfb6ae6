/** One atom as generated text: what must hold and what may, over whatever holds the slots. Unknown is told apart by its number. */

import type { Atom, Formula } from './formula.ts'
import { numeral } from './function-of.ts'
import type { Slot } from './slots.ts'

/** How generated code reads a slot, and what it finds where nothing is known. */
export type Reader = { readonly read: (slot: Slot) => string; readonly unknown: (slot: Slot) => number }
/** The two ends of the span: certainly, and possibly. */
export type End = 'must' | 'may'

/** Codes that fit into one word, with the sign bit left for −1: shifting by −1 is shifting by 31. */
const WORD_CODES = 31

function atomSource(atom: Atom, end: End, reader: Reader): string {
  const v = reader.read(atom.slot)
  const none = numeral(reader.unknown(atom.slot))
  switch (atom.kind) {
    case 'among':
      return amongSource(atom.codes, atom.slot, v, end)
    case 'overlaps':
      if (atom.mask === 0) return end === 'must' ? 'false' : `(${v}===${none})`
      return end === 'must' ? `(${v}>0&&(${v}&${numeral(atom.mask)})!==0)` : `((${v}&${numeral(atom.mask)})!==0)`
    case 'reaches': {
      const reached = `${v}>=${numeral(Math.max(atom.least, reader.unknown(atom.slot) + 1))}`
      return end === 'must' ? `(${reached})` : `(${reached}||${v}===${none})`
    }
    case 'due': {
      const last = `m(${reader.read(atom.after)},${numeral(atom.months)})`
      return pairSource(v, none, atom.after, `${v}${atom.strict ? '<' : '<='}${last}`, end, reader)
    }
    case 'notBefore':
      return pairSource(v, none, atom.other, `${v}>=${reader.read(atom.other)}`, end, reader)
    case 'sameYear':
      return pairSource(v, none, atom.other, `y(${v})===y(${reader.read(atom.other)})`, end, reader)
  }
}

function amongSource(codes: readonly number[], slot: Slot, v: string, end: End): string {
  const [only] = codes
  if (slot.kind === 'boolean' && end === 'may') return only === undefined ? `(${v}<0)` : `(${v}!==${1 - only})`
  if (codes.length <= 1) {
    const is = only === undefined ? 'false' : `${v}===${only}`
    return end === 'must' ? `(${is})` : `(${is}||${v}<0)`
  }
  if (slot.most >= WORD_CODES) return `(${codes.map((code) => `${v}===${code}`).join('||')}${end === 'may' ? `||${v}<0` : ''})`
  const mask = codes.reduce((bits, code) => bits | (1 << code), end === 'may' ? 1 << 31 : 0)
  return `((${numeral(mask)}>>>${v}&1)!==0)`
}

function pairSource(v: string, none: string, second: Slot, holds: string, end: End, reader: Reader): string {
  const other = reader.read(second)
  const otherNone = numeral(reader.unknown(second))
  return end === 'must' ? `(${v}!==${none}&&${other}!==${otherNone}&&${holds})` : `(${v}===${none}||${other}===${otherNone}||${holds})`
}

/** How a formula's own leaves are read: expanded, or from bits that were set before. */
export type LeafSource = (leaf: Extract<Formula, { kind: 'leaf' }>, end: End) => string

/** A formula as a condition in JavaScript, stopping as early as && and || do. */
export function conditionSource(formula: Formula, end: End, reader: Reader, leaf: LeafSource): string {
  const inner = (each: Formula): string => conditionSource(each, end, reader, leaf)
  switch (formula.kind) {
    case 'atom':
      return atomSource(formula.atom, end, reader)
    case 'leaf':
      return leaf(formula, end)
    case 'constant':
      return formula.holds ? 'true' : 'false'
    case 'open':
      return end === 'may' ? 'true' : 'false'
    case 'not':
      return `!(${conditionSource(formula.of, end === 'may' ? 'must' : 'may', reader, leaf)})`
    case 'all':
      return `(${formula.of.map(inner).join('&&')})`
    case 'any':
      return `(${formula.of.map(inner).join('||')})`
    case 'atLeast':
      return `(${formula.of.map((each) => `(${inner(each)}?1:0)`).join('+')}>=${numeral(formula.least)})`
  }
}
