/** The rows that belong to a step (STL), and what becomes of them when it is left. */
import type { Ladder } from '../ladder/ladder.ts'
import type { Device } from '../program/device.ts'
import { bitAt, type Memory } from './memory.ts'

export type RunRow = (memory: Memory) => void

/** Several STL in a row are one stretch that runs while all of them are on. `first` is the row after them, `until` the row after the last. */
export type Stretch = {
  readonly index: number
  readonly steps: readonly Device[]
  readonly from: number
  readonly first: number
  readonly until: number
}

export function stretchesOf(ladder: Ladder): readonly Stretch[] {
  const stretches: Stretch[] = []
  let nth = 0
  while (nth < ladder.length) {
    const from = nth
    const steps: Device[] = []
    for (let step = stepAt(ladder, nth); step !== undefined; step = stepAt(ladder, nth)) {
      steps.push(step)
      nth += 1
    }
    const first = nth
    while (nth < ladder.length && !isBoundary(ladder, nth)) nth += 1
    if (steps.length > 0) stretches.push({ index: stretches.length, steps, from, first, until: nth })
    if (isStepEnd(ladder, nth)) nth += 1
  }
  return stretches
}

function stepAt(ladder: Ladder, nth: number): Device | undefined {
  const row = ladder[nth]
  return row?.kind === 'mark' && row.mark.kind === 'step' ? row.mark.device : undefined
}

function isStepEnd(ladder: Ladder, nth: number): boolean {
  const row = ladder[nth]
  return row?.kind === 'mark' && row.mark.kind === 'stepEnd'
}

/** A stretch ends before the next STL or RET. */
const isBoundary = (ladder: Ladder, nth: number): boolean => stepAt(ladder, nth) !== undefined || isStepEnd(ladder, nth)

/** The rows are run while all the steps are on; in the scan in which one is found off, the stretch is put to rest. */
export function enterStretch(stretch: Stretch, rows: readonly RunRow[]): RunRow {
  const places = stretch.steps.map(bitAt)
  return (memory) => {
    const isOn = places.every((at) => memory.bits[at] === 1)
    if (!isOn && memory.ran[stretch.index] === 1) restStretch(memory, stretch, rows)
    memory.ran[stretch.index] = isOn ? 1 : 0
    memory.next = isOn ? stretch.first : stretch.until
  }
}

/** Runs the rows once without power: coils go off, plain timers go back to 0; what was set and what accumulates stays. */
function restStretch(memory: Memory, { first, until }: Stretch, rows: readonly RunRow[]): void {
  memory.bus = false
  for (const row of rows.slice(first, until)) row(memory)
  memory.bus = true
}

/** At the start of a scan: the steps left in the scan before go off, and with them their stretches. */
export function leaveSteps(memory: Memory, stretches: readonly Stretch[], rows: readonly RunRow[]): void {
  const { bits, leaving, ran } = memory
  if (leaving.size === 0) return
  for (const no of leaving) bits[bitAt({ of: 'S', no })] = 0
  leaving.clear()
  for (const stretch of stretches) {
    if (ran[stretch.index] === 0 || stretch.steps.every((step) => bits[bitAt(step)] === 1)) continue
    restStretch(memory, stretch, rows)
    ran[stretch.index] = 0
  }
}
