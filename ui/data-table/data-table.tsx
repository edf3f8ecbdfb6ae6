/** A table with a caption and scopes: it scrolls sideways in its own box, or becomes cards on a phone. */
import type { ReactNode } from 'react'
import './data-table.css'

/** `label` also names the cell in a card. */
export type Column = { readonly label: string; readonly right?: boolean }

/** `head` is the row's header; `cells` are as many as there are columns after the first. */
export type TableRow = {
  readonly key: string
  readonly head: ReactNode
  readonly cells: readonly ReactNode[]
  readonly tone?: 'bad' | 'warn' | undefined
}

type Props = {
  readonly caption: string
  /** Shown above the table; otherwise only read aloud. */
  readonly showCaption?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  /** One card a row on a phone; without it the table scrolls. */
  readonly stack?: boolean
}

/** The first column is the row's header. */
export function DataTable({ caption, showCaption = false, columns, rows, stack = false }: Props): React.JSX.Element {
  const table = (
    <table className={stack ? 'tbl tbl--stack' : 'tbl'}>
      <caption className={showCaption ? undefined : 'sr'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, right }) => (
            <th key={label} scope="col" className={right ? 'r' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, cells, tone }) => (
          <tr key={key} className={tone && `is-${tone}`}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => {
              const column = columns[index + 1]
              return (
                <td key={column?.label ?? String(index)} data-l={column?.label} className={column?.right ? 'r' : undefined}>
                  {stack ? <div>{cell}</div> : cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return stack ? (
    table
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={caption}>
      {table}
    </section>
  )
}
