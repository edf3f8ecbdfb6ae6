/** A stretch between none and all that something lies in: never a point. Dashed, because it is a guess. */
import './range-bar.css'

/** `low` and `high` from 0 to 1. `says` tells the same in words. */
export function RangeBar({ low, high, says }: { readonly low: number; readonly high: number; readonly says: string }): React.JSX.Element {
  return (
    <div className="range">
      <svg role="img" aria-label={says}>
        <line x1="0" x2="100%" y1="17" y2="17" />
        <rect x={`${low * 98}%`} width={`${Math.max(high - low, 0.02) * 98}%`} y="5" height="24" />
      </svg>
      <div className="ends" aria-hidden="true">
        <span>0%</span>
        <span>100%</span>
      </div>
    </div>
  )
}
