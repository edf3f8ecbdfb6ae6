/** Scores one after the other, each with how far it can be off, against the line that passes. A picture: the figures stand beside it. */
import './score-trend.css'

/** `share`, `error` and `line` from 0 to 1; `label` stands below the point. */
export type TrendPoint = {
  readonly key: string
  readonly label: string
  readonly share: number
  readonly error: number
  readonly line: number
}

const TOP = 24
const HEIGHT = 130
const percent = (at: number): string => `${Math.round(at * 1000) / 10}%`
const y = (share: number): number => Math.round(TOP + (1 - Math.min(1, Math.max(0, share))) * HEIGHT)

/** `says` tells the same in words. Places are SVG attributes, because the CSP forbids style attributes. */
export function ScoreTrend({ points, says }: { readonly points: readonly TrendPoint[]; readonly says: string }): React.JSX.Element {
  const x = (nth: number): number => 0.06 + ((nth + 0.5) / points.length) * 0.9
  return (
    <div className="trend">
      <svg role="img" aria-label={says}>
        {[0, 0.5, 1].map((share) => (
          <line key={share} className="grid" x1="0" x2="100%" y1={y(share)} y2={y(share)} />
        ))}
        {points.map(({ key, line }, nth) => (
          <line
            key={key}
            className="pass"
            x1={percent(x(nth) - 0.45 / points.length)}
            x2={percent(x(nth) + 0.45 / points.length)}
            y1={y(line)}
            y2={y(line)}
          />
        ))}
        {points.slice(1).map(({ key, share }, nth) => (
          <line key={key} className="way" x1={percent(x(nth))} x2={percent(x(nth + 1))} y1={y(points[nth]?.share ?? share)} y2={y(share)} />
        ))}
        {points.map(({ key, label, share, error, line }, nth) => (
          <g key={key}>
            <line className="error" x1={percent(x(nth))} x2={percent(x(nth))} y1={y(share - error)} y2={y(share + error)} />
            <circle className={share < line ? 'dot dot--below' : 'dot'} cx={percent(x(nth))} cy={y(share)} r="6" />
            <text className="figure" x={percent(x(nth))} y={y(share + error) - 8} textAnchor="middle">
              {Math.round(share * 100)}
            </text>
            <text x={percent(x(nth))} y={TOP + HEIGHT + 24} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
