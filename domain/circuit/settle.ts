/**
 * Brings a circuit to rest after something has changed: solve, let one armature move, solve again, until none wants to. Where that
 * does not end, contacts race each other: it is noted and the circuit is left as it stands.
 * @source exam dossier §3.5 (one relay flips at a time; no fixed point after so many flips is reported)
 */
import { isSame } from '#domain/prelude/is-same.ts'
import { type CoilDevice, hasCoil, type Nominal } from './circuit.ts'
import type { Relay } from './compile-circuit.ts'
import { isMetal, setConductances } from './conductance.ts'
import { LETS_GO, MELTS_AT_ONCE, PULLS_IN } from './model.ts'
import { moveOn, speedAt } from './motion.ts'
import { driveOf } from './motor-drive.ts'
import { solveNetwork, voltsBetween } from './network.ts'
import { shortsIn, type Tracks, trackPhases } from './phase-tracks.ts'
import { ampsThrough, isMoved, note, type RunState } from './run-state.ts'
import { setWarming } from './warmth.ts'

export function settle(state: RunState): void {
  const flipped: string[] = []
  const most = 4 * state.compiled.relays.length + 8
  for (;;) {
    solveNow(state)
    if (meltOne(state)) continue
    const relay = firstToFlip(state)
    if (relay === undefined) break
    if (flipped.length >= most) {
      note(state, { kind: 'racing', devices: [...new Set(flipped.slice(-4))].sort() })
      break
    }
    flip(state, relay)
    flipped.push(relay.device.id)
  }
  noteStalls(state)
  setWarming(state)
}

/** Contacts, phases, motors, voltages of this very moment. */
function solveNow(state: RunState): void {
  const { compiled } = state
  setConductances(state)
  const tracks = trackPhases(
    compiled,
    (part) => isMetal(state, part),
    (supply) => state.isOn[supply] === true,
  )
  noteShorts(state, tracks)
  driveMotors(state, tracks)
  setConductances(state)
  const fixed = compiled.sources.filter(({ supply }) => state.isOn[supply] === true)
  state.voltages = solveNetwork(compiled, state.siemens, fixed)
}

function noteShorts(state: RunState, tracks: Tracks): void {
  const shorts = shortsIn(tracks)
  const key = shorts.map((names) => names.join('-')).join(' ')
  if (key !== state.shorts) for (const between of shorts) note(state, { kind: 'shorted', between })
  state.shorts = key
}

function driveMotors(state: RunState, tracks: Tracks): void {
  const phases = state.compiled.circuit.supplies.map((supply) => supply.phases)
  state.compiled.motors.forEach((compiled, nth) => {
    const own = state.motors[nth]
    if (own === undefined) return
    const drive = driveOf(compiled, tracks, phases)
    const isHeld = compiled.motor.stuck === 'in' || (compiled.brake !== undefined && !isMoved(state, compiled.brake))
    const isNew = !isSame(drive, own.drive)
    const speed = speedAt(own.motion, state.atMs)
    const isThere = speed === own.motion.target
    if (isNew) note(state, { kind: 'driven', motor: compiled.motor.id, drive })
    if (isNew || isHeld !== own.isHeld || isThere) own.motion = moveOn(compiled.motor, drive, isHeld, speed, state.atMs)
    own.drive = drive
    own.isHeld = isHeld
  })
}

/** Only of a circuit at rest: a brake lets go a moment after the motor gets its supply. */
function noteStalls(state: RunState): void {
  state.motors.forEach((own, nth) => {
    const motor = state.compiled.motors[nth]?.motor.id
    const isStanding = speedAt(own.motion, state.atMs) === 0
    const isStalled = isStanding && (own.drive.kind === 'phaseLost' || (own.drive.kind === 'full' && own.isHeld))
    if (isStalled && !own.isStalled && motor !== undefined) note(state, { kind: 'stalled', motor })
    own.isStalled = isStalled
  })
}

/** The most overloaded link melts first and so saves the others. */
function meltOne(state: RunState): boolean {
  let worst = -1
  let most = MELTS_AT_ONCE
  for (const { nth, is, deviceNth, held } of state.compiled.parts) {
    if (is !== 'link' || state.blown[nth] === 1 || held !== undefined) continue
    const device = state.compiled.circuit.devices[deviceNth]
    if (device?.kind !== 'fuse') continue
    const times = ampsThrough(state, nth) / device.amps
    if (times > most * (1 + 1e-9)) {
      worst = nth
      most = times
    }
  }
  const part = state.compiled.parts[worst]
  if (part === undefined) return false
  state.blown[worst] = 1
  note(state, { kind: 'blew', part: part.id })
  return true
}

/** Those that let go are quicker than those that pull in: contacts break before they make. */
function firstToFlip(state: RunState): Relay | undefined {
  const { relays } = state.compiled
  return relays.find((relay) => wantsOut(state, relay)) ?? relays.find((relay) => wantsIn(state, relay))
}

function wantsOut(state: RunState, { nth, device, coil }: Relay): boolean {
  if (state.moved[nth] === 0 || device.stuck !== undefined || isWelded(device)) return false
  return sizeOf(state, device.nominal, coil) < LETS_GO
}

function wantsIn(state: RunState, { nth, device, coil, blockedBy }: Relay): boolean {
  if (state.moved[nth] === 1 || device.stuck !== undefined || blockedBy.some((other) => isMoved(state, other))) return false
  return sizeOf(state, device.nominal, coil) > PULLS_IN
}

const isWelded = (device: CoilDevice): boolean => device.kind === 'contactor' && device.isWelded === true

/** Voltage or current of a coil as a share of its nominal value. A coil that is broken or bridged pulls nothing. */
function sizeOf(state: RunState, nominal: Nominal, coil: number): number {
  const part = state.compiled.parts[coil]
  const ends = state.compiled.branches[coil]
  if (part === undefined || ends === undefined || part.held !== undefined) return 0
  return 'volts' in nominal ? voltsBetween(state.voltages, ends.a, ends.b) / nominal.volts : ampsThrough(state, coil) / nominal.amps
}

function flip(state: RunState, { nth, device }: Relay): void {
  const isIn = state.moved[nth] === 0
  state.moved[nth] = isIn ? 1 : 0
  note(state, { kind: isIn ? 'pulledIn' : 'letGo', device: device.id })
  if (device.kind === 'timer') startTimer(state, nth, isIn)
}

/** An on-delay moves its late contacts some time after pulling in and back at once; an off-delay the other way round. */
function startTimer(state: RunState, nth: number, isIn: boolean): void {
  const device = state.compiled.circuit.devices[nth]
  if (device === undefined || !hasCoil(device) || device.kind !== 'timer') return
  const waits = (device.delay === 'on') === isIn
  state.dueMs[nth] = waits ? state.atMs + device.ms : Number.NaN
  if (!waits) state.late[nth] = isIn ? 1 : 0
}
