/** Months ahead as one bar a row, coloured by what holds when. A picture only: the same is told in words beside it. */
import type { ReactNode } from 'react'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'
import './month-bars.css'

/** From its day on, up to the next; `at` is the place in the whole span, 0 to 1. */
export type MonthSegment = { readonly at: number; readonly state: Verdict; readonly word: string }
/** `says` tells the whole bar to who cannot see it. */
export type MonthBar = {
  readonly key: string
  readonly label: ReactNode
  readonly segments: readonly MonthSegment[]
  readonly says: string
}

type Props = {
  readonly bars: readonly MonthBar[]
  /** Along the bottom, the first at the start and the last at the end. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

const HEIGHT = 18
const percent = (at: number): string => `${Math.round(at * 1000) / 10}%`

/** Widths are SVG attributes, because the CSP forbids style attributes. */
export function MonthBars({ bars, ticks }: Props): React.JSX.Element {
  const words = new Map(bars.flatMap(({ segments }) => segments.map(({ state, word }) => [word, state] as const)))
  return (
    <div className="mb">
      <dl>
        {bars.map(({ key, label, segments, says }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <svg role="img" aria-label={says} height={HEIGHT}>
                {segments.map(({ at, state }, nth) => (
                  <rect
                    key={at}
                    className={state}
                    x={percent(at)}
                    width={percent((segments[nth + 1]?.at ?? 1) - at)}
                    y={isFlat(state) ? 5 : 1}
                    height={isFlat(state) ? HEIGHT - 10 : HEIGHT - 2}
                  />
                ))}
                {segments.slice(1).map(({ at }) => (
                  <line key={at} className="cut" x1={percent(at)} x2={percent(at)} y1="0" y2={HEIGHT} />
                ))}
              </svg>
            </dd>
          </div>
        ))}
      </dl>
      <svg height="24" aria-hidden="true">
        {ticks.map(({ at, label }) => (
          <g key={label}>
            <line className="tick" x1={percent(at)} x2={percent(at)} y1="0" y2="6" />
            <text x={percent(at)} y="20" textAnchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}>
              {label}
            </text>
          </g>
        ))}
      </svg>
      <ul className="mb-keys">
        {[...words].map(([word, state]) => (
          <li key={word}>
            <StatusTag small state={state} word={word} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Nothing comes of it: a thin bar, so that the shape repeats the colour. */
const isFlat = (state: Verdict): boolean => state === 'no' || state === 'near'
