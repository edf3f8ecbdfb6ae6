/** Formulas for the browser: LaTeX in, MathML out, so that a page needs neither script nor fonts and a screen reader can speak it. */
import katex from 'katex'

const known = new Map<string, string>()
/** Formulas of a bank are few and come again on every page. */
const MOST_KNOWN = 5000

/** MathML of a formula. What LaTeX cannot read comes back as its own text in red: the check of the bank has refused it before. */
export function mathmlOf(latex: string): string {
  const seen = known.get(latex)
  if (seen !== undefined) return seen
  const mathml = katex.renderToString(latex, { output: 'mathml', throwOnError: false, strict: 'ignore', trust: false })
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(latex, mathml)
  return mathml
}

/** What is wrong with a formula; undefined where nothing is. */
export function flawOf(latex: string): string | undefined {
  try {
    katex.renderToString(latex, { output: 'mathml', throwOnError: true, strict: 'ignore', trust: false })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
