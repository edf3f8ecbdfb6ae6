/** A sum written out line by line, with what it comes to under a double line. */
import type { ReactNode } from 'react'
import './working.css'

export type WorkingLine = { readonly op: string; readonly label: string; readonly figure: string }

type Props = {
  /** 怎么算的, and how well the rule is sourced. */
  readonly caption: ReactNode
  readonly lines: readonly WorkingLine[]
  /** 取小的, or nothing where the sum speaks for itself. */
  readonly resultLabel: string
  readonly result: string
  /** The same as one sentence: that is what is heard, since signs in a table are hard to follow by ear. */
  readonly says: string
}

export function Working({ caption, lines, resultLabel, result, says }: Props): React.JSX.Element {
  return (
    <figure className="working figures" aria-label={says}>
      <figcaption className="s mute mb-2">{caption}</figcaption>
      <ul className="calc" aria-hidden="true">
        {lines.map(({ op, label, figure }) => (
          <li key={`${op} ${label} ${figure}`}>
            <span>
              <span className="op">{op}</span>
              {label}
            </span>
            <b>{figure}</b>
          </li>
        ))}
        <li className="eq">
          <span>
            <span className="op">=</span>
            {resultLabel}
          </span>
          <b>{result}</b>
        </li>
      </ul>
    </figure>
  )
}
