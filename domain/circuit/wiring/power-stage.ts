/** Power comes in three steps: the control circuit alone, then the main circuit without the motor, then everything. */
import type { Circuit, PartId } from '#domain/circuit/circuit.ts'

export const powerStages = ['control', 'main', 'motor'] as const
export type PowerStage = (typeof powerStages)[number]

/**
 * What is under power in a stage. Control: nothing goes through the main contacts of the contactors. Main: the wires are off the motor.
 * `blown` are links that melted before and have not been replaced.
 */
export function circuitAt(circuit: Circuit, stage: PowerStage, blown: ReadonlySet<PartId>): Circuit {
  const contactors = new Set(circuit.devices.filter(({ kind }) => kind === 'contactor').map(({ id }) => id))
  const parts = circuit.parts.map((part) => {
    const isOut = blown.has(part.id) || (stage === 'control' && part.section === 'main' && contactors.has(part.device) && part.is === 'no')
    return isOut ? { ...part, held: 'open' as const } : part
  })
  return stage === 'motor' ? { ...circuit, parts } : withoutMotors({ ...circuit, parts })
}

/** The ends of each motor hang free. */
function withoutMotors(circuit: Circuit): Circuit {
  const loose: string[] = []
  const devices = circuit.devices.map((device) => {
    if (device.kind !== 'motor') return device
    const terminals = Object.keys(device.terminals).map((name) => {
      loose.push(`${device.id} off ${name}`)
      return [name, `${device.id} off ${name}`] as const
    })
    return { ...device, terminals: Object.fromEntries(terminals) }
  })
  return { ...circuit, devices, wires: [...circuit.wires, ...loose] }
}
