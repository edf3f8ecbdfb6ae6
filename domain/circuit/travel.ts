/** The speed switches on a shaft and the carriage it drives, between two events. */
import type { Carriage } from './circuit.ts'
import { SPEED_CLOSES, SPEED_OPENS } from './model.ts'
import { type Motion, msWhenAt, speedAt } from './motion.ts'
import { note, type RunState } from './run-state.ts'

/** When a motor next comes to its speed, or a speed or limit switch to its point. */
export function nextMotion(state: RunState): number {
  const times = state.motors.map(({ motion }) => msWhenAt(motion, motion.target, state.atMs))
  for (const { motion, sign } of speedSwitches(state))
    for (const speed of [SPEED_CLOSES, SPEED_OPENS]) times.push(msWhenAt(motion, sign * speed, state.atMs))
  const { carriage } = state.compiled.circuit
  if (carriage !== undefined)
    times.push(...[0, carriage.length, ...carriage.switches.map(({ at }) => at)].map((at) => msUntil(state, carriage, at)))
  return Math.min(...times.map((ms) => ms ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
}

function motionOf(state: RunState, id: string): Motion | undefined {
  return state.motors[state.compiled.motors.findIndex(({ motor }) => motor.id === id)]?.motion
}

function speedSwitches(state: RunState): readonly { nth: number; id: string; motion: Motion; sign: 1 | -1 }[] {
  return state.compiled.circuit.devices.flatMap((device, nth) => {
    const motion = device.kind === 'speedSwitch' ? motionOf(state, device.motor) : undefined
    if (device.kind !== 'speedSwitch' || motion === undefined) return []
    return [{ nth, id: device.id, motion, sign: device.turns === 'forward' ? 1 : -1 } as const]
  })
}

/** Moves the carriage over `ms` from now; speeds are straight lines in between. */
export function travel(state: RunState, ms: number): void {
  const { carriage } = state.compiled.circuit
  const motion = carriage === undefined ? undefined : motionOf(state, carriage.motor)
  if (carriage === undefined || motion === undefined) return
  const mean = (speedAt(motion, state.atMs) + speedAt(motion, state.atMs + ms)) / 2
  state.position += mean * ms * mmPerTurn(state, carriage)
}

/** Millimetres for one r/min over one millisecond. */
function mmPerTurn(state: RunState, { motor, mmPerSecond }: Carriage): number {
  const own = state.compiled.motors.find((compiled) => compiled.motor.id === motor)
  return mmPerSecond / 1000 / (own?.motor.rpm ?? 1)
}

/** When the carriage comes to a place while the speed goes on as it does; undefined where it turns or stops before. */
function msUntil(state: RunState, carriage: Carriage, place: number): number | undefined {
  const motion = motionOf(state, carriage.motor)
  if (motion === undefined) return undefined
  const scale = mmPerTurn(state, carriage)
  const speed = speedAt(motion, state.atMs)
  const way = (place - state.position) / scale
  const gain = speed === motion.target ? 0 : Math.sign(motion.target - speed) * motion.perMs
  const ms = gain === 0 ? way / speed : firstRoot(gain / 2, speed, -way)
  return Number.isFinite(ms) && ms > 1e-9 ? state.atMs + Math.max(1, Math.ceil(ms)) : undefined
}

/** The smallest positive solution of a·t² + b·t + c = 0, else NaN. */
function firstRoot(a: number, b: number, c: number): number {
  const root = Math.sqrt(b * b - 4 * a * c)
  const [one, other] = [(-b - root) / (2 * a), (-b + root) / (2 * a)].sort((x, y) => x - y)
  return (one ?? Number.NaN) > 1e-9 ? (one ?? Number.NaN) : (other ?? Number.NaN)
}

/** Sets the speed and limit switches as the shaft and the carriage stand; an end stop holds the carriage. */
export function touchSwitches(state: RunState): void {
  for (const { nth, id, motion, sign } of speedSwitches(state)) {
    const speed = sign * speedAt(motion, state.atMs)
    if (speed >= SPEED_CLOSES) set(state, nth, id, true)
    else if (speed <= SPEED_OPENS) set(state, nth, id, false)
  }
  const { carriage } = state.compiled.circuit
  if (carriage === undefined) return
  const isAtStop = state.position <= 0 || state.position >= carriage.length
  state.position = Math.min(Math.max(state.position, 0), carriage.length)
  if (isAtStop && !state.isAtStop) note(state, { kind: 'hitStop', motor: carriage.motor })
  state.isAtStop = isAtStop
  for (const { device, beyond, at } of carriage.switches) {
    const nth = state.compiled.devices.get(device)
    if (nth !== undefined) set(state, nth, device, beyond === 'above' ? state.position >= at : state.position <= at)
  }
}

function set(state: RunState, nth: number, device: string, isOn: boolean): void {
  if ((state.moved[nth] === 1) === isOn) return
  state.moved[nth] = isOn ? 1 : 0
  note(state, { kind: 'switched', device, isOn })
}
