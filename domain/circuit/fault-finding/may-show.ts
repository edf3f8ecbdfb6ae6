/** Whether a fault can make any difference to what a sound machine did: one of a contact that never moved cannot. */
import type { Circuit, DeviceId } from '../circuit.ts'
import type { Fault } from '../fault.ts'
import type { Happening } from '../happening.ts'

/** Devices that stood in their moved position at some time. */
export function everMoved(log: readonly Happening[]): ReadonlySet<DeviceId> {
  return new Set(log.flatMap((happening) => movedBy(happening) ?? []))
}

function movedBy(happening: Happening): DeviceId | undefined {
  if (happening.kind === 'pulledIn' || happening.kind === 'tripped') return happening.device
  if (happening.kind === 'switched') return happening.isOn ? happening.device : undefined
  const operation = happening.kind === 'operated' ? happening.operation : undefined
  return operation?.kind === 'press' || operation?.kind === 'trip' ? operation.device : undefined
}

/** False only where the run would be the very same. */
export function mayShow({ parts }: Circuit, fault: Fault, moved: ReadonlySet<DeviceId>): boolean {
  switch (fault.kind) {
    case 'open': {
      const part = parts.find(({ id }) => id === fault.part)
      const isIdle = part?.is === 'no' || part?.is === 'lateNo' || part?.is === 'coil'
      return !isIdle || moved.has(part.device)
    }
    case 'welded': {
      const part = parts.find(({ id }) => id === fault.target)
      if (part === undefined) return moved.has(fault.target)
      return part.is === 'no' || part.is === 'lateNo' || moved.has(part.device)
    }
    case 'stuck':
      return fault.where === 'in' || moved.has(fault.device)
    case 'drifted':
      return 'ohms' in fault || moved.has(fault.device)
    case 'short':
    case 'miswired':
      return true
  }
}
