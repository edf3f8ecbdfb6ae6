/** Where a formula may go on in a new line: MathML never breaks by itself, and on a telephone its end would be out of sight. */

/** Signs that fit into one line on the smallest screen, as in `RichText`. */
const FITS = 14
const RELATIONS = ['=', '\\approx', '\\Rightarrow', '\\le', '\\ge']

/**
 * `a=b\approx c` → `a`, `{}=b`, `{}\approx c`. Only at relations outside of all brackets, so that each piece is a formula of its own;
 * what is short stays whole. The pieces one after the other are the formula.
 */
export function breakFormula(latex: string): readonly string[] {
  if (signsIn(latex) <= FITS) return [latex]
  const starts: number[] = []
  let depth = 0
  for (const { 0: token, index } of latex.matchAll(TOKEN)) {
    if (OPENS.test(token)) depth += 1
    else if (CLOSES.test(token)) depth -= 1
    else if (depth === 0 && index > 0 && RELATIONS.includes(token)) starts.push(index)
  }
  const ends = [...starts, latex.length]
  return [0, ...starts].map((from, nth) => `${nth === 0 ? '' : '{}'}${latex.slice(from, ends[nth])}`)
}

/** A command or one sign. */
const TOKEN = /\\left|\\right|\\begin|\\end|\\[a-zA-Z]+|\\.|[\s\S]/g
const OPENS = /^(?:[{([]|\\left|\\begin)$/
const CLOSES = /^(?:[})\]]|\\right|\\end)$/

const signsIn = (latex: string): number => latex.replace(/\\[a-zA-Z]+|[{}^_\\\s]/g, '').length
