/** A countdown that never stands without the two days it lies between. */
import type { ReactNode } from 'react'
import './count.css'

type Props = {
  /** What is counted down to: 离最后一天. */
  readonly title: ReactNode
  readonly days: number
  /** How much of the whole period is gone; without it no fuse is drawn. */
  readonly period?: { readonly from: string; readonly to: string; readonly gone: number; readonly whole: number } | undefined
  readonly children: ReactNode
}

const WIDTH = 360

export function Count({ title, days, period, children }: Props): React.JSX.Element {
  const gone = period === undefined ? 0 : Math.round(Math.min(1, Math.max(0, period.gone / period.whole)) * (WIDTH - 8)) + 4
  return (
    <div className="count">
      <p className="s">{title}</p>
      <p className="n">
        {days} <small>天</small>
      </p>
      {period && (
        <div className="fuse">
          <svg
            viewBox={`0 0 ${WIDTH} 34`}
            preserveAspectRatio="none"
            role="img"
            aria-label={`一共 ${period.whole} 天，已经用掉 ${period.gone} 天`}
          >
            <path className="gone" fill="none" d={`M4 17H${gone}`} />
            <path className="left" fill="none" d={`M${gone} 17H${WIDTH - 4}`} />
          </svg>
          <div className="fuse-l">
            <span>{period.from}</span>
            <span>{period.to}</span>
          </div>
        </div>
      )}
      {children}
    </div>
  )
}
