/** Pairs to be made: the left side stands, the right side is chosen from a list. */
import type { ReactNode } from 'react'
import '#ui/field/field.css'
import './answer-match.css'

type Props = {
  readonly name: string
  readonly lefts: readonly ReactNode[]
  /** `label` is text: a list of a browser holds no formulas. */
  readonly rights: readonly { readonly value: string; readonly label: string }[]
  readonly chosen?: readonly string[]
}

/** Each list has the same name; its place tells to which left side it belongs. */
export function AnswerMatch({ name, lefts, rights, chosen = [] }: Props): React.JSX.Element {
  return (
    <ul className="match mt-3">
      {lefts.map((left, nth) => {
        const id = `${name}-${nth + 1}`
        return (
          <li key={id}>
            <label htmlFor={id}>{left}</label>
            <select className="in" id={id} name={name} defaultValue={chosen[nth] ?? ''}>
              <option value="">选一项</option>
              {rights.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        )
      })}
    </ul>
  )
}
