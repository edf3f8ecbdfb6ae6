/** The operands of an instruction, each read into what it must be. A problem is thrown as a BadLine and caught once, in parseInstruction. */
import { type Device, type DeviceClass, parseDevice } from './device.ts'
import type { Word } from './instruction.ts'

/** A line that cannot be read; never leaves the reading of that line. */
export class BadLine extends Error {}

export function deviceOf(text: string, allowed: string): Device {
  const device = parseDevice(text)
  if (!device.ok) throw new BadLine(device.problem)
  if (!allowed.includes(device.value.of)) throw new BadLine(`这里不能用 ${text}，只能用 ${[...allowed].join('、')}`)
  return device.value
}

/** Bits whose state may be looked at. */
export const readable = 'XYMSTCF'
const holders = 'DTCF' satisfies `${DeviceClass}${string}`

/** `K100`, `D0`, and the current values of T, C and F. */
export function wordOf(text: string): Word {
  if (/^K/i.test(text)) return { constant: constantOf(text, -32_768, 32_767) }
  return deviceOf(text, holders)
}

/** `K50` as the setting of a timer or counter: 0 to 32767, or a register. */
export function presetOf(text: string): Word {
  if (/^K/i.test(text)) return { constant: constantOf(text, 0, 32_767) }
  return deviceOf(text, 'D')
}

export function constantOf(text: string, from: number, to: number): number {
  const value = /^K-?\d{1,10}$/i.test(text) ? Number(text.slice(1)) : Number.NaN
  if (Number.isNaN(value)) throw new BadLine(`“${text}”不是常数，写成 K50 这样：字母 K 加整数`)
  if (value < from || value > to) throw new BadLine(`${text} 超出范围，这里只能是 K${from} 到 K${to}`)
  return value + 0
}

/** `N0` to `N7`, `P0` to `P127`. */
export function numbered(text: string, letter: 'N' | 'P', last: number): number {
  const digits = text.slice(0, 1).toUpperCase() === letter && /^\d{1,3}$/.test(text.slice(1)) ? Number(text.slice(1)) : Number.NaN
  if (digits <= last) return digits
  throw new BadLine(`“${text}”应写成 ${letter}0 到 ${letter}${last}`)
}
