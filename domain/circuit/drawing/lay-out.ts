/** A section of a circuit as a drawing: the grid, then the paper it needs, then wires, dots and labels. */
import type { Circuit, Wire } from '../circuit.ts'
import { columnsOn } from './columns-on.ts'
import { controlGrid } from './control-grid.ts'
import type { Drawing, DrawnSymbol, Section } from './drawing.ts'
import type { Grid } from './grid.ts'
import { heightsOf } from './heights.ts'
import { labelsOf } from './labels.ts'
import { framesOf, linksOf } from './links.ts'
import { mainGrid } from './main-grid.ts'
import { numbersOn } from './numbers.ts'
import { boxOf, pinsOf } from './place-symbol.ts'
import { dotsOf, runsOf } from './runs.ts'
import { terminalsOf } from './terminals.ts'
import { crosswires, tracksOf } from './tracks.ts'

/** White around the ink. */
const MARGIN = 6

const known = new WeakMap<Circuit, Map<Section, Drawing>>()

/** The same circuit gives the same drawing, worked out once. Sections hold all parts once; a section without parts gives an empty sheet. */
export function layOut(circuit: Circuit, section: Section): Drawing {
  const own = known.get(circuit) ?? new Map<Section, Drawing>()
  const drawing = own.get(section) ?? draw(circuit, section)
  known.set(circuit, own.set(section, drawing))
  return drawing
}

function draw(circuit: Circuit, section: Section): Drawing {
  const { symbols: placed, levels } = onPaper(circuit, section === 'control' ? controlGrid(circuit) : mainGrid(circuit))
  const levelOf = (wire: Wire): number => levels.get(wire) ?? 0
  const wires = crosswires(placed, levelOf)
  const tracks = new Map([...Map.groupBy(wires, ({ level }) => level).values()].flatMap((level) => [...tracksOf(level)]))
  const numbers = numbersOn(circuit, section, placed, wires)
  const heights = heightsOf(section, placed, wires, tracks, numbers)
  const xs = columnsOn(section, placed, wires, numbers)
  const xOf = (column: number): number => MARGIN + (xs.get(column) ?? 0)
  const symbols = placed.map((symbol): DrawnSymbol => {
    const pins = pinsOf(symbol, heights, xOf)
    return { id: symbol.id, device: symbol.device, shape: symbol.shape, pins, box: boxOf(symbol, pins, heights) }
  })
  const runs = runsOf(wires, symbols, heights, xOf)
  const labels = labelsOf(circuit, section, placed, symbols, numbers, heights, xOf)
  const links = linksOf(circuit, placed, symbols)
  const frames = framesOf(symbols)
  const right = Math.max(
    0,
    ...symbols.map(({ box }) => box.right),
    ...labels.boxes.map((box) => box.right),
    ...frames.map((box) => box.right),
  )
  return {
    section,
    width: Math.ceil(right + MARGIN),
    height: heights.all,
    symbols,
    runs,
    dots: dotsOf(runs, symbols),
    spots: labels.spots,
    labels: labels.labels,
    links,
    frames,
  }
}

/** With its terminals, the topmost row as row 0. */
function onPaper(circuit: Circuit, grid: Grid): Grid {
  const symbols = [...grid.symbols, ...terminalsOf(circuit, grid)]
  const top = Math.min(0, ...symbols.map(({ row }) => row))
  return {
    symbols: symbols.map((symbol) => ({ ...symbol, row: symbol.row - top })),
    levels: new Map([...grid.levels].map(([wire, level]) => [wire, level - top])),
  }
}
