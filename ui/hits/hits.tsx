/** What was found: title, state, the piece that was found, and small facts on one line. */
import type { ReactNode } from 'react'
import './hits.css'

export type HitItem = {
  readonly key: string
  readonly title: ReactNode
  /** Undefined where all there is to say stands here. */
  readonly href?: string | undefined
  /** A small `<StatusTag>`. */
  readonly tag?: ReactNode
  readonly snippet: ReactNode
  /** Kind, place, document, confidence; and what of the query is missing. */
  readonly facts: readonly ReactNode[]
  /** Other versions of the same thing, hung on a side wire. */
  readonly branch?: readonly { readonly href: string; readonly label: ReactNode; readonly tag?: ReactNode }[]
}

/** In the order given; the first is the best. */
export function Hits({ hits }: { readonly hits: readonly HitItem[] }): React.JSX.Element {
  return (
    <ol className="hits panel panel--flush bleed">
      {hits.map(({ key, title, href, tag, snippet, facts, branch = [] }) => (
        <li key={key}>
          <div className="hit-h">
            <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
            {tag}
          </div>
          <p className="hit-s">{snippet}</p>
          <ul className="dots">
            {facts.map((fact, nth) => (
              <li key={String(nth)}>{fact}</li>
            ))}
          </ul>
          {branch.length > 0 && (
            <ul className="branch">
              {branch.map((each) => (
                <li key={each.href}>
                  <a href={each.href}>{each.label}</a>
                  {each.tag}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

/** What a hit does not have. */
export function Missing({ words }: { readonly words: readonly string[] }): React.JSX.Element {
  return (
    <span>
      没写到：
      {words.map((word, nth) => (
        <span key={word}>
          {nth > 0 && '、'}
          <span className="hit-m">{word}</span>
        </span>
      ))}
    </span>
  )
}
