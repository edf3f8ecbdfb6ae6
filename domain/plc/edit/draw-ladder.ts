/** A ladder as a grid, the way the programming software shows it: contacts in series, branches below, outputs at the right rail. */
import type { Drive, Element, Inline, Ladder, Path, Row } from '../ladder/ladder.ts'
import { busAfter, fullBus } from './bus.ts'
import { passes, type Watch } from './power.ts'
import type { Leaf, Spot, Turn } from './spot.ts'

/** `row` and `col` count from 0. `isLive`: power comes to it and goes on; an output: power comes to it. */
export type Cell = {
  readonly spot: Spot
  readonly leaf: Leaf
  readonly row: number
  readonly col: number
  readonly width: number
  readonly isLive: boolean
}
/** A straight line from the left edge of one column to that of another, or from row to row, at the height of the contacts. */
export type Wire = {
  readonly fromRow: number
  readonly fromCol: number
  readonly toRow: number
  readonly toCol: number
  readonly isLive: boolean
}
export type RowDrawing = {
  readonly row: Row
  readonly rows: number
  /** Without the right rail; all rows of a ladder are equally wide. */
  readonly cols: number
  readonly cells: readonly Cell[]
  readonly wires: readonly Wire[]
}

/** Columns of an output. */
const ACT_COLS = 2
/** Short rungs fit on a telephone with their outputs. */
const LEAST_COLS = 2

/** Every row of the ladder; with `watch`, as the power flows now. */
export function drawLadder(ladder: Ladder, watch?: Watch): readonly RowDrawing[] {
  const actCol = Math.max(LEAST_COLS, ...ladder.map((row) => (row.kind === 'rung' ? widthDriven(row) : 0)))
  let bus = fullBus
  return ladder.map((row, nth) => {
    const below = busAfter(bus, row)
    const { needs } = row.kind === 'mark' ? below : bus // MC itself still hangs on the rail above it
    bus = below
    const isLive = watch !== undefined && needs.every((device) => watch.isOn(device))
    const drawn = row.kind === 'mark' ? drawMark(row, nth, actCol, isLive) : drawRung(row, nth, actCol, { isLive, watch })
    return { ...drawn, row, cols: actCol + ACT_COLS }
  })
}

type Drawn = Pick<RowDrawing, 'rows' | 'cells' | 'wires'>
type Power = { readonly isLive: boolean; readonly watch: Watch | undefined }

function drawMark(row: Extract<Row, { kind: 'mark' }>, nth: number, actCol: number, isLive: boolean): Drawn {
  const cell = { spot: { row: nth, turns: [] }, leaf: { kind: 'mark', mark: row.mark }, row: 0, width: ACT_COLS } as const
  if (row.mark.kind === 'step' || row.mark.kind === 'label') return { rows: 1, cells: [{ ...cell, col: 0, isLive }], wires: [] }
  const wires = [{ fromRow: 0, fromCol: 0, toRow: 0, toCol: actCol, isLive: false }] // the end of something is no load
  return { rows: 1, cells: [{ ...cell, col: actCol, isLive: false }], wires }
}

function drawRung(row: Extract<Row, { kind: 'rung' }>, nth: number, actCol: number, power: Power): Drawn {
  const pen: Pen = { cells: [], wires: [], actCol, watch: power.isLive ? power.watch : undefined }
  const rows = driven(pen, row, { row: nth, turns: [] }, { row: 0, col: 0, isLive: power.isLive })
  return { rows, cells: pen.cells, wires: pen.wires }
}

/** What has been drawn so far. Without power on the rail nothing in the rung has any, so there is nothing to watch. */
type Pen = { readonly cells: Cell[]; readonly wires: Wire[]; readonly actCol: number; readonly watch: Watch | undefined }
type At = { readonly row: number; readonly col: number; readonly isLive: boolean }
type Driven = { readonly path: Path; readonly drives: readonly Drive[] }

const further = (spot: Spot, to: Turn['to'], nth: number): Spot => ({ ...spot, turns: [...spot.turns, { to, nth }] })
const across = (pen: Pen, row: number, fromCol: number, toCol: number, isLive: boolean): void => {
  if (fromCol < toCol) pen.wires.push({ fromRow: row, fromCol, toRow: row, toCol, isLive })
}
/** At the left the rail itself joins the rows. */
const down = (pen: Pen, col: number, fromRow: number, toRow: number, isLive: boolean): void => {
  if (fromRow < toRow && col > 0) pen.wires.push({ fromRow, fromCol: col, toRow, toCol: col, isLive })
}

/** The path, then its outputs below each other. Gives how many rows they take. */
function driven(pen: Pen, { path, drives }: Driven, spot: Spot, at: At): number {
  const end = series(pen, path, spot, at)
  let { row } = at
  let last = row
  for (const [nth, drive] of drives.entries()) {
    last = row
    const here = further(spot, 'drive', nth)
    if (drive.kind === 'fork') row += driven(pen, drive, here, { ...end, row })
    else {
      across(pen, row, end.col, pen.actCol, end.isLive)
      pen.cells.push({ spot: here, leaf: drive, row, col: pen.actCol, width: ACT_COLS, isLive: end.isLive })
      row += 1
    }
  }
  down(pen, end.col, at.row, last, end.isLive)
  return Math.max(heightOf(path), row - at.row)
}

/** From left to right; gives where it ends and whether power comes out there. */
function series(pen: Pen, path: Path, spot: Spot, at: At): At {
  let now = at
  for (const [nth, part] of path.entries()) now = one(pen, part, further(spot, 'part', nth), now)
  return now
}

function one(pen: Pen, part: Element | Inline, spot: Spot, at: At): At {
  if (part.kind === 'parallel') return beside(pen, part.branches, spot, at)
  const isLive = pen.watch !== undefined && passes(part, at.isLive, pen.watch)
  pen.cells.push({ spot, leaf: { kind: 'part', part }, row: at.row, col: at.col, width: widthOf(part), isLive })
  return { ...at, col: at.col + widthOf(part), isLive }
}

/** Branches below each other, joined at both ends. */
function beside(pen: Pen, branches: readonly Path[], spot: Spot, at: At): At {
  const right = at.col + Math.max(...branches.map(widthOfPath))
  const ends: At[] = []
  let { row } = at
  for (const [nth, branch] of branches.entries()) {
    ends.push(series(pen, branch, further(spot, 'branch', nth), { ...at, row }))
    row += heightOf(branch)
  }
  const isLive = ends.some((end) => end.isLive)
  for (const end of ends) across(pen, end.row, end.col, right, end.isLive)
  const last = ends[ends.length - 1]?.row ?? at.row
  down(pen, at.col, at.row, last, at.isLive)
  down(pen, right, at.row, last, isLive)
  return { ...at, col: right, isLive }
}

function widthOf(part: Element | Inline): number {
  switch (part.kind) {
    case 'contact':
    case 'invert':
      return 1
    case 'compare':
    case 'block':
      return 2
    case 'parallel':
      return Math.max(...part.branches.map(widthOfPath))
  }
}

const widthOfPath = (path: Path): number => path.reduce((all, part) => all + widthOf(part), 0)
const widthDriven = ({ path, drives }: Driven): number =>
  widthOfPath(path) + Math.max(...drives.map((drive) => (drive.kind === 'fork' ? widthDriven(drive) : 0)))

/** At least one row, even where nothing stands. */
const heightOf = (path: Path): number =>
  Math.max(1, ...path.map((part) => (part.kind === 'parallel' ? part.branches.reduce((all, branch) => all + heightOf(branch), 0) : 1)))
