/** What moves together, and what stands in one case. */
import type { Circuit } from '../circuit.ts'
import type { Box, DrawnSymbol, Link } from './drawing.ts'
import type { GridSymbol } from './grid.ts'

export function linksOf(circuit: Circuit, placed: readonly GridSymbol[], symbols: readonly DrawnSymbol[]): readonly Link[] {
  const groups = [
    ...Map.groupBy(
      placed.map((symbol, nth) => ({ symbol, drawn: symbols[nth] as DrawnSymbol })),
      groupOf,
    ).entries(),
  ]
  const poles = groups.flatMap(([key, group]): readonly Link[] => {
    const [first, ...others] = group.map(({ drawn }) => drawn)
    const last = others.at(-1)
    if (key === '' || first === undefined || last === undefined) return []
    return [{ kind: 'poles', points: [handOf(first), handOf(last)] }]
  })
  return [...poles, ...levers(circuit, symbols), ...brakes(circuit, symbols)]
}

const groupOf = ({ symbol: { device, shape, row } }: { readonly symbol: GridSymbol }): string =>
  shape.kind === 'contact' && shape.style !== 'control' && device !== undefined ? `${device} ${row}` : ''

/** The middle of the blade of a contact at rest. */
function handOf({ pins, shape, box }: DrawnSymbol): { readonly x: number; readonly y: number } {
  const [pin, other] = pins
  if (pin === undefined || other === undefined) return { x: box.left, y: box.top }
  if (shape.kind === 'contact' && shape.lies) return { x: (pin.x + other.x) / 2, y: pin.y - 6 }
  return { x: shape.kind === 'contact' && shape.rests === 'closed' ? pin.x + 6 : pin.x - 6, y: (box.top + box.bottom) / 2 }
}

/** A lever lets only one of two contactors pull in: drawn where both have main contacts. */
function levers({ interlocks }: Circuit, symbols: readonly DrawnSymbol[]): readonly Link[] {
  return interlocks.flatMap(([one, other]): readonly Link[] => {
    const poles = (device: string): readonly DrawnSymbol[] =>
      symbols.filter((symbol) => symbol.device === device && symbol.shape.kind === 'contact' && symbol.shape.style === 'power')
    const from = poles(one).at(-1)
    const to = poles(other)[0]
    return from === undefined || to === undefined ? [] : [{ kind: 'lever', points: [handOf(from), handOf(to)] }]
  })
}

/** From the brake down and across to the shaft. */
function brakes({ devices }: Circuit, symbols: readonly DrawnSymbol[]): readonly Link[] {
  return devices.flatMap((device): readonly Link[] => {
    if (device.kind !== 'brake') return []
    const brake = symbols.find((symbol) => symbol.device === device.id && symbol.shape.kind === 'brake')
    const motor = symbols.find((symbol) => symbol.device === device.motor)
    if (brake === undefined || motor === undefined) return []
    const x = (brake.box.left + brake.box.right) / 2
    const y = motor.box.top + 26
    const xs = motor.pins.map((pin) => pin.x)
    return [
      {
        kind: 'brake',
        points: [
          { x, y: brake.box.bottom - 8 },
          { x, y },
          { x: (Math.min(...xs) + Math.max(...xs)) / 2 + 42, y },
        ],
      },
    ]
  })
}

/** One case around the heaters of a thermal relay. */
export function framesOf(symbols: readonly DrawnSymbol[]): readonly Box[] {
  const heaters = symbols.filter(({ shape }) => shape.kind === 'heater')
  return [...Map.groupBy(heaters, ({ device }) => device).values()].map((group) => ({
    left: Math.min(...group.map(({ box }) => box.left)) + 1,
    right: Math.max(...group.map(({ box }) => box.right)) - 1,
    top: Math.min(...group.map(({ box }) => box.top)) + 5,
    bottom: Math.max(...group.map(({ box }) => box.bottom)) - 5,
  }))
}
