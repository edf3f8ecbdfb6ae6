/** A native list inside a line or a label, with one entry chosen at first. Its label is beside it. */
type Props = {
  readonly id: string
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen?: string | undefined
  /** As wide as its words. */
  readonly small?: boolean
}

/** Written into the option, as not every renderer knows the default of a list. */
export function ShortList({ id, name, options, chosen, small = false }: Props): React.JSX.Element {
  return (
    <select key={chosen} className={small ? 'in in--s' : 'in'} id={id} name={name}>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  )
}

export const asOptions = (values: readonly (string | number)[], label = (value: string): string => value) =>
  values.map((value) => ({ value: String(value), label: label(String(value)) }))
