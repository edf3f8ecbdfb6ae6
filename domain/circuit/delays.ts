/** Timers at work: when the first comes due, and what moves over then. */
import { note, type RunState } from './run-state.ts'

/** Not before now; infinite where none is at work. */
export function nextDelay({ dueMs, atMs }: RunState): number {
  let first = Number.POSITIVE_INFINITY
  for (const due of dueMs) if (due < first) first = due
  return Math.max(first, atMs)
}

/** Late contacts move over: an on-delay to its moved position, an off-delay back. */
export function endDelays(state: RunState): void {
  const { dueMs, late, compiled, atMs } = state
  compiled.circuit.devices.forEach((device, nth) => {
    if (device.kind !== 'timer' || !((dueMs[nth] ?? Number.NaN) <= atMs)) return
    dueMs[nth] = Number.NaN
    late[nth] = device.delay === 'on' ? 1 : 0
    note(state, { kind: 'timedOut', device: device.id })
  })
}
