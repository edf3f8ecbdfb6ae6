/** What a person standing before the cabinet sees of a running circuit: armatures, motors, fuses, loads. No wire, no contact. */
import { type CoilDevice, type Device, hasCoil, type Part } from '#domain/circuit/circuit.ts'
import type { CircuitRun } from '#domain/circuit/circuit-run.ts'
import type { Happening } from '#domain/circuit/happening.ts'
import type { Drive } from '#domain/circuit/motor-drive.ts'

/** `shows` by what is looked at: `KM1` → `in`, `M` → `forward inside 1440`, `FU1.a` → `blown`. */
export type Observed = ReadonlyMap<string, string>

/** A coil at this much of its voltage burns. Currents of loads are told apart in steps of this factor, above so many amperes. */
const TOO_MUCH = 1.2
const STEP = 1.3
const STEP_AMPS = 0.1

/** `since`: how much of the log was there before; short circuits and racing contacts count only while they happen. */
export function observe(run: CircuitRun, since: number): Observed {
  const { devices, parts } = run.circuit
  const isNew = (kind: Happening['kind']): boolean => run.log.slice(since).some((happening) => happening.kind === kind)
  return new Map([
    ...devices.flatMap((device) => shownBy(run, device)),
    ...parts.flatMap((part) => shownByPart(run, part)),
    ...(isNew('shorted') ? ([['short', 'shorted']] as const) : []),
    ...(isNew('racing') ? ([['race', 'racing']] as const) : []),
  ])
}

type Shown = readonly (readonly [string, string])[]

function shownBy(run: CircuitRun, device: Device): Shown {
  if (hasCoil(device)) return [[device.id, isOvervolted(run, device) ? 'burns' : run.isIn(device.id) ? 'in' : 'out']]
  if (device.kind === 'motor') return [[device.id, keyOfDrive(run.driveOf(device.id))]]
  return device.kind === 'thermal' ? [[device.id, run.isIn(device.id) ? 'tripped' : 'reset']] : []
}

function shownByPart(run: CircuitRun, { id, is }: Part): Shown {
  if (is === 'link') return [[id, run.isBlown(id) ? 'blown' : 'whole']]
  return is === 'load' ? [[id, String(Math.round(Math.log(run.ampsThrough(id) + STEP_AMPS) / Math.log(STEP)))]] : []
}

function isOvervolted(run: CircuitRun, { id, nominal }: CoilDevice): boolean {
  const coil = run.circuit.parts.find((part) => part.device === id && part.is === 'coil')
  if (coil === undefined || !('volts' in nominal)) return false
  return run.voltsBetween(coil.from, coil.to) > TOO_MUCH * nominal.volts
}

function keyOfDrive(drive: Drive): string {
  switch (drive.kind) {
    case 'full':
      return `${drive.direction === 1 ? 'forward' : 'reverse'} ${drive.joined} ${drive.rpm}`
    case 'phaseLost':
    case 'direct':
    case 'off':
      return drive.kind
  }
}
