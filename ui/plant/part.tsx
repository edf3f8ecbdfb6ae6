/** The pieces the drawings are made of. On and off differ by shape and word, not by colour alone. */
import type { ReactNode } from 'react'

type At = { readonly x: number; readonly y: number }
type Named = At & { readonly isOn: boolean; readonly name: string; readonly side?: 'left' | 'right' }

/** A sensor: a hollow ring, or a filled one with rays; its name stands beside it. */
export function SensorMark({ x, y, isOn, name, side = 'right' }: Named): React.JSX.Element {
  return (
    <g className={isOn ? 'pl-sensor on' : 'pl-sensor'}>
      <circle cx={x} cy={y} r="6" />
      {isOn && <path d={`M${x} ${y - 11}v3M${x} ${y + 8}v3M${x - 11} ${y}h3M${x + 8} ${y}h3`} />}
      <text x={side === 'right' ? x + 15 : x - 15} y={y + 5} textAnchor={side === 'right' ? 'start' : 'end'}>
        {name}
      </text>
    </g>
  )
}

/** A contactor, a motor, a valve in words: a square that is hollow or filled. */
export function ActuatorMark({ x, y, isOn, name, side = 'right' }: Named): React.JSX.Element {
  return (
    <g className={isOn ? 'pl-act on' : 'pl-act'}>
      <rect x={x - 6} y={y - 6} width="12" height="12" />
      {isOn && <path d={`M${x - 3} ${y}l2.5 3 4-6`} />}
      <text x={side === 'right' ? x + 13 : x - 13} y={y + 5} textAnchor={side === 'right' ? 'start' : 'end'}>
        {name}
      </text>
    </g>
  )
}

/** A solenoid valve in a pipe; filled while it lets through. */
export function Valve({
  x,
  y,
  isOpen,
  isUpright = false,
}: At & { readonly isOpen: boolean; readonly isUpright?: boolean }): React.JSX.Element {
  const wings = isUpright ? `M${x - 8} ${y - 12}h16l-16 24h16z` : `M${x - 12} ${y - 8}v16l24 -16v16z`
  const coil = isUpright ? { x: x + 12, y: y - 6 } : { x: x - 6, y: y - 24 }
  return (
    <g className={isOpen ? 'pl-valve on' : 'pl-valve'}>
      <path d={isUpright ? `M${x} ${y}h12` : `M${x} ${y}v-12`} />
      <path className="body" d={wings} />
      <rect x={coil.x} y={coil.y} width="12" height="12" />
    </g>
  )
}

/** A drum of a belt or a wheel: its spoke has turned by `turned` degrees. */
export function Wheel({ x, y, r, turned }: At & { readonly r: number; readonly turned: number }): React.JSX.Element {
  return (
    <g className="pl-wheel">
      <circle cx={x} cy={y} r={r} />
      <path className="pl-turn" d={`M${x - r + 2} ${y}h${2 * r - 4}`} transform={`rotate(${turned % 360} ${x} ${y})`} />
    </g>
  )
}

/** Something hit something. */
export function Burst({ x, y }: At): React.JSX.Element {
  return (
    <path
      className="pl-burst"
      d={`M${x} ${y - 20}l5 12 13 -7 -6 13 13 4 -13 5 6 13 -13 -6 -5 12 -5 -12 -13 6 6 -13 -13 -5 13 -4 -6 -13 13 7z`}
    />
  )
}

/** A short between phases. */
export function Flash({ x, y }: At): React.JSX.Element {
  return <path className="pl-burst" d={`M${x + 4} ${y - 18}l-14 20h9l-4 16 15 -21h-9z`} />
}

/** Where something moves to. */
export function Arrow({ x, y, to }: At & { readonly to: 'left' | 'right' | 'up' | 'down' }): React.JSX.Element {
  const turn = { right: 0, down: 90, left: 180, up: 270 }[to]
  return <path className="pl-arrow" d={`M${x - 14} ${y}h24m-8 -7l8 7-8 7`} transform={`rotate(${turn} ${x} ${y})`} />
}

/** Words in the drawing. */
export function Words({
  x,
  y,
  end = false,
  middle = false,
  strong = false,
  children,
}: At & { readonly end?: boolean; readonly middle?: boolean; readonly strong?: boolean; readonly children: ReactNode }): React.JSX.Element {
  return (
    <text x={x} y={y} className={strong ? 'b' : undefined} textAnchor={middle ? 'middle' : end ? 'end' : 'start'}>
      {children}
    </text>
  )
}
