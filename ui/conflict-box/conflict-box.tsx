/** Two sources that disagree, both shown, with what we do about it. Never a footnote: it stands beside the clause it touches. */
import type { ReactNode } from 'react'
import './conflict-box.css'

/** What one side says; `source` holds its `<SupportMark>` or says that there is none. */
export type Side = { readonly says: ReactNode; readonly source: ReactNode }

type Props = {
  readonly id: string
  /** 3 under a section, 4 inside a clause. */
  readonly level: 3 | 4
  readonly about: ReactNode
  readonly sides: readonly [Side, Side]
  /** 我们怎么办 */
  readonly handling: ReactNode
  /** Links to the pages of the other side. */
  readonly links?: ReactNode
}

export function ConflictBox({ id, level, about, sides, handling, links }: Props): React.JSX.Element {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <section className="clash" id={id} aria-labelledby={`${id}-t`}>
      <Heading id={`${id}-t`}>来源对不上：{about}</Heading>
      <ul className="clash-2">
        {sides.map(({ says, source }, nth) => (
          <li key={String(nth)}>
            <span className="xs mute">{nth === 0 ? '一种说法' : '另一种说法'}</span>
            <p>{says}</p>
            {source}
          </li>
        ))}
      </ul>
      <p>
        <b>我们怎么办：</b>
        {handling}
      </p>
      {links}
    </section>
  )
}
