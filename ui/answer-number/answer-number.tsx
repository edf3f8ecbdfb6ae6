/** A number with the unit that the item names. */
import '#ui/field/field.css'
import './answer-number.css'

/** `asks`: what is to be written, where there are several. */
type Props = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly asks?: string | undefined
  readonly written?: string | undefined
}

export function AnswerNumber({ id, name, unit, asks = '数', written }: Props): React.JSX.Element {
  return (
    <div className="numin mt-4">
      <div>
        <label htmlFor={id}>{unit === '' ? asks : `${asks}（${unit}）`}</label>
        <input
          className="in"
          id={id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
          defaultValue={written}
        />
      </div>
    </div>
  )
}
