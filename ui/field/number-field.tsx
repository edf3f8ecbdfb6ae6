/** A number typed by hand, its unit beside it. */
import { describedBy, type FieldText, Frame } from './frame.tsx'

type Props = FieldText & {
  readonly value?: string | undefined
  /** 月、元、分 … */
  readonly unit?: string
  /** Whole numbers unless said otherwise. */
  readonly decimal?: boolean
  readonly required?: boolean
}

/** A text input with a number pad: `type=number` loses what was typed wrongly, and scrolls its value away. */
export function NumberField({ value, unit, decimal = false, required, ...text }: Props): React.JSX.Element {
  return (
    <Frame {...text}>
      <div className="in-row">
        <input
          className="in in--n"
          id={text.name}
          name={text.name}
          type="text"
          inputMode={decimal ? 'decimal' : 'numeric'}
          autoComplete="off"
          defaultValue={value}
          required={required}
          aria-invalid={text.problem ? true : undefined}
          aria-describedby={describedBy(text)}
        />
        {unit && <span>{unit}</span>}
      </div>
    </Frame>
  )
}
