/** Which parts of a main circuit lie between two wires that come from the same device: a brake, or a contact that makes a star point. */
import type { Circuit, DeviceId, Part, Wire } from '../circuit.ts'

/** Tells for a part whether it bridges. */
export function bridgesOf({ couplings }: Circuit, parts: readonly Part[]): (part: Part) => boolean {
  const feeders = (wire: Wire): readonly DeviceId[] => [
    ...parts.filter(({ to }) => to === wire).map(({ device }) => device),
    ...couplings.filter(({ secondary }) => secondary.includes(wire)).map(({ device }) => device),
  ]
  return ({ device, from, to }) => {
    const above = new Set(feeders(from))
    return feeders(to).some((other) => other !== device && above.has(other))
  }
}
