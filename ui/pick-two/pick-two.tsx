/** Two native lists and one button: what is to stand side by side. */
import type { ReactNode } from 'react'
import { Button } from '#ui/button/button.tsx'
import '#ui/field/field.css'
import './pick-two.css'

export type PickOption = { readonly value: string; readonly label: string }
/** Without a title the options stand alone. */
export type PickGroup = { readonly title?: string | undefined; readonly options: readonly PickOption[] }
export type Pick = { readonly name: string; readonly label: ReactNode; readonly value?: string | undefined }

type Props = {
  readonly action: string
  readonly picks: readonly Pick[]
  readonly groups: readonly PickGroup[]
  readonly submit?: string
  /** The options are long: on a phone one list below the other. */
  readonly isLong?: boolean
  /** The other query parameters, kept. */
  readonly keep?: Readonly<Record<string, string | undefined>>
}

/** GET, so that every pair has an address. One pick is possible too. */
export function PickTwo({ action, picks, groups, submit = '比一比', isLong = false, keep = {} }: Props): React.JSX.Element {
  return (
    <form
      className={['panel bleed pickver', isLong && 'pickver--long', picks.length === 1 && 'pickver--one'].filter(Boolean).join(' ')}
      action={action}
      method="get"
    >
      {Object.entries(keep).map(([key, value]) => value !== undefined && <input key={key} type="hidden" name={key} value={value} />)}
      {picks.map(({ name, label, value }) => (
        <div key={name} className="field">
          <label htmlFor={`pick-${name}`}>{label}</label>
          <select className="in" id={`pick-${name}`} name={name} defaultValue={value}>
            {groups.map(({ title, options }) =>
              title === undefined ? (
                <Options key="" options={options} />
              ) : (
                <optgroup key={title} label={title}>
                  <Options options={options} />
                </optgroup>
              ),
            )}
          </select>
        </div>
      ))}
      <Button>{submit}</Button>
    </form>
  )
}

function Options({ options }: { readonly options: readonly PickOption[] }): React.JSX.Element {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  )
}
