/** A text with what was searched for marked. Its look is in hits.css. */
import type { Marked } from '#domain/search/snippet.ts'

/** Pieces are text, never markup: whatever was typed or written is shown as it is. */
export function MarkedText({ pieces }: { readonly pieces: Marked }): React.JSX.Element {
  return <>{pieces.map(({ text, isMark }, nth) => (isMark ? <mark key={String(nth)}>{text}</mark> : text))}</>
}
