/** A fault is the same circuit with one component changed. */
import type { Circuit, DeviceId, Part, PartId, Wire } from './circuit.ts'

/**
 * `open`: broken or loose (a part, or a transformer). `short`: bridged (a part). `welded`: a contact that stays closed, or a contactor
 * that never lets go once it is in. `stuck`: a device that cannot move. `drifted`: other ohms of a part, other delay of a timer.
 * `miswired`: a part between other wires.
 */
export type Flaw =
  | { readonly kind: 'open'; readonly part: PartId }
  | { readonly kind: 'short'; readonly part: PartId }
  | { readonly kind: 'welded'; readonly target: PartId | DeviceId }
  | { readonly kind: 'stuck'; readonly device: DeviceId; readonly where: 'in' | 'out' }
  | { readonly kind: 'drifted'; readonly part: PartId; readonly ohms: number }
  | { readonly kind: 'drifted'; readonly device: DeviceId; readonly ms: number }
  | { readonly kind: 'miswired'; readonly part: PartId; readonly from: Wire; readonly to: Wire }

/** The circuit with all flaws in it; a name that is not there changes nothing. Wires, devices and parts keep their order. */
export const withFlaws = (circuit: Circuit, flaws: readonly Flaw[]): Circuit => flaws.reduce(withFlaw, circuit)

function withFlaw(circuit: Circuit, flaw: Flaw): Circuit {
  switch (flaw.kind) {
    case 'open': {
      const couplings = circuit.couplings.map((each) => (each.device === flaw.part ? { ...each, isBroken: true } : each))
      return { ...changePart(circuit, flaw.part, { held: 'open' }), couplings }
    }
    case 'short':
      return changePart(circuit, flaw.part, { held: 'closed' })
    case 'welded': {
      const devices = circuit.devices.map((each) =>
        each.kind === 'contactor' && each.id === flaw.target ? { ...each, isWelded: true } : each,
      )
      return { ...changePart(circuit, flaw.target, { held: 'closed' }), devices }
    }
    case 'stuck':
      return { ...circuit, devices: circuit.devices.map((each) => (each.id === flaw.device ? { ...each, stuck: flaw.where } : each)) }
    case 'drifted':
      if ('ohms' in flaw) return changePart(circuit, flaw.part, { ohms: flaw.ohms })
      return {
        ...circuit,
        devices: circuit.devices.map((each) => (each.kind === 'timer' && each.id === flaw.device ? { ...each, ms: flaw.ms } : each)),
      }
    case 'miswired':
      return changePart(circuit, flaw.part, { from: flaw.from, to: flaw.to })
  }
}

const changePart = (circuit: Circuit, id: PartId, change: Partial<Part>): Circuit => ({
  ...circuit,
  parts: circuit.parts.map((part) => (part.id === id ? { ...part, ...change } : part)),
})
