/** A formula of an item as one line of text: for titles, lists and names that are read out, where no formula can be drawn. */

const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  approx: '≈',
  pm: '±',
  geq: '≥',
  leq: '≤',
  sum: 'Σ',
  Delta: 'Δ',
  Phi: 'Φ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  eta: 'η',
  theta: 'θ',
  pi: 'π',
  rho: 'ρ',
  tau: 'τ',
  varphi: 'φ',
  left: '',
  right: '',
}

/** Fractions get a slash, roots a sign, indices stand beside their letter; a command that is not known loses its backslash. */
export function plainFormula(latex: string): string {
  const flat = flattened(latex)
  return flat
    .replaceAll(/\\([a-zA-Z]+)/g, (_, name: string) => SIGNS[name] ?? name)
    .replaceAll(/\\./g, '')
    .replaceAll(/[{}\s]/g, '')
    .replaceAll('_', '')
}

/** From the inside out: what stands in braces has none of its own. */
function flattened(latex: string): string {
  const next = latex
    .replace(/\\d?frac\{([^{}]*)\}\{([^{}]*)\}/, (_, above: string, below: string) => `${closed(above)}/${closed(below)}`)
    .replace(/\\sqrt\{([^{}]*)\}/, (_, inside: string) => `√${closed(inside)}`)
    .replace(/([_^])\{([^{}]*)\}/, (_, place: string, inside: string) => (place === '_' ? inside : `^${closed(inside)}`))
  return next === latex ? latex : flattened(next)
}

/** In round brackets where it is more than one sign or number: `√(LC)` is not `√L·C`. */
const closed = (text: string): string => (ONE.test(text.trim()) ? text.trim() : `(${text})`)
const ONE = /^(\\[a-zA-Z]+|[a-zA-Z](_[a-zA-Z0-9]|\d)?|-?[\d.]+)$/
