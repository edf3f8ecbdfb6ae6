/** One line of text, or several when `rows` is given. */
import { describedBy, type FieldText, Frame } from './frame.tsx'

type Props = FieldText & {
  /** What was typed before; kept on a problem. */
  readonly value?: string | undefined
  /** More than one line. */
  readonly rows?: number
  readonly type?: 'text' | 'search' | 'tel' | 'email' | 'password'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  readonly maxLength?: number
  readonly required?: boolean
  readonly autoComplete?: string
}

/** No placeholder as a label: an example belongs in `hint`. */
export function TextField({
  value,
  rows,
  type = 'text',
  inputMode,
  maxLength,
  required,
  autoComplete = 'off',
  ...text
}: Props): React.JSX.Element {
  const shared = {
    className: 'in',
    id: text.name,
    name: text.name,
    defaultValue: value,
    maxLength,
    required,
    autoComplete,
    'aria-invalid': text.problem ? true : undefined,
    'aria-describedby': describedBy(text),
  }
  return <Frame {...text}>{rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} inputMode={inputMode} />}</Frame>
}
