/** Things to tick off on paper or on the open page; nothing is sent and nothing is kept. */
import type { ReactNode } from 'react'
import './tick-list.css'

export type Tick = { readonly id: string; readonly title: ReactNode; readonly note?: ReactNode; readonly more?: ReactNode }

export function TickList({ ticks }: { readonly ticks: readonly Tick[] }): React.JSX.Element {
  return (
    <ul className="mat panel panel--flush bleed">
      {ticks.map(({ id, title, note, more }) => (
        <li key={id} className="says">
          <label className="tick" htmlFor={`t-${id}`}>
            <input type="checkbox" id={`t-${id}`} />
            <span>
              <b>{title}</b>
              {note && <small className="s">{note}</small>}
            </span>
          </label>
          {more && <div className="tick-more">{more}</div>}
        </li>
      ))}
    </ul>
  )
}
