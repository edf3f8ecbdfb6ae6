/** One thing to say yes to, as a native box with its words beside it. */
import type { ReactNode } from 'react'
import './check-box.css'

type Props = {
  readonly name: string
  readonly value?: string
  readonly checked?: boolean
  /** The browser asks for it before it sends the form. */
  readonly required?: boolean
  readonly children: ReactNode
}

/** Its id is its name, so that an error summary may point at it. */
export function CheckBox({ name, value = '1', checked = false, required = false, children }: Props): React.JSX.Element {
  return (
    <label className="check">
      <input type="checkbox" id={name} name={name} value={value} defaultChecked={checked} required={required} />
      <span>{children}</span>
    </label>
  )
}
