/** Four figures that matter now, each with its words. */
import './number-row.css'

export type BigNumber = { readonly figure: string; readonly says: string; readonly isMarked?: boolean }

export function NumberRow({ numbers }: { readonly numbers: readonly BigNumber[] }): React.JSX.Element {
  return (
    <div className="nums nums--4">
      {numbers.map(({ figure, says, isMarked }) => (
        <div key={says} className={isMarked ? 'look' : undefined}>
          <b>{figure}</b>
          <span>{says}</span>
        </div>
      ))}
    </div>
  )
}
