/** How well each part conducts in the state of a run. */
import type { CompiledPart } from './compile-circuit.ts'
import { CLOSED_OHMS, COIL_OHMS, OPEN_OHMS } from './model.ts'
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
  if (part.held !== undefined) return part.held === 'open' ? OPEN_OHMS : CLOSED_OHMS
  switch (part.is) {
    case 'no':
      return isMoved(state, part.deviceNth) ? CLOSED_OHMS : OPEN_OHMS
    case 'nc':
      return isMoved(state, part.deviceNth) ? OPEN_OHMS : CLOSED_OHMS
    case 'lateNo':
      return state.late[part.deviceNth] === 1 ? CLOSED_OHMS : OPEN_OHMS
    case 'lateNc':
      return state.late[part.deviceNth] === 1 ? OPEN_OHMS : CLOSED_OHMS
    case 'link':
      return state.blown[part.nth] === 1 ? OPEN_OHMS : CLOSED_OHMS
    case 'heater':
      return CLOSED_OHMS
    case 'coil':
    case 'load':
    case 'resistor':
      return part.ohms ?? COIL_OHMS
  }
}

/** Whether a part joins its wires like metal, for the tracks of the phases. A starting or braking resistor lets a phase through. */
export const isMetal = ({ compiled, siemens }: RunState, part: number): boolean =>
  (siemens[part] ?? 0) > 1 || (compiled.parts[part]?.is === 'resistor' && compiled.parts[part]?.held !== 'open')
