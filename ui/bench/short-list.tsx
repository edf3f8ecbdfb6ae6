/** A native list inside a line or a label, with one entry chosen at first. Its label is beside it. */
import { useEffect, useRef } from 'react'

type Props = {
  readonly id: string
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen?: string | undefined
  /** As wide as its words. */
  readonly small?: boolean
}

/** What a person chose stays chosen while the rest of the page changes. */
export function ShortList({ id, name, options, chosen, small = false }: Props): React.JSX.Element {
  const list = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (list.current !== null && chosen !== undefined) list.current.value = chosen // the small renderer of the device knows no default of a list
  }, [chosen])
  return (
    <select ref={list} className={small ? 'in in--s' : 'in'} id={id} name={name} defaultValue={chosen}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

export const asOptions = (values: readonly (string | number)[], label = (value: string): string => value) =>
  values.map((value) => ({ value: String(value), label: label(String(value)) }))
