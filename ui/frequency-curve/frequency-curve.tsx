/** A frequency over the last minute; straight between its corners. The same corners stand beside it as a table. */
import './frequency-curve.css'

export type CurvePoint = { readonly atMs: number; readonly hz: number }

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, FOOT] = [350, 190, 44, 8, 12, 26] as const
const WINDOW_MS = 60_000

type Props = { readonly points: readonly CurvePoint[]; readonly nowMs: number /** Of the scale, Hz. */; readonly most: number }

export function FrequencyCurve({ points, nowMs, most }: Props): React.JSX.Element {
  const beginMs = Math.max(0, nowMs - WINDOW_MS)
  const lowest = points.some(({ hz }) => hz < 0) ? -most : 0
  const x = (atMs: number): number => LEFT + ((atMs - beginMs) / WINDOW_MS) * (WIDTH - LEFT - RIGHT)
  const y = (hz: number): number => TOP + ((most - hz) / (most - lowest)) * (HEIGHT - TOP - FOOT)
  const shown = within(points, beginMs)
  const levels = lowest < 0 ? [most, 0, lowest] : [most, most / 2, 0]
  return (
    <svg
      className="fcurve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`最近 60 秒的输出频率，现在 ${last(points).toFixed(2)} Hz`}
    >
      {levels.map((hz) => (
        <g key={hz}>
          <line className={hz === 0 ? 'zero' : 'grid'} x1={LEFT} x2={WIDTH - RIGHT} y1={y(hz)} y2={y(hz)} />
          <text x={LEFT - 6} y={y(hz) + 5} textAnchor="end">
            {hz}
          </text>
        </g>
      ))}
      {[0, 20, 40, 60].map((second) => (
        <text key={second} x={x(beginMs + second * 1000)} y={HEIGHT - 6} textAnchor={second === 60 ? 'end' : 'middle'}>
          {Math.round(beginMs / 1000) + second} s
        </text>
      ))}
      <polyline className="line" points={shown.map(({ atMs, hz }) => `${round(x(atMs))},${round(y(hz))}`).join(' ')} />
    </svg>
  )
}

/** From the beginning of the window on, cut where a line crosses it. */
function within(points: readonly CurvePoint[], beginMs: number): readonly CurvePoint[] {
  const inside = points.filter(({ atMs }) => atMs >= beginMs)
  const before = points[points.length - inside.length - 1]
  const first = inside[0]
  if (before === undefined || first === undefined || first.atMs === before.atMs) return inside
  const share = (beginMs - before.atMs) / (first.atMs - before.atMs)
  return [{ atMs: beginMs, hz: before.hz + share * (first.hz - before.hz) }, ...inside]
}

const last = (points: readonly CurvePoint[]): number => points[points.length - 1]?.hz ?? 0
const round = (length: number): number => Math.round(length * 10) / 10
