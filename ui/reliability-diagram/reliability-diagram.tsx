/** What was said against how often it came true; on the dashed line both are the same. A picture: the figures stand in a table beside it. */
import './reliability-diagram.css'

/** All from 0 to 1; `low` to `high` is where the true share may lie. */
export type ReliabilityPoint = {
  readonly said: number
  readonly cameTrue: number
  readonly low: number
  readonly high: number
  readonly count: number
}

const SIZE = 400
const LEFT = 56
const BOTTOM = 344
const RIGHT = 384
const TOP = 16
const x = (share: number): number => Math.round(LEFT + share * (RIGHT - LEFT))
const y = (share: number): number => Math.round(BOTTOM - share * (BOTTOM - TOP))
/** The more there are, the larger the point: its area counts. */
const radiusOf = (count: number): number => Math.min(16, Math.max(5, 2 * Math.sqrt(count)))

type Props = {
  readonly points: readonly ReliabilityPoint[]
  /** What the axes mean, in a few characters. */
  readonly across: string
  readonly up: string
  /** Tells the same in words. */
  readonly says: string
}

export function ReliabilityDiagram({ points, across, up, says }: Props): React.JSX.Element {
  return (
    <div className="rel">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={says}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="grid" x1={LEFT} x2={RIGHT} y1={y(share)} y2={y(share)} />
            <line className="grid" x1={x(share)} x2={x(share)} y1={TOP} y2={BOTTOM} />
            <text x={LEFT - 8} y={y(share) + 5} textAnchor="end">
              {share * 100}%
            </text>
            <text x={x(share)} y={BOTTOM + 22} textAnchor="middle">
              {share * 100}%
            </text>
          </g>
        ))}
        <text x={LEFT + 6} y={TOP + 18}>
          {up}
        </text>
        <text x={RIGHT} y={BOTTOM + 46} textAnchor="end">
          {across}
        </text>
        <line className="true" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        {points.map(({ said, cameTrue, low, high, count }) => (
          <g key={said}>
            <line className="range" x1={x(said)} x2={x(said)} y1={y(low)} y2={y(high)} />
            <circle className="dot" cx={x(said)} cy={y(cameTrue)} r={radiusOf(count)} />
          </g>
        ))}
      </svg>
    </div>
  )
}
