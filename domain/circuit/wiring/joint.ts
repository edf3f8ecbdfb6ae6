/** The wires a person has put in, each between two screws, and what they join to one piece of metal. */
import type { Cabinet } from './cabinet.ts'

/** `a` < `b`: numbers of terminals. `number` is what stands on the sleeves at its ends. */
export type Joint = { readonly a: number; readonly b: number; readonly number?: string | undefined }

/** The piece of each terminal, named by its lowest terminal. */
export function piecesOf({ terminals }: Cabinet, joints: readonly Joint[]): readonly number[] {
  const parent = terminals.map((_, nth) => nth)
  const rootOf = (nth: number): number => {
    let at = nth
    while (parent[at] !== at) at = parent[at] as number
    return at
  }
  for (const { a, b } of joints) {
    const [one, other] = [rootOf(a), rootOf(b)]
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other)
  }
  return parent.map((_, nth) => rootOf(nth))
}
