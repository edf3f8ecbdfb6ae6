/** Parts of a score as bars against one line; what lies below it is hatched. The same figures stand beside it as text and in a table. */
import './score-bars.css'

export type ScoreBar = { readonly key: string; readonly label: string; readonly figure: string /** 0 to 1. */; readonly share: number }

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

/** `line`: from 0 to 1. Widths are SVG attributes, because the CSP forbids style attributes. */
export function ScoreBars({ bars, line }: { readonly bars: readonly ScoreBar[]; readonly line: number }): React.JSX.Element {
  return (
    <>
      <svg className="sr" width="0" height="0" aria-hidden="true">
        <defs>
          <pattern id="bars-hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="10" height="10" fill="var(--copper-line)" />
            <rect width="4" height="10" fill="var(--copper)" />
          </pattern>
        </defs>
      </svg>
      <ul className="bars">
        {bars.map(({ key, label, figure, share }) => (
          <li key={key}>
            <span>{label}</span>
            <b>{figure}</b>
            <svg aria-hidden="true">
              <rect className="track" x="0" y="3" width="100%" height="14" />
              <rect className={share < line ? 'weak' : 'full'} x="0" y="3" width={percent(share)} height="14" />
              <line x1={percent(line)} x2={percent(line)} y1="0" y2="20" />
            </svg>
          </li>
        ))}
      </ul>
    </>
  )
}
