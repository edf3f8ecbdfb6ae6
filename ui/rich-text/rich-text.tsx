/** A text with formulas in it. Formulas come as MathML, made on the server from our own content. */
import type { ReactNode } from 'react'
import './rich-text.css'

export type RichPart =
  | { readonly kind: 'text' | 'strong'; readonly says: string }
  | { readonly kind: 'formula'; readonly mathml: string }
  | { readonly kind: 'gap'; readonly nth: number }

type Props = {
  readonly parts: readonly RichPart[]
  /** What stands in a gap; without it, a line to write on. */
  readonly gap?: (nth: number) => ReactNode
}

const line = (): ReactNode => <span className="gap" />

/** Inline: put it into the element that gives it its size. */
export function RichText({ parts, gap = line }: Props): React.JSX.Element {
  return (
    <>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
        <Part key={`${at} ${part.kind}`} part={part} gap={gap} />
      ))}
    </>
  )
}

function Part({ part, gap }: { readonly part: RichPart; readonly gap: (nth: number) => ReactNode }): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.says
    case 'strong':
      return <strong className="dotted">{part.says}</strong>
    case 'formula':
      return (
        <span
          className="fx"
          tabIndex={mayScroll(part.mathml) ? 0 : undefined}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that KaTeX wrote, with trust off
          dangerouslySetInnerHTML={{ __html: part.mathml }}
        />
      )
    case 'gap':
      return gap(part.nth)
  }
}

/** Signs that fit into one line on the smallest screen in the largest type; a fraction counts both its halves. */
const FITS = 14

/** Whether a formula may be wider than its place, so that its box scrolls. */
function mayScroll(mathml: string): boolean {
  const signs = mathml
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&[^;]+;/g, ' ')
  return [...signs].length > FITS
}
