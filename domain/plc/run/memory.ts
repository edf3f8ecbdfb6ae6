/** Where the devices lie in the memory of the controller, and what it forgets without power. */
import { type Device, type DeviceClass, isLatched, roomFor } from '../program/device.ts'

const bitClasses: readonly DeviceClass[] = ['X', 'Y', 'M', 'S', 'T', 'C', 'F']
const wordClasses: readonly DeviceClass[] = ['D', 'T', 'C', 'F']

const layOut = (classes: readonly DeviceClass[]): { readonly starts: ReadonlyMap<DeviceClass, number>; readonly size: number } => {
  const starts = new Map<DeviceClass, number>()
  let size = 0
  for (const of of classes) {
    starts.set(of, size)
    size += roomFor(of)
  }
  return { starts, size }
}

const bits = layOut(bitClasses)
const words = layOut(wordClasses)

/** The state of the contacts of a device. */
export const bitAt = ({ of, no }: Device): number => startOf(bits.starts, of) + no
/** The number a device holds: a register, the current value of a timer (in its own units) or counter, ms or count of a block. */
export const wordAt = ({ of, no }: Device): number => startOf(words.starts, of) + no

function startOf(starts: ReadonlyMap<DeviceClass, number>, of: DeviceClass): number {
  const start = starts.get(of)
  if (start === undefined) throw new Error(`${of} has no such place`)
  return start
}

/** When a timer last ran, and how long it has run: ms. */
export type Running = { ms: number; at: number; scan: number; isOn: boolean }

/** What a timer block remembers: since when it runs (ms), and what its input was. */
export type BlockClock = { startedAt: number; isRunning: boolean; wasOn: boolean }

/** Everything that changes while the controller runs. Times are ms of its own clock. */
export type Memory = {
  readonly bits: Uint8Array
  readonly words: Int32Array
  /** What edges saw the last time, one place for each instruction that looks for one. */
  readonly edges: Uint8Array
  readonly timers: Map<number, Running>
  /** By the number of the instance. */
  readonly clocks: Map<number, BlockClock>
  /** For each stretch of steps, whether it ran in the last scan. */
  readonly ran: Uint8Array
  /** Steps that were left in this scan, and end with it. */
  readonly leaving: Set<number>
  nowMs: number
  startedMs: number
  /** Scans since the start; 0 in the first. */
  scan: number
  /** The power on the bus here: MC and STL take it away. */
  bus: boolean
  /** The bus outside of each open MC. */
  readonly outer: boolean[]
  /** The row that comes next. */
  next: number
}

export const emptyMemory = (edgeCount: number, stretchCount: number): Memory => ({
  bits: new Uint8Array(bits.size),
  words: new Int32Array(words.size),
  edges: new Uint8Array(edgeCount),
  timers: new Map(),
  clocks: new Map(),
  ran: new Uint8Array(stretchCount),
  leaving: new Set(),
  nowMs: 0,
  startedMs: 0,
  scan: 0,
  bus: true,
  outer: [],
  next: 0,
})

/** The controller was without power, or stood in STOP: only latched devices keep their value. */
export function forget(memory: Memory): void {
  clear(memory.bits, bits.starts)
  clear(memory.words, words.starts)
  memory.edges.fill(0)
  memory.ran.fill(0)
  memory.leaving.clear()
  memory.clocks.clear()
  for (const [no, timer] of memory.timers) {
    if (isLatched({ of: 'T', no })) timer.isOn = false
    else memory.timers.delete(no)
  }
  memory.scan = 0
}

function clear(places: Uint8Array | Int32Array, starts: ReadonlyMap<DeviceClass, number>): void {
  for (const [of, start] of starts) {
    for (let no = 0; no < roomFor(of); no += 1) if (!isLatched({ of, no })) places[start + no] = 0
  }
}
