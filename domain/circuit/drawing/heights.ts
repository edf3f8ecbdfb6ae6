/** How high the rows and the gaps between them are, and at which height each wire runs across. */
import type { Wire } from '../circuit.ts'
import type { Section } from './drawing.ts'
import type { GridSymbol } from './grid.ts'
import type { NumberPlace } from './numbers.ts'
import { roomOf } from './shape-of.ts'
import type { Crosswire } from './tracks.ts'

export type Heights = {
  /** The whole sheet. */
  readonly all: number
  rowTop(row: number): number
  rowHeight(row: number): number
  /** Where the gap above `row` begins: below the last row it is the foot of the sheet. */
  gapTop(row: number): number
  /** Where a wire runs across, or the middle of its gap. */
  acrossAt(wire: Wire): number
}

const MARGIN = 6
/** Between two wires that run across, and from the outer ones to the symbols. */
const TRACK = 12
const EDGE = 8
/** A line of numbers above the wires that run across. */
const NUMBERS = 22

export function heightsOf(
  section: Section,
  symbols: readonly GridSymbol[],
  wires: readonly Crosswire[],
  tracks: ReadonlyMap<Wire, number>,
  numbers: readonly NumberPlace[],
): Heights {
  const last = Math.max(-1, ...symbols.map(({ row }) => row))
  const gapTops: number[] = []
  const rowTops: number[] = []
  const across = new Map<Wire, number>()
  let y = MARGIN
  for (let row = 0; row <= last + 1; row += 1) {
    gapTops.push(y)
    const here = wires.filter(({ level }) => level === row)
    const most = Math.max(-1, ...here.map(({ wire }) => tracks.get(wire) ?? -1))
    const hasNumbers = section === 'main' && numbers.some(({ gap }) => gap === row)
    const lead = hasNumbers ? NUMBERS : EDGE
    const height = row === 0 || (row > last && here.length === 0) ? 0 : gapHeight(section, lead, most)
    for (const { wire } of here) across.set(wire, most < 0 ? y + height / 2 : y + lead + (tracks.get(wire) ?? 0) * TRACK)
    y += height
    rowTops.push(y)
    if (row <= last) y += heightOfRow(symbols, row)
  }
  const rowTop = (row: number): number => rowTops[row] ?? y
  return {
    all: Math.ceil(y + MARGIN),
    rowTop,
    rowHeight: (row) => (gapTops[row + 1] ?? y) - rowTop(row),
    gapTop: (row) => gapTops[row] ?? y,
    acrossAt: (wire) => across.get(wire) ?? 0,
  }
}

function gapHeight(section: Section, lead: number, most: number): number {
  if (most >= 0) return lead + most * TRACK + EDGE
  return section === 'main' && lead === NUMBERS ? NUMBERS + 2 : 2 * EDGE
}

const heightOfRow = (symbols: readonly GridSymbol[], row: number): number =>
  Math.max(0, ...symbols.filter((symbol) => symbol.row === row).map(({ shape }) => roomOf(shape).height))
