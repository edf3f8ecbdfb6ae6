/** What each single mistake of a wiring would have done in a circuit that is otherwise right. */
import { compareBehaviour, type Difference } from './compare-behaviour.ts'
import { drawnJoints } from './drawn-joints.ts'
import type { Joint } from './joint.ts'
import type { Mismatch } from './match-drawing.ts'
import { sayDifference } from './say-difference.ts'
import { wiredCircuit } from './wired-circuit.ts'
import type { WiringTask } from './wiring-attempt.ts'

/** Trying out takes a while, and more than a few nobody reads. */
export const MOST_CONSEQUENCES = 6

/** Undefined where it would have made no difference by itself. */
export function consequenceOf({ cabinet, drawn }: WiringTask, mismatch: Mismatch): string | undefined {
  const wired = wiredCircuit(cabinet, withMistake(drawnJoints(cabinet), mismatch))
  const difference: Difference | undefined = compareBehaviour(drawn, wired)
  return difference && sayDifference(wired, difference)
}

/** A missing wire: what hangs together in the first group is cut off from the rest. One too many: it is added. */
function withMistake(joints: readonly Joint[], mismatch: Mismatch): readonly Joint[] {
  if (mismatch.kind === 'extra') return [...joints, ...mismatch.joints]
  const apart = mismatch.groups.map((group) => group.slice(1).map((end, nth): Joint => ({ a: group[nth] as number, b: end })))
  const ends = new Set(mismatch.groups.flat())
  return [...joints.filter(({ a, b }) => !(ends.has(a) && ends.has(b))), ...apart.flat()]
}
