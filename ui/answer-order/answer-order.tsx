/** Things to be put in order. Each has two buttons that send the form, so it works without a script and without dragging. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './answer-order.css'

/** `label` is the same text without formulas, for the names of the buttons. */
export type OrderEntry = { readonly value: string; readonly says: ReactNode; readonly label: string }

type Props = {
  readonly name: string
  /** As they stand now. */
  readonly entries: readonly OrderEntry[]
  /** The one that was just moved. */
  readonly moved?: string | undefined
}

/** `name` carries the order, `name-up` and `name-down` what is to be moved. */
export function AnswerOrder({ name, entries, moved }: Props): React.JSX.Element {
  return (
    <>
      <input type="hidden" name={name} value={entries.map(({ value }) => value).join(',')} />
      <ol className="order mt-4">
        {entries.map(({ value, says, label }, nth) => (
          <li key={value} className={value === moved ? 'moved' : undefined}>
            <span className="n">{nth + 1}</span>
            <span>{says}</span>
            <span className="updn">
              <button type="submit" name={`${name}-up`} value={value} disabled={nth === 0} aria-label={`${label}：往上挪`}>
                <Icon name="up" />
              </button>
              <button
                type="submit"
                name={`${name}-down`}
                value={value}
                disabled={nth === entries.length - 1}
                aria-label={`${label}：往下挪`}
              >
                <Icon name="down" />
              </button>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
