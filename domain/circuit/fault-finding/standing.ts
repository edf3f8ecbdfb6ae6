/** How a circuit seems to stand, to be drawn: by its armatures and buttons. A contact that is broken or welded looks like a sound one. */
import type { Circuit, DeviceId, Part, PartId } from '../circuit.ts'
import { hasCoil } from '../circuit.ts'
import type { CircuitRun } from '../circuit-run.ts'

export type Standing = { readonly closed: ReadonlySet<PartId>; readonly pulledIn: ReadonlySet<DeviceId> }

export function standingOf(run: CircuitRun, { parts, devices }: Circuit): Standing {
  return {
    closed: new Set(parts.filter((part) => isClosed(run, part)).map(({ id }) => id)),
    pulledIn: new Set(devices.filter((device) => hasCoil(device) && run.isIn(device.id)).map(({ id }) => id)),
  }
}

function isClosed(run: CircuitRun, { is, device }: Part): boolean {
  switch (is) {
    case 'no':
      return run.isIn(device)
    case 'nc':
      return !run.isIn(device)
    case 'lateNo':
      return run.isLate(device)
    case 'lateNc':
      return !run.isLate(device)
    case 'coil':
    case 'link':
    case 'heater':
    case 'load':
    case 'resistor':
      return false
  }
}
