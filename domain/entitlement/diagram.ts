/**
 * A decision diagram of finitely many unknowns: every completion ends at one of few ends, and parts that come out alike are built
 * once. With a fixed order of the unknowns it is canonical, so an unknown that appears in it is one whose value can matter, and one
 * that does not appear cannot.
 *
 * @source R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, IEEE Trans. Computers C-35 (1986), 677–691: reduced
 * ordered decision diagrams are canonical. Here with several branches and several ends.
 */
export type Step<End> =
  /** No unknown can change anything any more. `key` tells ends apart. */
  | { readonly kind: 'end'; readonly key: string; readonly end: End }
  /** The first unknown in the order that may still matter. Equal `residue`: what remains to be decided is the same. */
  | { readonly kind: 'branch'; readonly on: number; readonly residue: string }

export type Diagram<End> = { readonly ends: readonly End[]; readonly support: ReadonlySet<number> }

/** 0 where an unknown is open, else the number of its cell, counted from 1. The reader must not keep it. */
export type Choice = Uint16Array

/**
 * `step` reads a choice; it must branch on unknowns in their order and only on open ones. Undefined where more than `limit` choices
 * would have to be read.
 */
export function diagramOf<End>(cells: readonly number[], step: (choice: Choice) => Step<End>, limit: number): Diagram<End> | undefined {
  const choice: Choice = new Uint16Array(cells.length)
  const nodes = new Map<string, number>()
  const byResidue = new Map<string, number>()
  const ends: End[] = []
  const support = new Set<number>()
  let read = 0

  const nodeFor = (key: string, onNew: () => void): number => {
    const known = nodes.get(key)
    if (known !== undefined) return known
    nodes.set(key, nodes.size)
    onNew()
    return nodes.size - 1
  }

  /** −1 once the limit is passed. */
  const build = (): number => {
    if (++read > limit) return -1
    const next = step(choice)
    if (next.kind === 'end') return nodeFor(`=${next.key}`, () => ends.push(next.end))
    const seen = byResidue.get(next.residue)
    if (seen !== undefined) return seen
    const node = branch(next.on)
    byResidue.set(next.residue, node)
    return node
  }

  const branch = (on: number): number => {
    const children: number[] = []
    for (let cell = 1; cell <= (cells[on] ?? 0); cell++) {
      choice[on] = cell
      children.push(build())
      if (children.at(-1) === -1) break
    }
    choice[on] = 0
    const [first = -1] = children
    if (children.at(-1) === -1) return -1
    return children.every((child) => child === first) ? first : nodeFor(`${on}?${children.join()}`, () => support.add(on))
  }

  return build() === -1 ? undefined : { ends, support }
}
