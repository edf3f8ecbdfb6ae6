/** Days on a page: never broken over two lines, always readable by machines. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { onDay, type RoughDate, sayRoughDate, textOf } from '#domain/calendar/rough-date.ts'
import { Icon } from '#ui/icon/icon.tsx'
import './day.css'

/** A known day: `2026-11-18`, or 2026年11月18日 with `words` (in a sentence). */
export function Day({ on, words = false }: { readonly on: CivilDate; readonly words?: boolean }): React.JSX.Element {
  return <RoughDay on={onDay(on)} words={words} />
}

/** A day as well as the source tells it: 2017, 2017-07 or 2017-07-01. */
export function RoughDay({ on, words = false }: { readonly on: RoughDate; readonly words?: boolean }): React.JSX.Element {
  return (
    <time className="nb" dateTime={textOf(on)}>
      {words ? sayRoughDate(on) : textOf(on)}
    </time>
  )
}

/** A last day, with the clock that says: act before it. */
export function Due({ on }: { readonly on: CivilDate }): React.JSX.Element {
  return (
    <span className="due">
      <Icon name="clock" />
      <Day on={on} />
    </span>
  )
}
