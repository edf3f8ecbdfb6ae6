/** Every single fault that a machine of this kind gets in service, whether or not one sees anything of it. */
import type { Circuit, Device, Part } from '../circuit.ts'
import type { Fault } from '../fault.ts'

/** Broken and loose parts, closed contacts and coils, armatures and buttons that jam, timers gone wrong. In the order of the circuit. */
export const faultsOf = ({ devices, parts, couplings }: Circuit): readonly Fault[] => [
  ...parts.flatMap((part) => faultsOfPart(part)),
  ...devices.flatMap((device) => faultsOfDevice(device)),
  ...couplings.map(({ device }): Fault => ({ kind: 'open', part: device })),
]

function faultsOfPart({ id, is, section }: Part): readonly Fault[] {
  const open: Fault = { kind: 'open', part: id }
  switch (is) {
    case 'no':
    case 'nc':
    case 'lateNo':
    case 'lateNc':
      return section === 'main' ? [open] : [open, { kind: 'welded', target: id }]
    case 'coil':
      return [open, { kind: 'short', part: id }]
    case 'link':
    case 'heater':
    case 'load':
    case 'resistor':
      return [open]
  }
}

function faultsOfDevice(device: Device): readonly Fault[] {
  const stuck = (where: 'in' | 'out'): Fault => ({ kind: 'stuck', device: device.id, where })
  switch (device.kind) {
    case 'contactor':
      return [{ kind: 'welded', target: device.id }, stuck('out')]
    case 'relay':
    case 'brake':
      return [stuck('out')]
    case 'timer':
      return [stuck('out'), { kind: 'drifted', device: device.id, ms: device.ms * 4 }, { kind: 'drifted', device: device.id, ms: 200 }]
    case 'motor':
      return [stuck('in')]
    case 'button':
    case 'limit':
    case 'speedSwitch':
      return [stuck('out')]
    case 'switch':
    case 'resistor':
    case 'lamp':
    case 'load':
    case 'fuse':
    case 'thermal':
    case 'transformer':
    case 'rectifier':
      return []
  }
}
