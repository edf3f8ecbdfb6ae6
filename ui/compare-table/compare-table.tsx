/** What several levels or places say on the same matters, a column each. The first column stays put while the rest is pushed sideways. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import '#ui/data-table/data-table.css'
import './compare-table.css'

/** `label` is the plain name, `under` what stands below it: the document, how it stands. */
export type CompareColumn = { readonly key: string; readonly label: string; readonly under?: ReactNode }

/** `isYours`: the row that speaks of the reader. As many cells as columns. */
export type CompareRow = { readonly key: string; readonly head: string; readonly cells: readonly ReactNode[]; readonly isYours?: boolean }

type Props = {
  readonly caption: string
  readonly columns: readonly CompareColumn[]
  readonly rows: readonly CompareRow[]
  readonly corner?: string
}

/** Focusable and named, since it scrolls; in the large looks a phone shows it as one list a row. */
export function CompareTable({ caption, columns, rows, corner = '比什么' }: Props): React.JSX.Element {
  const others = columns.slice(1).map(({ label }) => label)
  return (
    <>
      {others.length > 1 && (
        <p className="swipe">
          往左推，看{others.join('、')}
          <Icon name="arrow" end />
        </p>
      )}
      <div className="panel panel--flush bleed">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section className="scroll-x" tabIndex={0} aria-label={caption}>
          <table className={`tbl cmp tri tri--${Math.min(columns.length, 5)}`}>
            <caption className="sr">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{corner}</th>
                {columns.map(({ key, label, under }) => (
                  <th key={key} scope="col">
                    {label} {under && <span className="role">{under}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, head, cells, isYours }) => (
                <tr key={key} className={isYours ? 'now' : undefined}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, nth) => (
                    <td key={columns[nth]?.key ?? String(nth)} data-l={columns[nth]?.label}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  )
}
