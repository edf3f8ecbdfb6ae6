/** The first thing a wiring does otherwise than the drawing; found once for each wiring, for trying out takes a while. */
import { compareBehaviour, type Difference } from './compare-behaviour.ts'
import type { Joint } from './joint.ts'
import { matchDrawing } from './match-drawing.ts'
import { wiredCircuit } from './wired-circuit.ts'
import type { WiringTask } from './wiring-attempt.ts'

type Found = { readonly difference: Difference | undefined }
const known = new WeakMap<readonly Joint[], Found>()

/** Undefined where it behaves as drawn; where it is the drawing wire for wire, nothing has to be tried. */
export function differenceFromDrawing(task: WiringTask, joints: readonly Joint[]): Difference | undefined {
  const found = known.get(joints) ?? find(task, joints)
  known.set(joints, found)
  return found.difference
}

function find({ cabinet, drawn }: WiringTask, joints: readonly Joint[]): Found {
  if (matchDrawing(cabinet, joints).mismatches.length === 0) return { difference: undefined }
  return { difference: compareBehaviour(drawn, wiredCircuit(cabinet, joints)) }
}
