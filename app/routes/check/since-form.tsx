/** Asks for an earlier day to compare a result with; stands beside the form for the day of the page. */
import { KeepDates } from '#ui/day/keep-dates.tsx'
import '#ui/field/field.css'
import '#ui/button/button.css'
import '#ui/as-of/as-of.css'

type Props = {
  readonly since: string
  /** The other query parameters, kept. */
  readonly keep: Readonly<Record<string, string>>
  readonly note?: string | undefined
}

export function SinceForm({ since, keep, note }: Props): React.JSX.Element {
  return (
    <div className="asof">
      <form action="/check/result#since" method="get">
        {Object.entries(keep).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <label>
          和{' '}
          <input
            className="in in--s"
            name="since"
            inputMode="text"
            autoComplete="off"
            maxLength={10}
            defaultValue={since}
            placeholder="2025-03-08"
            aria-label="和哪一天比，写成 2025-03-08 这样"
            aria-describedby={note ? 'since-note' : undefined}
          />{' '}
          比
        </label>
        <button className="btn btn--s btn--quiet" type="submit">
          看变了什么
        </button>
      </form>
      {note && (
        <p className="asof-note" id="since-note" role="status">
          <KeepDates text={note} />
        </p>
      )}
    </div>
  )
}
