/** Timers and counters as OUT drives them. */
import { isAccumulating, timerBase } from '../program/device.ts'
import { bitAt, type Memory, type Running, wordAt } from './memory.ts'

/** OUT T: counts while powered from one scan to the next; the first scan with power counts nothing. @source exam.md §3.5, K149, K150 */
export function runTimer(memory: Memory, no: number, setting: number, power: boolean): void {
  const timer = timerIn(memory, no)
  const wentOn = timer.isOn && timer.scan === memory.scan - 1
  if (power && wentOn) timer.ms = Math.min(timer.ms + memory.nowMs - timer.at, setting * timerBase(no))
  if (!power && !isAccumulating(no)) resetTimer(memory, no)
  timer.at = memory.nowMs
  timer.scan = memory.scan
  timer.isOn = power
  if (!power) return
  const current = Math.floor(timer.ms / timerBase(no))
  memory.words[wordAt({ of: 'T', no })] = current
  if (current >= setting) memory.bits[bitAt({ of: 'T', no })] = 1
}

function timerIn(memory: Memory, no: number): Running {
  const known = memory.timers.get(no)
  if (known !== undefined) return known
  const timer: Running = { ms: 0, at: memory.nowMs, scan: -2, isOn: false }
  memory.timers.set(no, timer)
  return timer
}

/** RST T, or a plain timer that lost its condition. */
export function resetTimer(memory: Memory, no: number): void {
  const timer = memory.timers.get(no)
  if (timer !== undefined) timer.ms = 0
  memory.words[wordAt({ of: 'T', no })] = 0
  memory.bits[bitAt({ of: 'T', no })] = 0
}

/** OUT C: one more at a rising edge, until the setting is reached. K0 works as K1. @source exam.md K152 */
export function runCounter(memory: Memory, no: number, setting: number, isRising: boolean): void {
  const place = wordAt({ of: 'C', no })
  const current = memory.words[place] ?? 0
  const goal = Math.max(1, setting)
  if (isRising && current < goal) memory.words[place] = current + 1
  if (isRising && current + 1 >= goal) memory.bits[bitAt({ of: 'C', no })] = 1
}

/** RST C: the count and the contact. */
export function resetCounter(memory: Memory, no: number): void {
  memory.words[wordAt({ of: 'C', no })] = 0
  memory.bits[bitAt({ of: 'C', no })] = 0
}
