/** One of a few short things, as cells in two columns. */
import { Fragment } from 'react'
import './pick.css'

export type PickChoice = { readonly value: string; readonly label: string; readonly says?: string | undefined }

/** Stands in a fieldset whose legend says what is chosen. */
export function Pick({
  name,
  id = name,
  choices,
  chosen,
}: {
  readonly name: string
  /** Of the cells, where a page has two of the same name. */
  readonly id?: string
  readonly choices: readonly PickChoice[]
  readonly chosen: string
}) {
  return (
    <div className="pick pick--2">
      {choices.map(({ value, label, says }) => (
        <Fragment key={value}>
          <input type="radio" name={name} id={`${id}-${value}`} value={value} defaultChecked={value === chosen} />
          <label htmlFor={`${id}-${value}`}>
            {label}
            {says && <small>{says}</small>}
          </label>
        </Fragment>
      ))}
    </div>
  )
}
