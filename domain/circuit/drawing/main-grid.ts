/**
 * Main circuits: three phases downwards, the poles of a device side by side, contactors beside each other, motors under what feeds them.
 * A coil between two phases hangs beside; a contact between two wires that already run down lies across them.
 */
import type { Circuit, DeviceId, Part, Wire } from '../circuit.ts'
import { bridgesOf } from './bridges.ts'
import type { Shape } from './drawing.ts'
import { type Grid, type GridPin, levelsOf, type Step } from './grid.ts'
import { deviceOf, shapeOf, shapeOfDevice } from './shape-of.ts'
import { type Block, standBlocks } from './stand-blocks.ts'

/** Places written in the file go before the ones found; x of the first pole is that of all. */
export function mainGrid(circuit: Circuit): Grid {
  const parts = circuit.parts.filter(({ section }) => section === 'main')
  const isBridge = bridgesOf(circuit, parts)
  const lying = parts.filter((part) => isBridge(part) && part.is !== 'coil')
  const hanging = parts.filter((part) => isBridge(part) && part.is === 'coil')
  const poles = parts.filter((part) => !isBridge(part))
  const between: readonly Step[] = [
    ...circuit.couplings.flatMap(({ primary, secondary }) => [
      { from: primary[0], to: secondary[0] },
      { from: primary[1], to: secondary[1] },
    ]),
    ...windings(circuit),
  ]
  const first = levelsOf([...poles.map(({ from, to, place }) => ({ from, to, row: place?.y })), ...between])
  /** The heaters of a thermal relay stand in one row, the lowest that one of them needs. */
  const rowOfPole = ({ device, is, place }: Part): number | undefined =>
    place?.y ??
    (is === 'heater' ? Math.max(...poles.filter((pole) => pole.device === device).map(({ from }) => first.get(from) ?? 0)) : undefined)
  const steps = [...poles.map((part) => ({ from: part.from, to: part.to, row: rowOfPole(part) })), ...between]
  const rowOfLying = ({ from, to, place }: Part): number => place?.y ?? Math.max(first.get(from) ?? 0, first.get(to) ?? 0)
  const floors = new Map(lying.flatMap((part) => [part.from, part.to].map((wire) => [wire, rowOfLying(part) + 1] as const)))
  const levels = levelsOf(steps, floors)
  const levelOf = (wire: Wire): number => levels.get(wire) ?? 0
  const blocks = [
    ...motors(circuit, levelOf),
    ...rowsOfPoles(circuit, poles, (part) => rowOfPole(part) ?? levelOf(part.from)),
    ...couplings(circuit, levelOf),
    ...hanging.map((part) => hang(circuit, part, levelOf)),
    ...lying.map((part) => lay(circuit, part, rowOfLying(part))),
  ]
  return { symbols: standBlocks(blocks), levels }
}

const pairs = [
  ['U1', 'U2'],
  ['V1', 'V2'],
  ['W1', 'W2'],
] as const

function windings({ devices }: Circuit): readonly Step[] {
  return devices.flatMap((device) =>
    device.kind !== 'motor' || device.winding === 'three'
      ? []
      : pairs.map(([from, to]) => ({ from: device.terminals[from] ?? '', to: device.terminals[to] ?? '' })),
  )
}

function motors({ devices }: Circuit, levelOf: (wire: Wire) => number): readonly Block[] {
  return devices.flatMap((device): readonly Block[] => {
    const shape = shapeOfDevice(device)
    if (device.kind !== 'motor' || shape === undefined) return []
    const names = device.winding === 'three' ? ['U', 'V', 'W'] : ['U1', 'V1', 'W1', 'U2', 'V2', 'W2']
    const wires = names.map((name) => device.terminals[name] ?? '')
    const above = wires.slice(0, 3)
    const row = Math.max(...above.map(levelOf))
    return [{ row, above, width: 3, isMotor: true, symbols: whole(device.id, shape, row, wires, 3) }]
  })
}

function couplings(circuit: Circuit, levelOf: (wire: Wire) => number): readonly Block[] {
  return circuit.couplings.flatMap(({ device, primary, secondary }): readonly Block[] => {
    const shape = shapeOfDevice(deviceOf(circuit, device))
    const row = Math.max(...primary.map(levelOf))
    return shape === undefined ? [] : [{ row, above: primary, width: 2, symbols: whole(device, shape, row, [...primary, ...secondary], 2) }]
  })
}

/** One symbol with `width` pins on top and the rest below them. */
const whole =
  (id: DeviceId, shape: Shape, row: number, wires: readonly Wire[], width: number): Block['symbols'] =>
  (column) => [
    {
      id,
      device: id,
      shape,
      row,
      pins: wires.map((wire, nth): GridPin => ({ wire, column: column + (nth % width), side: nth < width ? 'top' : 'bottom' })),
    },
  ]

/** Poles of one device in one row; they stand in the order of the wires above them. */
function rowsOfPoles(circuit: Circuit, poles: readonly Part[], rowOf: (part: Part) => number): readonly Block[] {
  return [...Map.groupBy(poles, (part) => `${part.device} ${rowOf(part)}`).values()].map((group): Block => {
    const [first] = group as [Part]
    const device = deviceOf(circuit, first.device)
    return {
      row: rowOf(first),
      column: first.place?.x,
      above: group.map(({ from }) => from),
      width: group.length,
      symbols(column, columnOf) {
        const ordered = group.toSorted((a, b) => (columnOf(a.from) ?? 0) - (columnOf(b.from) ?? 0))
        return ordered.map((part, nth) => {
          const at = part.place?.x ?? column + nth
          const pins: readonly GridPin[] = [
            { wire: part.from, column: at, side: 'top' },
            { wire: part.to, column: at, side: 'bottom' },
          ]
          return { id: part.id, device: part.device, shape: shapeOf(part, device), row: rowOf(part), pins }
        })
      },
    }
  })
}

function hang(circuit: Circuit, part: Part, levelOf: (wire: Wire) => number): Block {
  const { id, device, from, to, place } = part
  const row = place?.y ?? Math.max(levelOf(from), levelOf(to))
  return {
    row,
    column: place?.x,
    above: [from, to],
    width: 2,
    symbols: (column) => [
      {
        id,
        device,
        shape: shapeOf(part, deviceOf(circuit, device)),
        row,
        pins: [
          { wire: from, column, side: 'top' },
          { wire: to, column: column + 1, side: 'top' },
        ],
      },
    ],
  }
}

function lay(circuit: Circuit, part: Part, row: number): Block {
  const { id, device, from, to } = part
  const shape = shapeOf(part, deviceOf(circuit, device))
  return {
    row,
    above: [],
    width: 0,
    symbols: (_, columnOf) => [
      {
        id,
        device,
        shape: shape.kind === 'contact' ? { ...shape, lies: true } : shape,
        row,
        pins: [
          { wire: from, column: columnOf(from) ?? 0, side: 'across' },
          { wire: to, column: columnOf(to) ?? 0, side: 'across' },
        ],
      },
    ],
  }
}
