/** How a number is computed, from the pieces that `computationOf` writes. */
export type Computation = {
  /** `U=380 Z=22` */
  readonly given: string
  readonly steps: readonly { readonly name: string; readonly formula: string }[]
  readonly formula: string
}

/** `steps`: how many there are; they stand before the result, which has no name. Undefined where the pieces are anything else. */
export function readComputation(pieces: readonly string[], steps: number): Computation | undefined {
  const read = pieces.map((piece) => /^(\w*)=(.+)$/.exec(piece)).filter((match) => match !== null)
  const named = read.slice(0, -1).map(([, name = '', formula = '']) => ({ name, formula }))
  const result = read.at(-1)
  const isWhole = read.length === pieces.length && named.length >= steps && named.every(({ name }) => name !== '')
  if (!isWhole || result === undefined || result[1] !== '') return undefined
  const from = named.length - steps
  return {
    given: named
      .slice(0, from)
      .map(({ name, formula }) => `${name}=${formula}`)
      .join(' '),
    steps: named.slice(from),
    formula: result[2] ?? '',
  }
}
