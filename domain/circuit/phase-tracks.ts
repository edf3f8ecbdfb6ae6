/** Which wires are one piece of metal now, and which sources stand on each piece: the main circuit is judged by this, not by the matrix. */
import type { Compiled } from './compile-circuit.ts'

/** Both ends of a rectifier that has an input. */
export const DC_PLUS = 'DC+'
export const DC_MINUS = 'DC-'

/** `pieceOf` numbers the piece of each wire; `namesOn` lists the sources on a piece: none, one, or more, which is a short. */
export type Tracks = { readonly pieceOf: Int32Array; readonly namesOn: ReadonlyMap<number, readonly string[]> }

/** `isJoined` says of each part whether it conducts like metal, `isOn` of each supply whether it is there. */
export function trackPhases(compiled: Compiled, isJoined: (part: number) => boolean, isOn: (supply: number) => boolean): Tracks {
  const { nodes, parts, branches, sources, couplings } = compiled
  const parent = Int32Array.from({ length: nodes.size }, (_, nth) => nth)
  for (const { nth } of parts) {
    const branch = branches[nth]
    if (branch !== undefined && isJoined(nth)) unite(parent, branch.a, branch.b)
  }
  const pieceOf = Int32Array.from({ length: nodes.size }, (_, nth) => rootOf(parent, nth))
  const namesOn = new Map<number, string[]>()
  const put = (node: number, name: string): void => {
    const piece = pieceOf[node] as number
    const names = namesOn.get(piece)
    if (names === undefined) namesOn.set(piece, [name])
    else if (!names.includes(name)) names.push(name)
  }
  for (const { node, name, supply } of sources) if (isOn(supply)) put(node, name)
  for (const { isRectifier, primary, secondary } of couplings) {
    const [one, other] = primary.map((node) => namesOn.get(pieceOf[node] as number)?.[0])
    if (!isRectifier || one === undefined || other === undefined || one === other) continue
    put(secondary[0], DC_PLUS)
    put(secondary[1], DC_MINUS)
  }
  return { pieceOf, namesOn }
}

function rootOf(parent: Int32Array, node: number): number {
  let at = node
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] as number] as number
    at = parent[at] as number
  }
  return at
}

function unite(parent: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parent, one), rootOf(parent, other)]
  if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
}

/** The only source on the piece of a wire; undefined where there is none. A shorted piece answers with its first. */
export const sourceAt = ({ pieceOf, namesOn }: Tracks, node: number): string | undefined => namesOn.get(pieceOf[node] as number)?.[0]

/** Pieces on which several sources meet, in order of the wires. */
export const shortsIn = ({ namesOn }: Tracks): readonly (readonly string[])[] =>
  [...namesOn].sort(([a], [b]) => a - b).flatMap(([, names]) => (names.length > 1 ? [names.slice().sort()] : []))
