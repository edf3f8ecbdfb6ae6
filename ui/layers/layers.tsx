/** Who decides what, on one wire from the highest level to the lowest. */
import type { ReactNode } from 'react'
import './layers.css'

/** `isUnknown`: nothing was found on this level; the terminal is dashed and the words must say so. */
export type Layer = { readonly key: string; readonly name: ReactNode; readonly decides: ReactNode; readonly isUnknown?: boolean }

export function Layers({ layers }: { readonly layers: readonly Layer[] }): React.JSX.Element {
  return (
    <ol className="layers">
      {layers.map(({ key, name, decides, isUnknown }) => (
        <li key={key} className={isUnknown ? 'unk' : undefined}>
          <b>{name}</b>
          {decides}
        </li>
      ))}
    </ol>
  )
}
