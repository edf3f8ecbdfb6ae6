/** Which stretches of a condition circuit carry current: live up to the first contact that is not closed, dead after it. */

/** How a condition stands: met · not met · the person's answer is missing · the rule or the office must be asked. */
export type ConditionState = 'yes' | 'no' | 'unk' | 'check'

/** `cut`: current arrives here and stops. */
export type Wire = 'live' | 'cut' | 'dead'

type Node = { readonly id: string; readonly state: ConditionState } & (
  | { readonly kind: 'leaf' | 'any' }
  | { readonly kind: 'group'; readonly nodes: readonly { readonly id: string; readonly state: ConditionState }[] }
)

/** The wire at every series contact, by id: leaves and parallel blocks of the main line, and the leaves inside groups. */
export function traceWire(nodes: readonly Node[]): ReadonlyMap<string, Wire> {
  const wires = new Map<string, Wire>()
  let live = true
  for (const contact of nodes.flatMap((node) => (node.kind === 'group' ? node.nodes : [node]))) {
    const closed = contact.state === 'yes'
    wires.set(contact.id, !live ? 'dead' : closed ? 'live' : 'cut')
    live &&= closed
  }
  return wires
}

/** True when current reaches the lamp. */
export const reachesLamp = (wires: ReadonlyMap<string, Wire>): boolean => [...wires.values()].every((wire) => wire === 'live')
