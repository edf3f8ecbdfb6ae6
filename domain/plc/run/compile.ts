/** A checked program as closures, one for each row of its ladder: what the controller runs through in every scan. */
import type { Ladder, Row, Rung } from '../ladder/ladder.ts'
import { toLadder } from '../ladder/to-ladder.ts'
import type { Program } from '../program/instruction.ts'
import { compileAct, type Do, type Surroundings } from './compile-act.ts'
import { compilePath, type Workshop } from './compile-path.ts'
import { enterStretch, type RunRow, type Stretch, stretchesOf } from './stretch.ts'

export type Compiled = {
  readonly rows: readonly RunRow[]
  /** The line of the text each row begins on. */
  readonly lines: readonly number[]
  readonly stretches: readonly Stretch[]
  readonly edgeCount: number
}

/** Compiles what parseProgram let through; a program that was not checked throws. */
export function compileProgram(program: Program): Compiled {
  const ladder = toLadder(program)
  if (!ladder.ok) throw new Error(`not a checked program: line ${ladder.problem[0]?.line}`)
  return compileLadder(ladder.value)
}

function compileLadder(ladder: Ladder): Compiled {
  let edgeCount = 0
  const workshop: Workshop = {
    edge: () => {
      edgeCount += 1
      return edgeCount - 1
    },
  }
  const stretches = stretchesOf(ladder)
  const rowOf = new Map(ladder.flatMap((row, nth) => (row.kind === 'mark' && row.mark.kind === 'label' ? [[row.mark.label, nth]] : [])))
  const stretchOf = new Map(stretches.flatMap((stretch) => range(stretch.from, stretch.until).map((nth) => [nth, stretch])))
  const rows: RunRow[] = []
  for (const [nth, row] of ladder.entries()) {
    const stretch = stretchOf.get(nth)
    if (stretch?.from === nth) rows.push(enterStretch(stretch, rows))
    else rows.push(compileRow(row, workshop, { steps: stretch?.steps ?? [], rowOf }))
  }
  return { rows, lines: ladder.map(({ line }) => line), stretches, edgeCount }
}

const range = (from: number, until: number): readonly number[] => Array.from({ length: until - from }, (_, nth) => from + nth)

function compileRow(row: Row, workshop: Workshop, around: Surroundings): RunRow {
  if (row.kind === 'rung') return compileRung(row, workshop, around)
  const { mark } = row
  switch (mark.kind) {
    case 'masterEnd':
      return (memory) => {
        memory.bus = memory.outer[mark.level] ?? true
      }
    case 'stepEnd':
      return (memory) => {
        memory.bus = true
      }
    case 'step': // the first of a stretch stands for all of them
    case 'label':
    case 'end':
      return () => {}
  }
}

function compileRung({ path, drives }: Pick<Rung, 'path' | 'drives'>, workshop: Workshop, around: Surroundings): RunRow {
  const power = compilePath(path, workshop)
  const run = compileDrives(drives, workshop, around)
  return (memory) => run(memory, power(memory, memory.bus))
}

function compileDrives(drives: Rung['drives'], workshop: Workshop, around: Surroundings): Do {
  const [first, ...others] = drives.map((drive): Do => {
    if (drive.kind === 'act') return compileAct(drive.act, workshop, around)
    const power = compilePath(drive.path, workshop)
    const run = compileDrives(drive.drives, workshop, around)
    return (memory, before) => run(memory, power(memory, before))
  })
  if (first === undefined) return () => {}
  if (others.length === 0) return first
  const all = [first, ...others]
  return (memory, power) => {
    for (const run of all) run(memory, power)
  }
}
