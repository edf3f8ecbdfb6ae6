/** A list of linked rows, one target each: title, a tag at the right, one quiet line. */
import type { ReactNode } from 'react'
import './rows.css'

/** One row. */
export type Row = {
  readonly href: string
  readonly title: ReactNode
  /** At the right: a small `<StatusTag>` or a count. */
  readonly tag?: ReactNode
  readonly text?: ReactNode
}

type Props = {
  readonly rows: readonly Row[]
  /** A white sheet of its own (as a rule); false inside something white, then without padding at the sides. */
  readonly panel?: boolean
}

/** A terminal strip of links. */
export function Rows({ rows, panel = true }: Props): React.JSX.Element {
  return (
    <ul className={panel ? 'rows panel panel--flush bleed' : 'rows'}>
      {rows.map(({ href, title, tag, text }) => (
        <li key={href}>
          <a className={panel ? 'row-a' : 'row-a pad-0'} href={href}>
            <span className="t">{title}</span>
            {tag && <span>{tag}</span>}
            {text && <span className="m">{text}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
