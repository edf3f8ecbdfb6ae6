/** The wires of the drawing: each number goes from screw to screw in a chain, so that no screw takes more than two of them. */
import type { Cabinet, Section, Terminal } from './cabinet.ts'
import type { Joint } from './joint.ts'

export type DrawnJoint = Joint & { readonly number: string; readonly section: Section }

/** A wire belongs to the main circuit where both its ends do. */
export function drawnJoints({ circuit, terminals }: Cabinet): readonly DrawnJoint[] {
  return circuit.wires.flatMap((wire) => {
    const ends = terminals.flatMap((terminal, nth) => (terminal.wire === wire ? [nth] : []))
    const isMain = (nth: number): boolean => (terminals[nth] as Terminal).section === 'main'
    const chain = [...ends.filter(isMain), ...ends.filter((nth) => !isMain(nth))]
    return chain.slice(1).map((end, nth): DrawnJoint => {
      const before = chain[nth] as number
      const section = isMain(before) && isMain(end) ? 'main' : 'control'
      return { a: Math.min(before, end), b: Math.max(before, end), number: wire, section }
    })
  })
}
