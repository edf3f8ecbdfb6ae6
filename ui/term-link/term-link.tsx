/** A text in which words that need it lead to their meaning. */
import { Fragment } from 'react'
import type { Segment } from '#domain/policy/explain-terms.ts'
import './term-link.css'

/** `hrefOf` says where a term is explained. */
export function TermText({
  segments,
  hrefOf,
}: {
  readonly segments: readonly Segment[]
  readonly hrefOf: (id: string) => string
}): React.JSX.Element {
  return (
    <>
      {segments.map((segment, nth) =>
        segment.kind === 'text' ? (
          <Fragment key={String(nth)}>{segment.text}</Fragment>
        ) : (
          <a key={segment.term.id} className="gl" href={hrefOf(segment.term.id)}>
            {segment.text}
          </a>
        ),
      )}
    </>
  )
}
