/** A fault is the same circuit with one component changed. */
import type { Circuit, DeviceId, Part, PartId, Wire } from './circuit.ts'

/**
 * `open`: broken or loose (a part, or a transformer). `short`: bridged (a part). `welded`: a contact that stays closed, or a contactor
 * that never lets go once it is in. `stuck`: a device that cannot move. `drifted`: other ohms of a part, other delay of a timer.
 * `miswired`: a part between other wires.
 */
export type Fault =
  | { readonly kind: 'open'; readonly part: PartId }
  | { readonly kind: 'short'; readonly part: PartId }
  | { readonly kind: 'welded'; readonly target: PartId | DeviceId }
  | { readonly kind: 'stuck'; readonly device: DeviceId; readonly where: 'in' | 'out' }
  | { readonly kind: 'drifted'; readonly part: PartId; readonly ohms: number }
  | { readonly kind: 'drifted'; readonly device: DeviceId; readonly ms: number }
  | { readonly kind: 'miswired'; readonly part: PartId; readonly from: Wire; readonly to: Wire }

/** The circuit with all faults in it; a name that is not there changes nothing. Wires, devices and parts keep their order. */
export const withFaults = (circuit: Circuit, faults: readonly Fault[]): Circuit => faults.reduce(withFault, circuit)

function withFault(circuit: Circuit, fault: Fault): Circuit {
  switch (fault.kind) {
    case 'open': {
      const couplings = circuit.couplings.map((each) => (each.device === fault.part ? { ...each, isBroken: true } : each))
      return { ...changePart(circuit, fault.part, { held: 'open' }), couplings }
    }
    case 'short':
      return changePart(circuit, fault.part, { held: 'closed' })
    case 'welded': {
      const devices = circuit.devices.map((each) =>
        each.kind === 'contactor' && each.id === fault.target ? { ...each, isWelded: true } : each,
      )
      return { ...changePart(circuit, fault.target, { held: 'closed' }), devices }
    }
    case 'stuck':
      return { ...circuit, devices: circuit.devices.map((each) => (each.id === fault.device ? { ...each, stuck: fault.where } : each)) }
    case 'drifted':
      if ('ohms' in fault) return changePart(circuit, fault.part, { ohms: fault.ohms })
      return {
        ...circuit,
        devices: circuit.devices.map((each) => (each.kind === 'timer' && each.id === fault.device ? { ...each, ms: fault.ms } : each)),
      }
    case 'miswired':
      return changePart(circuit, fault.part, { from: fault.from, to: fault.to })
  }
}

const changePart = (circuit: Circuit, id: PartId, change: Partial<Part>): Circuit => ({
  ...circuit,
  parts: circuit.parts.map((part) => (part.id === id ? { ...part, ...change } : part)),
})
