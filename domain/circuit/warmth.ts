/** Links and heaters warm with the current through them and cool without; at the end a link melts and a thermal relay trips. */
import { warmingOf } from './model.ts'
import { ampsThrough, isMoved, note, type RunState } from './run-state.ts'

/** The warmth up to now, then how fast it goes on from here. */
export function setWarming(state: RunState): void {
  warmUp(state)
  const { compiled } = state
  for (const { nth, deviceNth, is } of compiled.parts) {
    const device = compiled.circuit.devices[deviceNth]
    if ((is !== 'link' && is !== 'heater') || (device?.kind !== 'fuse' && device?.kind !== 'thermal')) continue
    state.warming[nth] = warmingOf(device.kind, ampsThrough(state, nth) / device.amps)
  }
}

function warmUp(state: RunState): void {
  const passed = state.atMs - state.warmedMs
  if (passed === 0) return
  state.warmth.forEach((warmth, nth) => {
    state.warmth[nth] = Math.max(0, Math.min(1, warmth + passed * (state.warming[nth] ?? 0)))
  })
  state.warmedMs = state.atMs
}

/** When the first of them comes to its end. */
export function nextWarm(state: RunState): number {
  let first = Number.POSITIVE_INFINITY
  for (const { nth, is, deviceNth } of state.compiled.parts) {
    const rate = state.warming[nth] ?? 0
    if (rate <= 0 || (is === 'link' ? state.blown[nth] === 1 : isMoved(state, deviceNth) || isDead(state, deviceNth))) continue
    first = Math.min(first, state.warmedMs + Math.max(1, Math.ceil((1 - (state.warmth[nth] ?? 0)) / rate)))
  }
  return first
}

const isDead = ({ compiled }: RunState, device: number): boolean => compiled.circuit.devices[device]?.stuck !== undefined

export function endWarm(state: RunState): void {
  warmUp(state)
  for (const { nth, is, id, device, deviceNth } of state.compiled.parts) {
    if ((state.warmth[nth] ?? 0) < 1 - 1e-9) continue
    if (is === 'link' && state.blown[nth] === 0) {
      state.blown[nth] = 1
      note(state, { kind: 'blew', part: id })
    } else if (is === 'heater' && !isMoved(state, deviceNth) && !isDead(state, deviceNth)) {
      state.moved[deviceNth] = 1
      note(state, { kind: 'tripped', device })
    }
  }
}
