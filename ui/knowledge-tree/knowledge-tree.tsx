/** The tree of a standard: functions folded, each with its share of the marks, their points inside. */
import type { ReactNode } from 'react'
import './knowledge-tree.css'

export type Leaf = { readonly href?: string | undefined; readonly title: string; readonly aside?: ReactNode; readonly remark?: ReactNode }
export type Branch = {
  readonly id: string
  readonly title: string
  /** At the right of the title: 默认 15 分. */
  readonly aside: string
  readonly summary: string
  readonly leaves: readonly Leaf[]
}

export function KnowledgeTree({ branches }: { readonly branches: readonly Branch[] }): React.JSX.Element {
  return (
    <ul className="tree panel panel--flush bleed">
      {branches.map(({ id, title, aside, summary, leaves }) => (
        <li key={id} id={id}>
          <details>
            <summary>
              <span className="sum">
                <span className="t">
                  <span>{title}</span>
                  <i>{aside}</i>
                </span>
                <span className="c">{summary}</span>
              </span>
            </summary>
            <ul className="leaf">
              {leaves.map((leaf) => (
                <li key={leaf.title}>
                  {leaf.href === undefined ? <span>{leaf.title}</span> : <a href={leaf.href}>{leaf.title}</a>}
                  {leaf.aside && <span className="s mute">{leaf.aside}</span>}
                  {leaf.remark && <span className="w">{leaf.remark}</span>}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
