/** How well each part conducts in the state of a run. */
import type { CompiledPart } from './compile-circuit.ts'
import { CLOSED_OHMS, COIL_OHMS, MAIN_CLOSED_OHMS, OPEN_OHMS } from './model.ts'
import { effortOf } from './motion.ts'
import { isMoved, type RunState } from './run-state.ts'

/** Fills `state.siemens` for all parts and windings. */
export function setConductances(state: RunState): void {
  const { compiled, siemens } = state
  for (const part of compiled.parts) siemens[part.nth] = 1 / ohmsOf(state, part)
  compiled.motors.forEach((motor, nth) => {
    const own = state.motors[nth]
    if (own === undefined) return
    const each = motor.siemens * effortOf(own.drive, own.motion, state.atMs)
    for (const { branch } of motor.windings) siemens[branch] = each
  })
}

function ohmsOf(state: RunState, part: CompiledPart): number {
  const closed = part.section === 'main' ? MAIN_CLOSED_OHMS : CLOSED_OHMS
  const whether = (isClosed: boolean): number => (isClosed ? closed : OPEN_OHMS)
  if (part.held !== undefined) return whether(part.held === 'closed')
  switch (part.is) {
    case 'no':
      return whether(isMoved(state, part.deviceNth))
    case 'nc':
      return whether(!isMoved(state, part.deviceNth))
    case 'lateNo':
      return whether(state.late[part.deviceNth] === 1)
    case 'lateNc':
      return whether(state.late[part.deviceNth] !== 1)
    case 'link':
      return whether(state.blown[part.nth] !== 1)
    case 'heater':
      return closed
    case 'coil':
    case 'load':
    case 'resistor':
      return part.ohms ?? COIL_OHMS
  }
}

/** Whether a part joins its wires like metal, for the tracks of the phases. A starting or braking resistor lets a phase through. */
export const isMetal = ({ compiled, siemens }: RunState, part: number): boolean =>
  (siemens[part] ?? 0) > 1 || (compiled.parts[part]?.is === 'resistor' && compiled.parts[part]?.held !== 'open')
