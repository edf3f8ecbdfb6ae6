/** A number with the unit that the item names, and room to work it out that counts for nothing. */
import '#ui/field/field.css'
import './answer-number.css'

type Props = { readonly name: string; readonly unit: string; readonly written?: string | undefined; readonly describedBy?: string }

export function AnswerNumber({ name, unit, written, describedBy }: Props): React.JSX.Element {
  return (
    <div className="numin mt-4">
      <div>
        <label htmlFor={name}>{unit === '' ? '数' : `数（${unit}）`}</label>
        <input
          className="in"
          id={name}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
          defaultValue={written}
          aria-describedby={describedBy}
        />
      </div>
    </div>
  )
}
