/** Generated loops over columns and planes. The tests are written without branches, so a million persons cost a millisecond or two. */

import type { End } from './atom-source.ts'
import type { Column } from './columns.ts'
import type { Atom, Formula, RuleFormula } from './formula.ts'
import { functionOf, numeral } from './function-of.ts'
import { UNKNOWN_NUMBER } from './slots.ts'

export type PlaneLoop = (
  own: Column,
  other: Column,
  plane: Int32Array,
  size: number,
  addMonths: (day: number, months: number) => number,
  year: (day: number) => number,
) => void

/** One bit per person where the test holds; where a fact is unknown the bit means nothing. `known`: the fact is there. */
export function planeLoop(atom: Atom | { readonly kind: 'known'; readonly unknown: number }): PlaneLoop {
  const bit = bitOf(atom)
  const read = `const v=c[i]|0;const w=d[i]|0;i++;`
  const word = `let z=0;for(let j=0;j<k;j++){${read}z|=(${bit})<<j;}`
  return functionOf<PlaneLoop>(['c', 'd', 'o', 'n', 'm', 'y'], `let i=0;for(let q=0;i<n;q++){const k=Math.min(32,n-i);${word}o[q]=z;}`)
}

function bitOf(atom: Parameters<typeof planeLoop>[0]): string {
  switch (atom.kind) {
    case 'known':
      return nonZero(`(v^${numeral(atom.unknown)})`)
    case 'among':
      return among(atom.codes, atom.slot.most)
    case 'overlaps':
      return nonZero(`(v&${numeral(atom.mask)})`)
    case 'reaches':
      return `(v>=${numeral(Math.max(atom.least, UNKNOWN_NUMBER + 1))}?1:0)`
    case 'due':
      return `(v${atom.strict ? '<' : '<='}m(w,${numeral(atom.months)})?1:0)`
    case 'notBefore':
      return '(v>=w?1:0)'
    case 'sameYear':
      return '(y(v)===y(w)?1:0)'
  }
}

function among(codes: readonly number[], most: number): string {
  if (most <= 31) return `(${numeral(codes.reduce((bits, code) => bits | (1 << code), 0))}>>>(v&31))&1`
  return codes.length === 0 ? '0' : codes.map((code) => `(${nonZero(`(v^${numeral(code)})`)}^1)`).join('|')
}

/** 1 where a 32-bit number is not zero: it or its negative has the sign bit. */
const nonZero = (text: string): string => `((${text}|-${text})>>>31)`

/** Which planes a rule is made from, and the loop that makes it: for each threshold, what must hold and what may. */
export type RuleLoop = {
  readonly atoms: readonly Atom[]
  readonly run: (words: number, out: readonly Int32Array[], planes: readonly Int32Array[]) => void
}

/** `formulas` in the order of the outputs. Every atom is read once a word, even if several formulas name it. */
export function ruleLoop(formulas: readonly (readonly [Formula, End])[], { leaves }: RuleFormula): RuleLoop {
  const atoms: Atom[] = []
  const lines: string[] = []
  let names = 0
  const planeOf = (atom: Atom, end: End): string => {
    const nth = atoms.includes(atom) ? atoms.indexOf(atom) : atoms.push(atom) - 1
    return `${end === 'must' ? 'p' : 'q'}${nth}[w]`
  }
  const text = (formula: Formula, end: End): string => {
    const inner = (each: Formula): string => text(each, end)
    switch (formula.kind) {
      case 'atom':
        return planeOf(formula.atom, end)
      case 'leaf': {
        const leaf = leaves[formula.leaf]?.[formula.threshold]
        return leaf === undefined ? '0' : inner(leaf)
      }
      case 'constant':
        return formula.holds ? '(-1)' : '0'
      case 'open':
        return end === 'may' ? '(-1)' : '0'
      case 'not':
        return `(~${text(formula.of, end === 'may' ? 'must' : 'may')})`
      case 'all':
        return `(${formula.of.map(inner).join('&')})`
      case 'any':
        return `(${formula.of.map(inner).join('|')})`
      case 'atLeast':
        return countLines(formula.of.map(inner), formula.least)
    }
  }
  /** r1 … rn: at least 1 … n of the members so far. */
  const countLines = (members: readonly string[], least: number): string => {
    if (least <= 0) return '(-1)'
    if (least > members.length) return '0'
    const first = names
    names += least
    for (let nth = 0; nth < least; nth++) lines.push(`let r${first + nth}=0;`)
    for (const member of members) {
      const holds = `x${names++}`
      lines.push(`const ${holds}=${member};`)
      for (let nth = least - 1; nth > 0; nth--) lines.push(`r${first + nth}|=r${first + nth - 1}&${holds};`)
      lines.push(`r${first}|=${holds};`)
    }
    return `r${first + least - 1}`
  }
  const outputs = formulas.map(([formula, end], nth) => `o${nth}[w]=${text(formula, end)};`)
  const parameters = [...formulas.map((_, nth) => `o${nth}`), ...atoms.flatMap((_, nth) => [`p${nth}`, `q${nth}`])]
  const loop = functionOf<(words: number, ...planes: Int32Array[]) => void>(
    ['n', ...parameters],
    `for(let w=0;w<n;w++){${lines.join('')}${outputs.join('')}}`,
  )
  return { atoms, run: (words, out, planes) => loop(words, ...out, ...planes) }
}
