/** Where the other options went wrong: one line each, the misconception behind it. */
import type { ReactNode } from 'react'
import './why-list.css'

export type WhyEntry = { readonly letter: string; readonly says: ReactNode; readonly because: ReactNode; readonly isMine: boolean }

export function WhyList({ entries }: { readonly entries: readonly WhyEntry[] }): React.JSX.Element {
  return (
    <ul className="why">
      {entries.map(({ letter, says, because, isMine }) => (
        <li key={letter} className={isMine ? 'mine' : undefined}>
          <span className="k" aria-hidden="true">
            {letter}
          </span>
          <span className="v">
            {says} {isMine && <small>你选的</small>}
          </span>
          <p>{because}</p>
        </li>
      ))}
    </ul>
  )
}
