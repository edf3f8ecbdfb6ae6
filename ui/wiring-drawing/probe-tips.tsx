/** Two probes on a drawing: red from above left, black from below right, so that no number is covered. */
import type { Wire } from '#domain/circuit/circuit.ts'
import type { Spot } from '#domain/circuit/drawing/drawing.ts'

/** Which wire each probe touches. */
export type Probes = { readonly red?: Wire | undefined; readonly black?: Wire | undefined }

/** Both on one wire stand a little apart. What is not on this drawing is not drawn. */
export function ProbeTips({
  spots,
  probes: { red, black },
}: {
  readonly spots: readonly Spot[]
  readonly probes: Probes
}): React.JSX.Element {
  const apart = red === black ? 6 : 0
  const [redAt, blackAt] = [red, black].map((wire) => spots.find((spot) => spot.wire === wire))
  return (
    <>
      {blackAt && <Tip x={blackAt.x} y={blackAt.y + apart} colour="black" lead="l16 36" />}
      {redAt && <Tip x={redAt.x} y={redAt.y - apart} colour="red" lead="l-16 -36" />}
    </>
  )
}

type TipProps = { readonly x: number; readonly y: number; readonly colour: 'red' | 'black'; readonly lead: string }

function Tip({ x, y, colour, lead }: TipProps): React.JSX.Element {
  return (
    <g className={`tip tip--${colour}`}>
      <path d={`M${x} ${y}${lead}`} />
      <circle cx={x} cy={y} r={7} />
    </g>
  )
}
