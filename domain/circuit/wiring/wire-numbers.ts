/** The sleeves on the wires: every wire has a number, one number is one piece of metal, and both are as drawn where the wiring is. */
import type { Wire } from '#domain/circuit/circuit.ts'
import type { Cabinet } from './cabinet.ts'
import { type Joint, piecesOf } from './joint.ts'
import { matchDrawing } from './match-drawing.ts'

export type NumberFault = { readonly joint: Joint } & (
  | { readonly kind: 'none' }
  /** The drawing says `wanted` here. */
  | { readonly kind: 'notAsDrawn'; readonly wanted: Wire }
  /** Another number stands on the same piece of metal, or the same number on another. */
  | { readonly kind: 'mixed' }
)

/** One fault at most for each wire. A wiring of another shape than the drawing is only asked to agree with itself. */
export function wireNumberFaults(cabinet: Cabinet, joints: readonly Joint[]): readonly NumberFault[] {
  const { wireOf, mismatches } = matchDrawing(cabinet, joints)
  const pieces = piecesOf(cabinet, joints)
  return joints.flatMap((joint): readonly NumberFault[] => {
    if (joint.number === undefined) return [{ kind: 'none', joint }]
    const wanted = wireOf[joint.a] as Wire
    if (mismatches.length === 0) return joint.number === wanted ? [] : [{ kind: 'notAsDrawn', joint, wanted }]
    const first = joints.find(
      (other) => other.number !== undefined && (pieces[other.a] === pieces[joint.a] || other.number === joint.number),
    )
    const isMixed = first !== undefined && (pieces[first.a] !== pieces[joint.a] || first.number !== joint.number)
    return isMixed ? [{ kind: 'mixed', joint }] : []
  })
}
