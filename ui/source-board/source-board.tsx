/** Sources, one a row: what each is, how much rests on it, when it was checked, how it stands. */
import type { ReactNode } from 'react'
import '#ui/data-table/data-table.css'
import './source-board.css'

export type BoardRow = {
  /** Also the row's anchor: S01. */
  readonly id: string
  readonly title: ReactNode
  readonly remark: ReactNode
  /** One cell a column. */
  readonly cells: readonly ReactNode[]
}

type Props = { readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly BoardRow[] }

/** The first column is the source itself; on a phone every row is a card. */
export function SourceBoard({ caption, columns, rows }: Props): React.JSX.Element {
  return (
    <table className="tbl tbl--stack board-t">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, remark, cells }) => (
          <tr key={id} id={`s-${id}`}>
            <th scope="row">
              {title}
              <small>{remark}</small>
            </th>
            {cells.map((cell, nth) => (
              <td key={columns[nth + 1]} data-l={columns[nth + 1]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many rest on it, of the most that rest on any; the copper part on it alone. */
export function LoadBar({ all, only, most }: { readonly all: number; readonly only: number; readonly most: number }): React.JSX.Element {
  const width = (count: number): number => (most === 0 ? 0 : Math.round((count / most) * 84))
  return (
    <span className="load">
      <b>{all}</b>
      <svg viewBox="0 0 84 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="84" height="10" />
        <rect className="v" width={width(all)} height="10" />
        <rect className="o" width={width(only)} height="10" />
      </svg>
    </span>
  )
}
