/** The display of a meter: figure, unit, and what was measured. */
import './bench.css'

export function Lcd({ figure, unit, says }: { readonly figure: string; readonly unit: string; readonly says: string }): React.JSX.Element {
  return (
    <div className="lcd" role="status">
      <span className="v">
        {figure}
        <small>{` ${unit}`}</small>
      </span>
      <p>{says}</p>
    </div>
  )
}
