/** How well statements are supported, as one bar and the same numbers as a list. */
import './support-bar.css'

export type SupportPart = { readonly look: 'a' | 'b' | 'c' | 'u'; readonly count: number; readonly label: string }

const WIDTH = 660
const HEIGHT = 44
const GAP = 2

/** `title` says the whole chart in words. Solid, copper, hatched and dashed repeat what the list says. */
export function SupportBar({ title, parts }: { readonly title: string; readonly parts: readonly SupportPart[] }): React.JSX.Element {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const widths = parts.map(({ count }) => (total === 0 ? 0 : (count / total) * WIDTH))
  const starts = widths.map((_, nth) => widths.slice(0, nth).reduce((sum, width) => sum + width, 0))
  return (
    <div className="stand">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={title}>
        {parts.map(({ look, count }, nth) =>
          count === 0 ? null : (
            <Bar key={look} look={look} x={Math.round(starts[nth] ?? 0)} width={Math.max(3, Math.round(widths[nth] ?? 0) - GAP)} />
          ),
        )}
      </svg>
      <ul className="stand-k">
        {parts.map(({ look, count, label }) => (
          <li key={look}>
            <i className={look} />
            <span>{label}</span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Bar({ look, x, width }: { readonly look: SupportPart['look']; readonly x: number; readonly width: number }): React.JSX.Element {
  if (look === 'u') return <rect className="k-0" x={x + GAP} y={2} width={Math.max(1, width - 2 * GAP)} height={HEIGHT - 4} />
  if (look !== 'c') return <rect className={`k-${look}`} x={x} y={0} width={width} height={HEIGHT} />
  const stripes = Array.from({ length: Math.ceil((width + HEIGHT) / 14) }, (_, nth) => x - HEIGHT + nth * 14)
  return (
    <>
      <clipPath id="hatched">
        <rect x={x} y={0} width={width} height={HEIGHT} />
      </clipPath>
      <rect className="k-c" x={x} y={0} width={width} height={HEIGHT} />
      <g clipPath="url(#hatched)">
        <path className="k-cl" d={stripes.map((from) => `M${from} ${HEIGHT}L${from + HEIGHT} 0`).join('')} />
      </g>
    </>
  )
}
