/** A native list to pick one from; for more answers than fit as cards. */
import { describedBy, type FieldText, Frame } from './frame.tsx'

type Props = FieldText & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string | undefined
  /** The browser asks for a choice before it sends: then the first option is empty. */
  readonly required?: boolean | undefined
}

/** The first option is the default where `value` is not given. */
export function Select({ options, value, required, ...text }: Props): React.JSX.Element {
  return (
    <Frame {...text}>
      <select
        className="in"
        id={text.name}
        name={text.name}
        defaultValue={value}
        required={required}
        aria-invalid={text.problem ? true : undefined}
        aria-describedby={describedBy(text)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
