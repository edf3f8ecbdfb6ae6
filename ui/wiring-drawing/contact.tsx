/** Contacts of GB/T 4728: how they rest, what presses them, and how they stand just now. */
import type { Actuator, DrawnSymbol, Shape } from '#domain/circuit/drawing/drawing.ts'

type Props = { readonly symbol: DrawnSymbol; readonly shape: Extract<Shape, { readonly kind: 'contact' }>; readonly isClosed: boolean }

/** A contact 44 high between two pins, or lying across between two wires. A blade that has moved is drawn stronger. */
export function Contact({ symbol: { pins }, shape, isClosed }: Props): React.JSX.Element | null {
  const [pin, other] = pins
  if (pin === undefined || other === undefined) return null
  const { x, y } = pin
  const { fixed, blade } = shape.lies
    ? lying(x, other.x, y, isClosed)
    : shape.rests === 'open'
      ? makes(x, y, isClosed)
      : breaks(x, y, isClosed)
  const hasMoved = isClosed !== (shape.rests === 'closed')
  return (
    <>
      <path className="w" d={`${fixed}${shape.lies ? '' : styled(x, y, shape.style)}`} />
      <path className={hasMoved ? 'moved' : 'w'} d={blade} />
      {shape.by && <Pressed by={shape.by} x={bladeAt(x, shape.rests, isClosed)} axis={x} y={y + 22} rests={shape.rests} />}
    </>
  )
}

/** What stays, and what moves. */
type Drawn = { readonly fixed: string; readonly blade: string }

const makes = (x: number, y: number, isClosed: boolean): Drawn => ({
  fixed: `M${x} ${y}V${y + 13}M${x} ${y + 44}V${y + 32}`,
  blade: isClosed ? `M${x} ${y + 32}V${y + 12}` : `M${x} ${y + 32}L${x - 12} ${y + 12}`,
})

/** At rest the blade leans on the fixed contact; pressed, it has moved away to the right. */
const breaks = (x: number, y: number, isClosed: boolean): Drawn => ({
  fixed: `M${x} ${y}V${y + 13}H${x + (isClosed ? 12 : 9)}M${x} ${y + 44}V${y + 32}`,
  blade: isClosed ? `M${x} ${y + 32}L${x + 11} ${y + 8}` : `M${x} ${y + 32}L${x + 17} ${y + 16}`,
})

const lying = (left: number, right: number, y: number, isClosed: boolean): Drawn => ({
  fixed: `M${left} ${y}h10M${right} ${y}h-10`,
  blade: isClosed ? `M${right - 10} ${y}H${left + 10}` : `M${right - 10} ${y}L${left + 9} ${y - 12}`,
})

function styled(x: number, y: number, style: 'control' | 'power' | 'isolator'): string {
  if (style === 'power') return `M${x} ${y + 3}a5 5 0 0 0 0 10`
  return style === 'isolator' ? `M${x - 5} ${y + 13}h10` : ''
}

function bladeAt(x: number, rests: 'open' | 'closed', isClosed: boolean): number {
  if (rests === 'open') return isClosed ? x : x - 6
  return isClosed ? x + 5 : x + 9
}

/** Dashes from the blade to the left, and what presses at their end. */
function Pressed({
  by,
  x,
  axis,
  y,
  rests,
}: {
  readonly by: Actuator
  readonly x: number
  readonly axis: number
  readonly y: number
  readonly rests: 'open' | 'closed'
}): React.JSX.Element {
  const end = axis - 24
  switch (by) {
    case 'push':
      return <Handle end={end} x={x} y={y} drawn={`M${end + 7} ${y - 7}h-7v14h7`} />
    case 'rotary':
      return <Handle end={end + 4} x={x} y={y} drawn={`M${end} ${y - 7}h4v14h4`} />
    case 'overheat':
      return <Handle end={end + 10} x={x} y={y} drawn={`M${end + 10} ${y}h-5v-6h-8v12h8v-6`} />
    case 'turning':
      return (
        <>
          <Handle end={end + 8} x={x} y={y} drawn={`M${end - 5} ${y - 8}h13v16h-13z`} />
          <text className="sm" x={end + 1.5} y={y + 4} textAnchor="middle">
            n
          </text>
        </>
      )
    case 'stop':
      return <path className="w" d={rests === 'open' ? `M${x} ${y}l-10 3l5 -10z` : `M${x} ${y}l10 3l-5 -11z`} />
    case 'delayOn':
      return <path className="thin" d={`${twin(x, end, y)}M${end + 5} ${y - 9}a12 12 0 0 0 0 18`} />
    case 'delayOff':
      return <path className="thin" d={`${twin(x, end + 5, y)}M${end} ${y - 9}a12 12 0 0 1 0 18`} />
  }
}

function Handle({ end, x, y, drawn }: { readonly end: number; readonly x: number; readonly y: number; readonly drawn: string }) {
  return (
    <>
      <path className="lk" d={`M${x} ${y}H${end}`} />
      <path className="w" d={drawn} />
    </>
  )
}

const twin = (x: number, end: number, y: number): string => `M${x} ${y - 2}H${end + 2}M${x} ${y + 2}H${end + 2}`
