/** One of a few short things, as cells in two columns. */
import { Fragment } from 'react'
import './pick.css'

export type PickChoice = { readonly value: string; readonly label: string; readonly says?: string | undefined }

/** Stands in a fieldset whose legend says what is chosen. */
export function Pick({
  name,
  choices,
  chosen,
}: {
  readonly name: string
  readonly choices: readonly PickChoice[]
  readonly chosen: string
}) {
  return (
    <div className="pick pick--2">
      {choices.map(({ value, label, says }) => (
        <Fragment key={value}>
          <input type="radio" name={name} id={`${name}-${value}`} value={value} defaultChecked={value === chosen} />
          <label htmlFor={`${name}-${value}`}>
            {label}
            {says && <small>{says}</small>}
          </label>
        </Fragment>
      ))}
    </div>
  )
}
