/** How fast a motor turns between two events: straight from one speed towards another. Speeds in r/min, backwards negative. */
import type { Motor } from './circuit.ts'
import { PHASE_LOST, STARTING } from './model.ts'
import type { Drive } from './motor-drive.ts'

export type Motion = { readonly speed: number; readonly sinceMs: number; readonly target: number; readonly perMs: number }

export const STANDING: Motion = { speed: 0, sinceMs: 0, target: 0, perMs: 0 }

export function speedAt({ speed, sinceMs, target, perMs }: Motion, atMs: number): number {
  const change = perMs * (atMs - sinceMs)
  return speed < target ? Math.min(target, speed + change) : Math.max(target, speed - change)
}

/** What a quotient of doubles may be off by. */
const ROUNDING_MS = 2e-10

/** The first whole millisecond at which the speed is there; undefined where it is not on the way. */
export function msWhenAt(motion: Motion, wanted: number, fromMs: number): number | undefined {
  const now = speedAt(motion, fromMs)
  const isOnWay = motion.perMs > 0 && (now < wanted ? wanted <= motion.target : now > wanted && wanted >= motion.target)
  const exactly = motion.sinceMs + Math.abs(wanted - motion.speed) / motion.perMs
  return isOnWay ? Math.max(fromMs + 1, Math.ceil(exactly - ROUNDING_MS)) : undefined
}

/** `isHeld`: a brake or a jam holds the shaft. A motor with a phase gone keeps turning, but never starts. */
export function moveOn(motor: Motor, drive: Drive, isHeld: boolean, speed: number, atMs: number): Motion {
  const towards = (target: number, ms: number): Motion => ({ speed, sinceMs: atMs, target, perMs: motor.rpm / ms })
  if (isHeld) return towards(0, motor.brakeMs)
  switch (drive.kind) {
    case 'off':
      return towards(0, motor.coastMs)
    case 'direct':
      return towards(0, motor.brakeMs)
    case 'phaseLost':
      return Math.abs(speed) < motor.rpm / 5 ? towards(0, motor.coastMs) : { speed, sinceMs: atMs, target: speed, perMs: 0 }
    case 'full': {
      const target = drive.direction * drive.rpm
      if (speed * drive.direction < 0) return towards(0, motor.plugMs)
      return towards(target, Math.abs(speed) > drive.rpm ? motor.coastMs : motor.runUpMs)
    }
  }
}

/** How many times the current at full load its windings take. At rest without supply a winding is as good a conductor as at the start. */
export function effortOf(drive: Drive, motion: Motion, atMs: number): number {
  const speed = speedAt(motion, atMs)
  if (drive.kind === 'full') return speed === motion.target && speed === drive.direction * drive.rpm ? 1 : STARTING
  return drive.kind === 'phaseLost' && speed !== 0 ? PHASE_LOST : STARTING
}
