/** Where a lead of the meter is put: one wire of a row. Stands in a fieldset of its own. */
import { Fragment } from 'react'
import './bench.css'

type Props = {
  readonly lead: 'red' | 'black'
  readonly wires: readonly string[]
  readonly chosen: string
}

const says = { red: '红表笔', black: '黑表笔' }

/** The radios are named after the lead; several rows of one lead are one choice. */
export function ProbeRow({ lead, wires, chosen }: Props): React.JSX.Element {
  return (
    <div className={`pb-row pb-row--${lead}`}>
      {wires.map((wire) => (
        <Fragment key={wire}>
          <input
            key={String(wire === chosen)}
            type="radio"
            name={lead}
            id={`${lead}-${wire}`}
            value={wire}
            defaultChecked={wire === chosen}
            aria-label={`${says[lead]}放 ${wire} 号线`}
          />
          <label htmlFor={`${lead}-${wire}`}>{wire}</label>
        </Fragment>
      ))}
    </div>
  )
}

export function ProbeHead({ lead }: Pick<Props, 'lead'>): React.JSX.Element {
  return (
    <span className="pb-h">
      <i className={lead === 'red' ? 'rd' : 'bk'} aria-hidden="true" />
      {`${says[lead]}放`}
    </span>
  )
}
