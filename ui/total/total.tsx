/** The sum on a result page: what is certain, and beside it what may come, told as bar and as list. */
import type { ReactNode } from 'react'
import './total.css'

/** `sure` green · `check` amber hatched: the office must confirm · `maybe` dashed: only if something unknown turns out well. */
export type SplitKind = 'sure' | 'check' | 'maybe'

/** One part of the sum. `weight` sets its width in the bar (any unit, as a rule 分); 0 leaves it out of the bar. */
export type SplitPart = { readonly kind: SplitKind; readonly weight: number; readonly label: ReactNode; readonly amount: ReactNode }

type Props = {
  /** 现在能确定到手 */
  readonly heading: ReactNode
  /** The digits: `sayYuan(fen)`. */
  readonly figure: string
  readonly unit?: string
  readonly parts?: readonly SplitPart[]
  /** What the bar shows, in words. */
  readonly barLabel?: string
  readonly note?: ReactNode
}

/** The only dark panel of a page. */
export function Total({ heading, figure, unit = '元', parts = [], barLabel, note }: Props): React.JSX.Element {
  return (
    <div className="total">
      <p className="s">{heading}</p>
      <p className="big">
        {figure} <small>{unit}</small>
      </p>
      <Split parts={parts} label={barLabel} />
      {parts.length > 0 && (
        <ul className="keys">
          {parts.map((part, index) => (
            <li key={String(index)}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <Fill kind={part.kind} />
              </svg>
              <span>{part.label}</span>
              <b>{part.amount}</b>
            </li>
          ))}
        </ul>
      )}
      {note && <p className="s mt-4">{note}</p>}
    </div>
  )
}

/** SVG, because widths in `style` are forbidden by the CSP. The list below says the same. */
function Split({ parts, label }: { readonly parts: readonly SplitPart[]; readonly label: string | undefined }): React.JSX.Element | null {
  const shown = parts.filter(({ weight }) => weight > 0)
  const whole = shown.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return null
  let start = 0
  return (
    <svg className="split" role="img" aria-label={label ?? '金额构成，数字见下面'} height="18">
      <defs>
        <pattern id="split-hatch" width="8.5" height="8.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="b" d="M0 0h8.5v8.5H0z" />
          <path className="b2" d="M0 0h4.2v8.5H0z" />
        </pattern>
      </defs>
      {shown.map(({ kind, weight }, index) => {
        const x = start
        start += (weight / whole) * 100
        return (
          <svg key={`${kind} ${x}`} x={`${x}%`} y="0" width={`${start - x}%`} height="18" aria-hidden="true">
            <Fill kind={kind} />
            {index > 0 && <path className="gap" d="M0 0h2v18H0z" />}
          </svg>
        )
      })}
    </svg>
  )
}

const Fill = ({ kind }: { readonly kind: SplitKind }): React.JSX.Element => <rect className={fills[kind]} width="100%" height="100%" />

const fills: Readonly<Record<SplitKind, string>> = { sure: 'a', check: 'h', maybe: 'c' }
