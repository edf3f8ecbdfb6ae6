/** Which day's rules a page shows, and the form to take another day. */
import type { ReactNode } from 'react'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { KeepDates } from '#ui/day/keep-dates.tsx'
import '#ui/field/field.css'
import '#ui/button/button.css'
import './as-of.css'

type Props = {
  readonly on: CivilDate
  /** The page itself; the form is GET. */
  readonly action: string
  /** The query parameter of the day. */
  readonly name?: string
  /** The other query parameters, kept. */
  readonly keep?: Readonly<Record<string, string>>
  /** What was wrong with the day in the URL, and what is shown instead. */
  readonly note?: string | undefined
  /** 的规则算, 看 … */
  readonly tail?: string
  /** Whose case: place, certificate, a link to change the answers. */
  readonly children?: ReactNode
}

/** `2025-03-08` typed as text: old phones have no date input worth the name. */
export function AsOf({ on, action, name = 'on', keep = {}, note, tail = '的规则算', children }: Props): React.JSX.Element {
  return (
    <div className="asof">
      <form action={action} method="get">
        {Object.entries(keep).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <label>
          按{' '}
          <input
            className="in in--s"
            name={name}
            inputMode="text"
            autoComplete="off"
            maxLength={10}
            defaultValue={on}
            aria-label="按哪一天，写成 2025-03-08 这样"
            aria-describedby={note ? `${name}-note` : undefined}
          />
          <b className="only-print">{on}</b> {tail}
        </label>
        <button className="btn btn--s btn--quiet" type="submit">
          换一天
        </button>
      </form>
      {children}
      {note && (
        <p className="asof-note" id={`${name}-note`} role="status">
          <KeepDates text={note} />
        </p>
      )}
    </div>
  )
}
