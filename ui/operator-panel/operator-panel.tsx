/** The panel of a device: what its display shows, and its keys as buttons of one form. */
import type { ReactNode } from 'react'
import './operator-panel.css'

/** `value` is sent as `do`. */
export type PanelKey = { readonly value: string; readonly label: string; readonly says: string; readonly look?: 'go' | 'halt' | undefined }

type Props = {
  readonly shown: string
  readonly unit?: string | undefined
  /** Under the figures; told to a screen reader after each key. */
  readonly children: ReactNode
  readonly keys: readonly PanelKey[]
  /** What the form carries besides the key. */
  readonly hidden: ReactNode
}

export function OperatorPanel({ shown, unit, children, keys, hidden }: Props): React.JSX.Element {
  return (
    <div className="bop">
      <div className="lcd" role="status">
        <span className="v">
          {shown}
          {unit && <small> {unit}</small>}
        </span>
        {children}
      </div>
      {keys.length > 0 && (
        <form action="#now">
          {hidden}
          <div className="bop-keys">
            {keys.map(({ value, label, says, look }) => (
              <button key={value} type="submit" name="do" value={value} className={look}>
                {label}
                <small>{says}</small>
              </button>
            ))}
          </div>
        </form>
      )}
    </div>
  )
}
