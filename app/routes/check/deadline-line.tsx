/** The last working day on which to file, how long that is from the page's day, and why it is that day. */
import { type LastDay, sayDaysLeft, sayWorkingDay } from '#domain/plan/last-day.ts'
import { Due } from '#ui/day/day.tsx'
import { KeepDates } from '#ui/day/keep-dates.tsx'

export function DeadlineLine({ last }: { readonly last: LastDay }): React.JSX.Element {
  const why = sayWorkingDay(last)
  return (
    <>
      <Due on={last.working.on} />
      <span className="s mute">
        {' '}
        <KeepDates text={`${sayDaysLeft(last)}${why && `；${why}`}`} />
      </span>{' '}
    </>
  )
}
