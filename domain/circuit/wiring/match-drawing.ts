/**
 * Where a wiring is not the drawing, wire number by wire number. Ends of a part may be exchanged, and parts of one device that are alike
 * (poles, contacts): the wiring is laid on the drawing the way it fits best.
 */
import type { Wire } from '#domain/circuit/circuit.ts'
import type { Cabinet } from './cabinet.ts'
import { type Joint, piecesOf } from './joint.ts'

/** `missing`: terminals of one number that no wire joins yet. `extra`: numbers that are joined and must not be; by these wires. */
export type Mismatch =
  | { readonly kind: 'missing'; readonly wire: Wire; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: 'extra'; readonly wires: readonly Wire[]; readonly joints: readonly Joint[] }

/** `wireOf`: by terminal, the number it has in the drawing as the wiring is laid on it. No mismatch: the same circuit for certain. */
export type Match = { readonly wireOf: readonly Wire[]; readonly mismatches: readonly Mismatch[] }

export function matchDrawing(cabinet: Cabinet, joints: readonly Joint[]): Match {
  const pieces = piecesOf(cabinet, joints)
  let wireOf = cabinet.terminals.map(({ wire }) => wire)
  let cost = costOf(pieces, wireOf)
  const moves = movesOf(cabinet)
  for (let isBetter = true; isBetter && cost > 0; ) {
    isBetter = false
    for (const move of moves) {
      const moved = wireOf.slice()
      for (const [to, from] of move) moved[to] = wireOf[from] as Wire
      const lower = costOf(pieces, moved)
      if (lower >= cost) continue
      wireOf = moved
      cost = lower
      isBetter = true
    }
  }
  return { wireOf, mismatches: [...missingIn(pieces, wireOf), ...extraIn(pieces, wireOf, joints)] }
}

/** What changes places: pairs of terminals, each taking the number of the other. */
type Move = readonly (readonly [number, number])[]

function movesOf({ circuit, terminals }: Cabinet): readonly Move[] {
  const parts = circuit.parts.map((part) => {
    const end = (which: 'from' | 'to'): number =>
      terminals.findIndex(({ of }) => of.kind === 'part' && of.part === part.id && of.end === which)
    return { part, from: end('from'), to: end('to') }
  })
  const alike = parts.flatMap((one, nth) =>
    parts.slice(nth + 1).flatMap((other): readonly Move[] => {
      const isAlike = other.part.device === one.part.device && other.part.is === one.part.is && other.part.section === one.part.section
      if (!isAlike) return []
      return [
        [...exchange(one.from, other.from), ...exchange(one.to, other.to)],
        [...exchange(one.from, other.to), ...exchange(one.to, other.from)],
      ]
    }),
  )
  const parallel = new Map<string, Move[]>()
  for (const { part, from, to } of parts) {
    const between = [part.from, part.to].slice().sort().join(' ')
    parallel.set(between, [...(parallel.get(between) ?? []), exchange(from, to)])
  }
  return [...[...parallel.values()].flatMap(subsetsOf), ...alike]
}

const exchange = (a: number, b: number): Move => [
  [a, b],
  [b, a],
]

/** Parts side by side are turned together: turning one alone would make it no better. */
const subsetsOf = (turns: readonly Move[]): readonly Move[] =>
  turns.reduce<readonly Move[]>(
    (subsets, turn) =>
      subsets.concat(
        [turn],
        subsets.map((subset) => subset.concat(turn)),
      ),
    [],
  )

/** How many wires are missing and how many too many. */
function costOf(pieces: readonly number[], wireOf: readonly Wire[]): number {
  const pairs = new Set(pieces.map((piece, nth) => `${piece} ${wireOf[nth]}`)).size
  return 2 * pairs - new Set(pieces).size - new Set(wireOf).size
}

function missingIn(pieces: readonly number[], wireOf: readonly Wire[]): readonly Mismatch[] {
  return [...new Set(wireOf)].flatMap((wire) => {
    const groups = new Map<number, number[]>()
    pieces.forEach((piece, nth) => {
      if (wireOf[nth] === wire) groups.set(piece, [...(groups.get(piece) ?? []), nth])
    })
    return groups.size > 1 ? [{ kind: 'missing', wire, groups: [...groups.values()] } as const] : []
  })
}

function extraIn(pieces: readonly number[], wireOf: readonly Wire[], joints: readonly Joint[]): readonly Mismatch[] {
  return [...new Set(pieces)].flatMap((piece) => {
    const wires = [...new Set(wireOf.filter((_, nth) => pieces[nth] === piece))]
    if (wires.length < 2) return []
    return [{ kind: 'extra', wires, joints: joints.filter(({ a, b }) => pieces[a] === piece && wireOf[a] !== wireOf[b]) } as const]
  })
}

/** How many wires are to be put in or taken out. */
export const countMismatches = (mismatches: readonly Mismatch[]): number =>
  mismatches.reduce((sum, each) => sum + (each.kind === 'missing' ? each.groups.length : each.wires.length) - 1, 0)
