/** One symbol of a drawing, as GB/T 4728 has it. */
import type { DrawnSymbol, Pin } from '#domain/circuit/drawing/drawing.ts'
import { Contact } from './contact.tsx'

/** `isClosed` is for contacts, `isIn` for coils: pulled in. */
type Props = { readonly symbol: DrawnSymbol; readonly isClosed: boolean; readonly isIn: boolean }

export function CircuitSymbol({ symbol, isClosed, isIn }: Props): React.JSX.Element | null {
  const { shape, pins, box, device } = symbol
  const [pin] = pins
  if (pin === undefined) return null
  const { x, y } = pin
  switch (shape.kind) {
    case 'contact':
      return <Contact symbol={symbol} shape={shape} isClosed={isClosed} />
    case 'coil':
      return <Coil x={x} y={y} mark={shape.mark} isIn={isIn} />
    case 'fuse':
      return (
        <>
          <rect className="sym" x={x - 6} y={y + 9} width={12} height={26} />
          <path className="w" d={`M${x} ${y}v44`} />
        </>
      )
    case 'heater':
      return <path className="w" d={`M${x} ${y}v15h10v14h-10v15`} />
    case 'resistor':
      return <Boxed x={x} y={y} half={6} />
    case 'load':
      return <Boxed x={x} y={y} half={10} />
    case 'lamp':
      return (
        <>
          <path className="w" d={`M${x} ${y}v44`} />
          <circle className="sym" cx={x} cy={y + 22} r={12} />
          <path className="w" d={`M${x - 8.5} ${y + 13.5}l17 17m0 -17l-17 17`} />
        </>
      )
    case 'brake':
      return (
        <>
          <path className="w" d={pins.map((each) => `M${each.x} ${each.y}v12`).join('')} />
          <rect className={isIn ? 'sym pulled' : 'sym'} x={box.left + 1} y={y + 12} width={box.right - box.left - 2} height={24} />
        </>
      )
    case 'rectifier':
      return <Rectifier pins={pins} left={box.left} right={box.right} top={y} />
    case 'transformer':
      return (
        <>
          <path className="w" d={pins.map((each, nth) => `M${each.x} ${each.y}v${nth < 2 ? 12 : -12}`).join('')} />
          <circle className="sym bare" cx={(box.left + box.right) / 2} cy={y + 23} r={15} />
          <circle className="sym bare" cx={(box.left + box.right) / 2} cy={y + 37} r={15} />
        </>
      )
    case 'motor':
      return <Motor pins={pins} name={device ?? ''} top={box.top} />
    case 'terminal':
      return <circle className="sym" cx={x} cy={shape.leaves === 'up' ? y - 4 : y + 4} r={4} />
  }
}

type CoilProps = { readonly x: number; readonly y: number; readonly mark: string | undefined; readonly isIn: boolean }

/** Slow to pull in: a crossed band; slow to let go: a black one. */
function Coil({ x, y, mark, isIn }: CoilProps): React.JSX.Element {
  return (
    <>
      <path className="w" d={`M${x} ${y}v12m0 20v12`} />
      <rect className={isIn ? 'sym pulled' : 'sym'} x={x - 17} y={y + 12} width={34} height={20} />
      {mark === 'delayOn' && <path className="w" d={`M${x - 17} ${y + 12}h-11v20h11zm0 0l-11 20m0 -20l11 20`} />}
      {mark === 'delayOff' && <rect className="node" x={x - 28} y={y + 11} width={12} height={22} />}
      {mark === 'underCurrent' && (
        <text className="sm" x={x} y={y + 26} textAnchor="middle">
          {'I<'}
        </text>
      )}
    </>
  )
}

function Boxed({ x, y, half }: { readonly x: number; readonly y: number; readonly half: number }): React.JSX.Element {
  return (
    <>
      <path className="w" d={`M${x} ${y}v8m0 28v8`} />
      <rect className="sym" x={x - half} y={y + 8} width={2 * half} height={28} />
    </>
  )
}

type BoxProps = { readonly pins: readonly Pin[]; readonly left: number; readonly right: number; readonly top: number }

/** Alternating current in at the top, direct current out at the bottom. */
function Rectifier({ pins, left, right, top }: BoxProps): React.JSX.Element {
  return (
    <>
      <path className="w" d={pins.map((pin, nth) => `M${pin.x} ${pin.y}v${nth < 2 ? 8 : -8}`).join('')} />
      <rect className="sym" x={left + 1} y={top + 8} width={right - left - 2} height={44} />
      <path className="thin" d={`M${left + 1} ${top + 52}L${right - 1} ${top + 8}`} />
      <path className="w" d={`M${left + 10} ${top + 21}q4 -7 8 0t8 0M${right - 26} ${top + 40}h16m-16 5h4m2 0h4m2 0h4`} />
    </>
  )
}

/** A circle under, or between, its terminals, and its case to earth. */
function Motor({ pins, name, top }: { readonly pins: readonly Pin[]; readonly name: string; readonly top: number }): React.JSX.Element {
  const xs = pins.map(({ x }) => x)
  const half = (Math.max(...xs) - Math.min(...xs)) / 2
  const x = Math.min(...xs) + half
  const y = top + 52
  const r = half + 6
  const lead = ({ x: at, y: from }: Pin): string => `M${at} ${from}V${y + Math.sign(from - y) * Math.sqrt(r * r - (at - x) ** 2)}`
  const edge = x + r
  return (
    <>
      <path className="w" d={pins.map(lead).join('')} />
      <circle className="sym" cx={x} cy={y} r={r} />
      <text className="b" x={x} y={y - 1} textAnchor="middle">
        {name}
      </text>
      <text x={x} y={y + 18} textAnchor="middle">
        3~
      </text>
      <path className="w" d={`M${edge} ${y}h20v14m-11 0h22m-18 6h14m-10 6h6`} />
      <text className="sm" x={edge + 8} y={y - 5}>
        PE
      </text>
    </>
  )
}
